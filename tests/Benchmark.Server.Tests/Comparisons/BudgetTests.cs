using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;
using Benchmark.Server.Tests.Import;
using Google.Protobuf;

namespace Benchmark.Server.Tests.Comparisons;

/// <summary>
/// What a comparison may cost where that is exact and no matter of time: bytes allocated and bytes sent, of all authorities, periods and
/// measures of the shipped figures. docs/performance.md says what it was before.
/// </summary>
public sealed class BudgetTests
{
    private const int MostAllocated = 2_000;
    private const int MostAllocatedWithMessage = 20_000;
    private const int MostSent = 1_600;

    [Fact]
    public void Bytes_of_a_comparison()
    {
        var snapshot = new Snapshot(SeedFiles.Read(Repository.SeedData), "test");
        // One in ten of the queries, the same ones each time; the first round lays out what is kept.
        var queries = StreamSet.Of(snapshot, new(snapshot), new()).Queries().Where((_, i) => i % 10 == 0).ToArray();
        _ = Each(Message);

        Assert.InRange(Each(query => snapshot.Comparer.Compare(query).Releases.Count).Allocated, 500, MostAllocated);
        Assert.InRange(Each(Message).Allocated, 2_000, MostAllocatedWithMessage);
        Assert.InRange(Each(query => Of(query).CalculateSize()).Sum, 500, MostSent);

        (long Allocated, long Sum) Each(Func<ComparisonQuery, int> use)
        {
            var (before, sum) = (GC.GetAllocatedBytesForCurrentThread(), 0L);
            foreach (var query in queries)
                sum += use(query);
            return ((GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length, sum / queries.Length);
        }

        int Message(ComparisonQuery query) => Of(query).Neighbours.Count;

        // Each with messages of its own: a stream shares those of a period, and is cheaper by that.
        V1.Comparison Of(ComparisonQuery query) => ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(query));
    }
}
