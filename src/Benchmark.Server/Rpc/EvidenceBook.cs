using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Server.Rpc;

/// <summary>Where a figure comes from: its formula with its own numbers in it, every input with its row, every method.</summary>
internal static class EvidenceBook
{
    private const string Unrounded = "Value: unrounded, from the published parts; rounded once for display, half up (docs/methods.md).";

    /// <summary>The evidence of an authority's figure, as a message.</summary>
    public static V1.Evidence Of(Snapshot snapshot, ComparisonQuery query)
    {
        var (authority, table, period, _, prices) = query;
        var comparison = Comparer.Compare(snapshot, query);
        var answer = Of(snapshot, table, period, table[period, authority], comparison.Figure, prices);
        answer.Authority = AuthorityWire.Name(snapshot.Authorities[authority]);
        answer.Neighbours = Neighbours(snapshot, query);
        answer.OwnGroup = query.Neighbours.Group is not null;
        answer.Inputs.Add(table.Measure.IsSpend
            ? [.. SpendInputs(snapshot, table, period, authority), .. PriceInputs(snapshot, table, period, prices)]
            : ObservedInputs(snapshot, table, period, snapshot.Rows.Find(table.Measure.Row.Series, authority, answer.Period)));
        answer.Methods.Add(Methods(table.Measure));
        answer.LeftOut.Add(comparison.Neighbours.LeftOut.Select(FigureWire.Of));
        return answer;
    }

    /// <summary>The evidence of a region's or England's figure, as a message: the published row, or the cells of a sum.</summary>
    public static V1.Evidence OfRegion(Snapshot snapshot, FigureTable table, int period, int region, Prices prices)
    {
        var aggregate = table.Aggregate(period, region);
        var figure = prices.Apply(aggregate.Cell, table.Measure, table.Calendar.Periods[period]);
        var answer = Of(snapshot, table, period, aggregate.Cell, figure, prices);
        answer.Authority = new() { Code = snapshot.Regions[region].Code, Name = snapshot.Regions[region].Name };
        answer.AsPublished = aggregate.AsPublished;
        if (aggregate is { AsPublished: true, Cell: { Numerator: { } numerator, Denominator: { } denominator } cell } && denominator > 0)
        {
            var parts = cell with { Value = Outcome.Of(numerator / denominator * table.Measure.Row.Scale) };
            answer.Worked = $"{Number(cell.Published)}, as published; its parts give {Worked(table.Measure, parts, parts, prices, answer.Period)}";
        }
        else if (aggregate.AsPublished)
        {
            answer.Worked = $"{Number(aggregate.Cell.Published)}, as published; its parts are not all there";
        }

        if (aggregate.Used is { } used)
            answer.Used = used;
        answer.Inputs.Add(table.Measure.IsSpend
            ?
            [
                .. snapshot.Members(region).Where(member => table[period, member].Value.HasValue)
                    .SelectMany(member => SpendInputs(snapshot, table, period, member)),
                .. PriceInputs(snapshot, table, period, prices),
            ]
            : ObservedInputs(snapshot, table, period, snapshot.Rows.FindAggregate(table.Measure.Row.Series, region, answer.Period)));
        answer.Methods.Add(
        [
            Unrounded,
            table.Measure.IsSpend
                ? "Sum: numerators and denominators of the authorities that have both; the others are left out of either."
                : "Region and England: recomputed from the published row where that rounds to the published rate, else as published.",
        ]);
        answer.LeftOut.Add(aggregate.LeftOut.Select(FigureWire.Of));
        return answer;
    }

    // What the evidence of any figure holds.
    private static V1.Evidence Of(Snapshot snapshot, FigureTable table, int period, FigureCell cash, FigureCell figure, Prices prices)
    {
        var (measure, name) = (table.Measure, table.Calendar.Periods[period]);
        return new()
        {
            Measure = measure.Id,
            Period = name,
            Figure = FigureWire.Of(figure, measure),
            Formula = measure.Row.Formula,
            Worked = Worked(measure, cash, figure, prices, name),
            Definition = measure.IsSpend && measure.Row.Series is "preventative" or "statutory" ? Definition(snapshot, table.Definition!) : "",
            Prices = measure.IsSpend && prices.IsReal
                ? $"Real terms: cash x {prices.Index!.Id} of {prices.BaseYear} ({Number(prices.Index.At(prices.BaseYear))}) / of {name} ({Number(prices.Index.At(name))})."
                : measure.IsSpend ? "Cash." : "",
            Snapshot = snapshot.Hash,
        };
    }

    private static string Worked(MeasureSpec measure, FigureCell cash, FigureCell figure, Prices prices, string period)
    {
        if (!cash.Value.HasValue)
            return $"Cannot be worked out: {cash.Note}";
        var value = Number(cash.Value.Value);
        var worked = measure.Kind switch
        {
            MeasureKind.Published => $"{value}, as published",
            MeasureKind.Spend => value,
            MeasureKind.SpendPerChild => $"{Number(cash.Numerator)} / {Number(cash.Denominator)} = {value}",
            MeasureKind.Share => $"{Number(cash.Numerator)} / ({Number(cash.Numerator)} + {Number(cash.Denominator - cash.Numerator)}) x {Number(measure.Row.Scale)} = {value}",
            _ => $"{Number(cash.Numerator)} / {Number(cash.Denominator)} x {Number(measure.Row.Scale)} = {value}",
        };
        return measure.IsMoney && prices.Index is { } index && figure.Value.HasValue
            ? $"{worked}; in {prices.BaseYear} prices x {Number(index.At(prices.BaseYear))} / {Number(index.At(period))} = {Number(figure.Value.Value)}"
            : worked;
    }

