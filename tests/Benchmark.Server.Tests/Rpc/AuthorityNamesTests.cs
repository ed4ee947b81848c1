using Benchmark.Figures.Places;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;
using Benchmark.Server.Tests.Import;

namespace Benchmark.Server.Tests.Rpc;

public sealed class AuthorityNamesTests
{
    private static readonly Gazetteer Places = Of(new SeedReader(Repository.SeedData).ReadNames());

    [Theory]
    [InlineData("Durham", "840")]
    [InlineData("county durham", "840")]
    [InlineData(" Bristol ", "801")]
    [InlineData("Bristol, City of", "801")]
    [InlineData("Bedford", "822")]
    // Two are called so; the one of today is called exactly so.
    [InlineData("Dorset", "838")]
    [InlineData("Hull", null)]
    [InlineData("Kingston", null)]
    [InlineData("", null)]
    [InlineData("County of", null)]
    public void A_name_finds_its_authority_and_no_part_of_one_does(string name, string? code) =>
        Assert.Equal(code, AuthorityNames.Find(name, Places.Authorities)?.Code);

    [Theory]
    [InlineData("Hull", "810")]
    [InlineData("Fulham", "205")]
    [InlineData("Kingston", null)]
    public void A_part_that_only_one_name_has_is_offered(string part, string? code) =>
        Assert.Equal(code, AuthorityNames.Likely(part, Places.Authorities)?.Code);

    private static Gazetteer Of(Benchmark.Figures.Facts.Holdings names) => new(names.Authorities, names.Regions, names.Tiles);
}
