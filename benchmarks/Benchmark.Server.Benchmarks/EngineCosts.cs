using System.Diagnostics;
using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Server.Rpc;
using Benchmark.Server.Store;
using Benchmark.Server.Tabular;
using Google.Protobuf;

namespace Benchmark.Server.Benchmarks;

/// <summary>What a comparison costs on one thread, step by step: computed, made a message, encoded, made a row.</summary>
/// <param name="database">Path of the database file.</param>
internal sealed class EngineCosts(string database)
{
    private const int Rounds = 5;

    /// <summary>Measures all comparisons of the usual basis, and writes a line for each step.</summary>
    public void Measure(TextWriter to, bool computingAlone)
    {
        using var store = new ReleaseStore(database, TimeProvider.System);
        var snapshot = SnapshotLoader.Load(store, database, "seed-data", _ => { });
        var lookup = new Lookup(snapshot);
        var set = StreamSet.Of(snapshot, lookup, new());
        PeriodMessages? shared = null;
        to.WriteLine($"{set.Total} comparisons, median of {Rounds} rounds on one thread; the first round lays out tables");
        Step("computed", set.Total, to, () => Each(set, comparison => comparison.Releases.Count));
        if (computingAlone)
            return;
        Step("and a message", set.Total, to, () => Each(set, comparison => Message(comparison).Neighbours.Count));
        Step("and encoded", set.Total, to, () => Each(set, comparison => Message(comparison).ToByteArray().Length));
        Step("and a row of CSV", set.Total, to, () =>
        {
            using var csv = new CsvLines(TextWriter.Null, false, ComparisonRecords.Columns);
            var records = new ComparisonRecords(csv, new([], []));
            return Each(set, comparison =>
            {
                records.Add(Message(comparison));
                return 1;
            });
        });

        V1.Comparison Message(Comparison comparison)
        {
            shared = PeriodMessages.Of(shared, snapshot, comparison.Query);
            return ComparisonWire.Of(snapshot, comparison, shared);
        }

        long Each(StreamSet of, Func<Comparison, int> use)
        {
            var sum = 0L;
            foreach (var query in of.Queries())
                sum += use(snapshot.Comparer.Compare(query));
            return sum;
        }
    }

    private static void Step(string name, int count, TextWriter to, Func<long> run)
    {
        var first = Once(run);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Once(run)).OrderBy(round => round.Time).ToArray();
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {rounds[Rounds / 2].Time.TotalMilliseconds:0} ms ({rounds[0].Time.TotalMilliseconds:0} to {rounds[^1].Time.TotalMilliseconds:0}; first {first.Time.TotalMilliseconds:0}), {rounds[0].Time.TotalMicroseconds / count:0.0} us and {rounds[0].Bytes / count} bytes allocated each, sum {rounds[0].Sum}"));
    }

    private static (TimeSpan Time, long Bytes, long Sum) Once(Func<long> run)
    {
        var (began, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var sum = run();
        return (Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - bytes, sum);
    }
}