    private static IEnumerable<V1.EvidenceInput> ObservedInputs(Snapshot snapshot, FigureTable table, int period, ObservedRow? row)
    {
        var measure = table.Measure;
        if (row is null)
            yield break;
        var key = $"{measure.Row.Series}, {row.Source.Area}, {table.Calendar.Periods[period]}";
        if (measure.HasParts)
        {
            yield return Input(snapshot, measure.Kind == MeasureKind.Share ? "Agency social workers, FTE" : "Children looked after", row.Source.Numerator, row.Release, key);
            yield return Input(snapshot, measure.Kind == MeasureKind.Share ? "Social workers in post, FTE (agency not among them)" : "Population aged 0 to 17, as printed in the same row", row.Source.Base, row.Release, key);
        }

        yield return Input(snapshot, "Rate as published", row.Source.Published, row.Release, key);
    }

    private static IEnumerable<V1.EvidenceInput> SpendInputs(Snapshot snapshot, FigureTable table, int period, int authority)
    {
        var (measure, name, code) = (table.Measure, table.Calendar.Periods[period], snapshot.Authorities[authority].Code);
        if (snapshot.Rows.FindSpend(authority, name) is { } row)
        {
            var blocks = measure.Kind == MeasureKind.SpendShare
                ? [.. snapshot.BlocksOf("preventative", table.Definition), .. snapshot.BlocksOf("statutory", table.Definition)]
                : snapshot.BlocksOf(measure.Row.Series, table.Definition);
            foreach (var block in blocks)
                yield return Input(
                    snapshot, $"{snapshot.Blocks[block].Name} (line {snapshot.Blocks[block].Line}), gross, £", row.Source.Blocks[block],
                    row.Release, $"{snapshot.Blocks[block].Id}, {code}, {name}", row.Source.Origin);
        }

        if (measure.Kind == MeasureKind.SpendPerChild && snapshot.Rows.PopulationRelease(authority, name[..4]) is var release and >= 0)
            yield return Input(
                snapshot, $"Children aged 0 to 17, mid-{name[..4]}", Number(snapshot.Rows.ChildrenAt(authority, name[..4]).ValueOrNull),
                release, $"{code}, {name[..4]}");
    }

    private static IEnumerable<V1.EvidenceInput> PriceInputs(Snapshot snapshot, FigureTable table, int period, Prices prices)
    {
        if (prices.Index is { } index && table.Measure.IsMoney)
            foreach (var year in new[] { table.Calendar.Periods[period], prices.BaseYear }.Distinct())
                yield return Input(
                    snapshot, $"Price index {index.Id}, {year}", Number(index.At(year)),
                    snapshot.Releases.Select((r, i) => (r.Id, i)).First(r => r.Id == index.Release).i, $"{index.Id}, {year}");
    }

    private static V1.EvidenceInput Input(Snapshot snapshot, string name, string cell, int release, string row, string origin = "")
    {
        var source = snapshot.Releases[release];
        return new()
        {
            Name = name,
            Cell = cell,
            Dataset = source.Dataset,
            Release = source.Id,
            Title = source.Title,
            Publisher = source.Publisher,
            Published = source.Published,
            Licence = source.Licence,
            Row = row,
            Origin = origin.Length > 0 ? $"{source.Origin}; {origin}" : source.Origin,
        };
    }

    private static string Definition(Snapshot snapshot, Definition definition)
    {
        string Names(string side) => string.Join(", ", snapshot.BlocksOf(side, definition).Select(b => $"{snapshot.Blocks[b].Name} ({snapshot.Blocks[b].Line})"));
        return $"{definition.Name} (version {definition.Version}): preventative is {Names("preventative")}; statutory is {Names("statutory")}. {definition.Source}";
    }

    private static string Neighbours(Snapshot snapshot, ComparisonQuery query)
    {
        if (query.Neighbours.Group is { } group)
            return $"A group of the caller's own: {string.Join(", ", group.Select(i => $"{snapshot.Authorities[i].Name} ({snapshot.Authorities[i].Code})"))}.";
        if (snapshot.NeighboursOf(query.Neighbours.Edition, query.Authority) is not [var first, ..])
            return $"Edition {query.Neighbours.Edition} has no list for this authority.";
        var release = snapshot.Releases.First(r => r.Id == first.Release);
        return $"Statistical neighbours, edition {query.Neighbours.Edition}: {release.Title}, {release.Publisher} ({release.Id}).";
    }

    private static IEnumerable<string> Methods(MeasureSpec measure)
    {
        yield return Unrounded;
        yield return "Quartiles: linear interpolation, R type 7 (Hyndman and Fan 1996).";
        yield return "Rank: ties share the better place; a joint return counts once; a missing figure has no rank.";
        if (!measure.HasIntervals)
        {
            yield return "No interval, funnel, rank interval or trend test: pounds, shares of pounds and as-published figures have none.";
            yield return "Verdict: by the neighbours' quartiles, a weaker statement without a statistical test.";
            yield break;
        }

        yield return measure.Kind == MeasureKind.Rate
            ? "Interval: Byar's method, exact under 10 (PHEindicatormethods)."
            : "Interval: Wilson's method, on FTE an approximation (PHEindicatormethods).";
        yield return "Verdict: z around the neighbours' pooled value, limits widened for overdispersion (Spiegelhalter 2005).";
    }

    private static string Number(double? number) => number is { } n
        ? n.ToString("#,0.############", CultureInfo.InvariantCulture)
        : "none";
}
