using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Import;
using Benchmark.Server.Tests.Import;

namespace Benchmark.Server.Tests.Rpc;

public sealed class AuthorityNamesTests
{
    private static readonly Gazetteer Places = Of(new SeedReader(Repository.SeedData).ReadNames());

    /// <summary>
    /// As the Office for National Statistics, the Department for Education, councils' own sites and their people write them. Several codes: it may mean
    /// any of them.
    /// </summary>
    [Theory]
    // The Office for National Statistics.
    [InlineData("County Durham", "840")]
    [InlineData("Herefordshire, County of", "884")]
    [InlineData("Bristol, City of", "801")]
    [InlineData("Kingston upon Hull, City of", "810")]
    [InlineData("St. Helens", "342")]
    [InlineData("Southend-on-Sea", "882")]
    [InlineData("Bournemouth, Christchurch and Poole", "839")]
    [InlineData("Dorset", "838")]
    [InlineData("Bedford", "822")]
    [InlineData("City of London", "201")]
    // The Department for Education.
    [InlineData("Durham", "840")]
    [InlineData("Bedford Borough", "822")]
    [InlineData("St Helens", "342")]
    [InlineData("Kingston Upon Hull City of", "810")]
    [InlineData("Poole (Pre LG)", "836")]
    // The councils' own sites.
    [InlineData("Hull City Council", "810")]
    [InlineData("Bristol City Council", "801")]
    [InlineData("Durham County Council", "840")]
    [InlineData("Derby City Council", "831")]
    [InlineData("Derbyshire County Council", "830")]
    [InlineData("Royal Borough of Kensington and Chelsea", "207")]
    [InlineData("The Royal Borough of Windsor & Maidenhead", "868")]
    [InlineData("Royal Borough of Greenwich", "203")]
    [InlineData("London Borough of Tower Hamlets", "211")]
    [InlineData("London Borough of Richmond upon Thames", "318")]
    [InlineData("City of Wolverhampton Council", "336")]
    [InlineData("City of York Council", "816")]
    [InlineData("City of London Corporation", "201")]
    [InlineData("Council of the Isles of Scilly", "420")]
    [InlineData("Stockton-on-Tees Borough Council", "808")]
    [InlineData("Telford & Wrekin Council", "894")]
    [InlineData("Rutland County Council", "857")]
    [InlineData("Wigan MBC", "359")]
    [InlineData("LB Hackney", "204")]
    [InlineData("Brighton & Hove City Council", "846")]
    // Everyday.
    [InlineData("Hull", "810")]
    [InlineData("BCP", "839")]
    [InlineData("BCP Council", "839")]
    [InlineData("RBKC", "207")]
    [InlineData("lbth", "211")]
    [InlineData("LBHF", "205")]
    [InlineData("LBBD", "301")]
    [InlineData("RBWM", "868")]
    [InlineData("Richmond", "318")]
    [InlineData("Stoke", "861")]
    [InlineData("Brighton", "846")]
    [InlineData("IoW", "921")]
    [InlineData("Bath and NES", "800")]
    [InlineData("B&NES", "800")]
    [InlineData("BANES", "800")]
    [InlineData("Southend", "882")]
    [InlineData("Medway", "887")]
    [InlineData("Telford", "894")]
    [InlineData("BwD", "889")]
    [InlineData("Lincs", "925")]
    [InlineData("N.E. Lincs", "812")]
    [InlineData("NE Lincs", "812")]
    [InlineData("Cheshire West", "896")]
    [InlineData("CWAC", "896")]
    [InlineData("Bucks", "825")]
    [InlineData("MK", "826")]
    [InlineData("Newcastle", "391")]
    [InlineData("East Yorkshire", "811")]
    [InlineData("Co. Durham", "840")]
    [InlineData("Westmorland", "943")]
    [InlineData("South Glos", "803")]
    // What several are called.
    [InlineData("Kingston", "314 810")]
    [InlineData("Cheshire", "895 896")]
    [InlineData("Northants", "928 940 941")]
    [InlineData("Berkshire", "867 868 869 870 871 872")]
    [InlineData("Bedfordshire", "822 823")]
    [InlineData("Poole", "836 839")]
    [InlineData("Bournemouth Borough Council", "837 839")]
    [InlineData("Kingston and Richmond", "314 318")]
    // What none is called.
    [InlineData("Camelot", "")]
    [InlineData("County of", "")]
    [InlineData("", "")]
    [InlineData("Yorkshire", "")]
    public void A_name_finds_those_that_it_may_mean(string name, string codes) =>
        Assert.Equal(codes, Codes(AuthorityNames.Find(name, Places.Authorities, one => one.Code, one => one.Name)));

    [Theory]
    [InlineData("Darwen", "889")]
    [InlineData("Chelsea", "207")]
    [InlineData("Gloucestershire", "803 916")]
    [InlineData("Camelot", "")]
    [InlineData("the county", "")]
    public void A_part_is_offered(string part, string codes) =>
        Assert.Equal(codes, Codes(AuthorityNames.Partly(part, Places.Authorities, one => one.Name)));

    /// <summary>Each line names authorities that there are, and no name stands in two lines, nor is it one of theirs.</summary>
    [Fact]
    public void The_table_of_everyday_names_is_sound()
    {
        var rows = EverydayNames.Table.Split('\n').Select(line => line.Trim().Split(": ")).ToList();
        Assert.All(rows.SelectMany(row => row[0].Split(' ')), code => Assert.NotNull(Places.FindAuthority(code)));
        var names = rows.SelectMany(row => row[1].Split("; ")).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(rows, row => Assert.All(row[1].Split("; "), name => Assert.Equal(
            row[0].Split(' ').Order(StringComparer.Ordinal), AuthorityNames.Find(name, Places.Authorities, one => one.Code, one => one.Name).Select(one => one.Code))));
        Assert.All(Places.Authorities, one => Assert.Same(
            one, Assert.Single(AuthorityNames.Find(one.Name, Places.Authorities, other => other.Code, other => other.Name))));
    }

    private static string Codes(IEnumerable<Authority> found) => string.Join(' ', found.Select(one => one.Code));

    private static Gazetteer Of(Benchmark.Figures.Facts.Holdings names) => new(names.Authorities, names.Regions, names.Tiles);
}
