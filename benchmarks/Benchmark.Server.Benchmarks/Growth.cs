using System.Diagnostics;
using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Import;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Benchmarks;

/// <summary>
/// What a comparison costs as the nation grows: the shipped one, and made-up ones of as many authorities again and again, each a copy with
/// its own names whose neighbours are copies too. Two measures of people, with intervals, ranks and scores.
/// </summary>
internal static class Growth
{
    private static readonly string[] Measures = ["children-in-care-rate", "agency-share"];

    /// <summary>Measures nations of 1, 10 and 100 times the authorities; a line of JSON for each.</summary>
    /// <param name="seed">Folder of the shipped figures.</param>
    /// <param name="times">How many times the authorities.</param>
    public static void Measure(string seed, IEnumerable<int> times)
    {
        var shipped = Few(SeedFiles.Read(seed));
        foreach (var factor in times)
        {
            var began = Stopwatch.GetTimestamp();
            var snapshot = new Snapshot(Nation(shipped, factor), "growth");
            var set = StreamSet.Of(snapshot, new(snapshot), new() { Measures = { Measures } });
            var (count, most) = (0, 0L);
            Run();
            var first = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Run();
            var rounds = Enumerable.Range(0, 5).Select(_ => Run()).Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"times\":{factor},\"authorities\":{snapshot.Places.Authorities.Count},\"comparisons\":{count},\"first_s\":{first:0.00},\"us_each\":{rounds[2]:0.000},\"bytes_each\":{most},\"held_mb\":{GC.GetTotalMemory(true) >> 20}}}"));

            double Run()
            {
                count = 0;
                var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                foreach (var query in set.Queries())
                    count += snapshot.Comparer.Compare(query) is not null ? 1 : 0;
                most = (GC.GetAllocatedBytesForCurrentThread() - bytes) / count;
                return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
            }
        }
    }

    // The columns that the two measures are made of, and nothing of the others.
    private static Holdings Few(Holdings all)
    {
        var used = all.Measures.Where(measure => Measures.Contains(measure.Id))
            .SelectMany(measure => new[] { measure.Numerator, measure.Denominator, measure.Published, measure.Printed })
            .SelectMany(part => part.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return all with { Observations = [.. all.Observations.Where(row => used.Contains(row.Series))], Spend = [] };
    }

    private static Holdings Nation(Holdings one, int times)
    {
        var regions = one.Regions.Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        return one with
        {
            Authorities = [.. Copies().SelectMany(copy => one.Authorities.Select(row => copy == 0 ? row : row with
            {
                Code = Of(row.Code, copy), Name = $"{row.Name} {copy}", OnsCodes = "", Successors = Each(row.Successors, ' ', copy),
            }))],
            Observations = [.. Copies().SelectMany(copy => one.Observations.Where(row => copy == 0 || !regions.Contains(row.Area))
                .Select(row => row with { Area = regions.Contains(row.Area) ? row.Area : Each(row.Area, '/', copy) }))],
            Populations = [.. Copies().SelectMany(copy => one.Populations.Where(row => copy == 0 || !regions.Contains(row.Area))
                .Select(row => row with { Area = regions.Contains(row.Area) ? row.Area : Of(row.Area, copy) }))],
            Neighbours = [.. Copies().SelectMany(copy => one.Neighbours
                .Select(row => row with { Authority = Of(row.Authority, copy), Code = Of(row.Code, copy) }))],
        };

        IEnumerable<int> Copies() => Enumerable.Range(0, times);
    }

    private static string Of(string code, int copy) => copy == 0 ? code : $"{code}x{copy}";

    private static string Each(string codes, char between, int copy) =>
        codes.Length == 0 ? "" : string.Join(between, codes.Split(between).Select(code => Of(code, copy)));
}
