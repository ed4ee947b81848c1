using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>An edition of the neighbours that was published again, with another list for one of two authorities.</summary>
public sealed class NeighbourhoodTests
{
    private static readonly Edition Corrected = new Neighbourhoods(
        [
            .. List("second", "101", "103", "102"), .. List("first", "101", "102", "104", "105"), .. List("first", "201", "101", "202"),
        ],
        SmallEngland.Snapshot.Places,
        new Dictionary<string, Release> { ["first"] = Release("first", 10), ["second"] = Release("second", 20) }).Newest;

    [Fact]
    public void Of_two_lists_that_of_the_newer_release_counts_alone()
    {
        Assert.Equal([(1, "103"), (2, "102")], Corrected.NeighboursOf(SmallEngland.At("101")).Select(peer => (peer.Order, peer.Authority.Code)));
        Assert.Equal("second", Corrected.ReleaseOf(SmallEngland.At("101"))?.Id);
        // Only the older release has one of it.
        Assert.Equal([(1, "101"), (2, "202")], Corrected.NeighboursOf(SmallEngland.At("201")).Select(peer => (peer.Order, peer.Authority.Code)));
        Assert.Equal("first", Corrected.ReleaseOf(SmallEngland.At("201"))?.Id);
    }

    [Fact]
    public void Who_lists_an_authority_is_said_by_those_lists()
    {
        Assert.Equal(["101"], Corrected.ListedBy(SmallEngland.At("102")).Select(who => who.Code));
        Assert.Empty(Corrected.ListedBy(SmallEngland.At("104")));
        Assert.Equal(["101", "201"], Corrected.Listed.Select(who => who.Code));
        Assert.Empty(Corrected.NeighboursOf(SmallEngland.At("102")));
        Assert.Null(Corrected.ReleaseOf(SmallEngland.At("102")));
    }

    private static IEnumerable<NeighbourRow> List(string release, string of, params string[] codes) =>
        codes.Select((code, i) => new NeighbourRow(release, "2025", of, i + 1, code, "close"));

    private static Release Release(string id, int order) => new(id, "neighbours", order, id, "", "", "", "");
}
