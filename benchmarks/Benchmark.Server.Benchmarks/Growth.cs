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
/// What a comparison costs as the nation grows, or the years that it has figures of: the shipped ones, and made-up ones of as many authorities
/// or years again and again, each a copy with its own names whose neighbours are copies too. Two measures of people, with intervals, ranks and
/// scores.
/// </summary>
internal static class Growth
{
    // Figures of 2012 to 2026 moved by so many years meet no others, and ten such moves stay within what a period may be.
    private const int Apart = 18;
    private const int Later = 3;

    private static readonly string[] Measures = ["children-in-care-rate", "agency-share"];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.3);

    /// <summary>
    /// Lays out one nation and computes until the runtime has compiled all of it for good; then measures a round for each line of standard
    /// input, so that several processes can take turns. A line of JSON for what was laid out and for each round.
    /// </summary>
    /// <param name="seed">Folder of the shipped figures.</param>
    /// <param name="ofPeriods">Whether periods are multiplied, and not authorities.</param>
    /// <param name="times">How many times as many.</param>
    /// <param name="input">Where a line asks for a round.</param>
    public static void Measure(string seed, bool ofPeriods, int times, TextReader input)
    {
        var began = Stopwatch.GetTimestamp();
        var snapshot = Snapshot();
        var set = StreamSet.Of(snapshot, new(snapshot), new() { Measures = { Measures } });
        var sum = Once();
        var first = Stopwatch.GetElapsedTime(began).TotalSeconds;
        for (began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp;)
            Once();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"authorities\":{snapshot.Places.Authorities.Count},\"periods\":{set.Queries().Select(query => (query.Table, query.Period)).Distinct().Count()},\"comparisons\":{set.Total},\"sum\":{sum:R},\"first_s\":{first:0.00}}}"));
        while (input.ReadLine() is not null)
        {
            // Of the processor and not of the clock, so that whatever else the machine does counts less; the collector's work is in it.
            var (bytes, used, rounds) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, 0);
            for (began = Stopwatch.GetTimestamp(); rounds == 0 || Stopwatch.GetElapsedTime(began) < Round; rounds++)
                Once();
            var each = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / rounds / set.Total;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"us_each\":{each:0.000},\"bytes_each\":{(GC.GetAllocatedBytesForCurrentThread() - bytes) / rounds / set.Total},\"held_mb\":{GC.GetTotalMemory(true) / 1e6:0.0}}}"));
        }

        // The rows that it was made of are garbage once this returns.
        Snapshot Snapshot()
        {
            var shipped = Few(SeedFiles.Read(seed));
            return new(ofPeriods ? Years(shipped, times) : Nation(shipped, times), "growth");
        }

        double Once()
        {
            var medians = 0d;
            foreach (var query in set.Queries())
                medians += snapshot.Comparer.Compare(query).Neighbours.Summary.Median ?? 0;
            return medians;
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

    // Authorities exist in all of these years, so that each period has as many comparisons as another.
    private static Holdings Years(Holdings one, int times)
    {
        return one with
        {
            Authorities = [.. one.Authorities.Where(row => row.LastDay is null).Select(row => row with { FirstDay = null })],
            Tiles = one.Tiles,
            Observations = [.. Moves().SelectMany(years => one.Observations.Where(row => IsOfToday(row.Area)).Select(row => row with { Period = Moved(row.Period, years) }))],
            Populations = [.. Moves().SelectMany(years => one.Populations.Where(row => IsOfToday(row.Area)).Select(row => row with { Year = row.Year + years }))],
            Neighbours = [.. one.Neighbours.Where(row => IsOfToday(row.Authority) && IsOfToday(row.Code))],
        };

        IEnumerable<int> Moves() => Enumerable.Range(0, times).Select(copy => (copy <= Later ? copy : Later - copy) * Apart);

        bool IsOfToday(string area) => !one.Authorities.Any(row => row.LastDay is not null && area.Split('/').Contains(row.Code));
    }

    private static string Moved(string period, int years) => Period.Parse(period) is { IsFinancialYear: true } year
        ? Period.OfFinancialYear(year.Year + years).Name
        : Period.OfYear(Period.Parse(period).Year + years).Name;

    private static string Of(string code, int copy) => copy == 0 ? code : $"{code}x{copy}";

    private static string Each(string codes, char between, int copy) =>
        codes.Length == 0 ? "" : string.Join(between, codes.Split(between).Select(code => Of(code, copy)));
}
