using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Places;
using Benchmark.Figures.Tests.SmallWorld;
using Benchmark.Server.Rpc;
using Prices = Benchmark.Figures.Measures.Prices;

namespace Benchmark.Server.Tests.Rpc;

/// <summary>What looks at the memory of the whole process runs with nothing beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class GroupStreamMemoryTests
{
    [Fact]
    public void A_stream_of_a_group_holds_no_more_after_many_comparisons_than_after_the_first()
    {
        var small = SmallEngland.Snapshot;
        var table = small.Tables.Of("care-rate", small.Catalogue.DefaultDefinition);
        var query = new ComparisonQuery(
            small.Places["101"], table, table.Calendar.Newest, Peers.Of([.. small.Places.Authorities]), Prices.Cash);
        var maker = new EncodedComparisons().Of(small, small, null);
        var length = maker[query].Length;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 20_000; i++)
            Assert.Equal(length, maker[query].Length);

        // With a list kept for each it was 19.6 million bytes.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
        GC.KeepAlive(maker);
    }
}
