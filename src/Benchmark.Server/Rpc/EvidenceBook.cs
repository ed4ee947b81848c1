using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Where a figure comes from: its formula with its own numbers in it, every input with its row, every method.</summary>
internal static class EvidenceBook
{
    private const string Unrounded = "Value: unrounded, from the published parts; rounded once for display, half up (docs/methods.md).";

    /// <summary>The evidence of an authority's figure, as a message.</summary>
    public static V1.Evidence Of(Snapshot snapshot, ComparisonQuery query)
    {
        var (authority, table, period, peers, prices) = query;
        var comparison = snapshot.Comparer.Compare(query);
        var answer = Of(snapshot, table, period, table[period, authority], comparison.Figure, prices);
        answer.Authority = AuthorityWire.Name(authority);
        answer.Neighbours = Neighbours(peers, authority);
        answer.OwnGroup = peers.Group is not null;
        answer.Inputs.Add(table.Measure.IsSpend
            ? [.. SpendInputs(snapshot, table, period, authority), .. PriceInputs(table, period, prices)]
            : ObservedInputs(table, period, snapshot.Rows.Observed(table.Measure).Of(authority, period)));
        answer.Methods.Add(Methods(table.Measure));
        answer.LeftOut.Add(comparison.Neighbours.LeftOut.Select(FigureWire.Of));
        return answer;
    }

    /// <summary>The evidence of a region's or England's figure, as a message: the published row, or the cells of a sum.</summary>
    public static V1.Evidence OfRegion(Snapshot snapshot, FigureTable table, Period period, Region region, Prices prices)
    {
        var aggregate = table[period, region];
        var figure = prices.Apply(aggregate.Cell, table.Measure, period);
        var answer = Of(snapshot, table, period, aggregate.Cell, figure, prices);
        answer.Authority = AuthorityWire.Name(region);
        answer.AsPublished = aggregate.AsPublished;
        if (aggregate is { AsPublished: true, Cell: { Numerator: { } numerator, Denominator: { } denominator } cell } && denominator > 0)
        {
            var parts = cell with { Value = Outcome.Of(numerator / denominator * table.Measure.Row.Scale) };
            answer.Worked = $"{Number(cell.Published)}, as published; its parts give {Worked(table.Measure, parts, parts, prices, period)}";
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
                .. region.Members.Where(member => table[period, member].Value.HasValue)
                    .SelectMany(member => SpendInputs(snapshot, table, period, member)),
                .. PriceInputs(table, period, prices),
            ]
            : ObservedInputs(table, period, snapshot.Rows.Observed(table.Measure).Of(region, period)));
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
    private static V1.Evidence Of(Snapshot snapshot, FigureTable table, Period period, FigureCell cash, FigureCell figure, Prices prices)
    {
        var (measure, name) = (table.Measure, period);
        return new()
        {
            Measure = measure.Id,
            Period = period.Name,
            Figure = FigureWire.Of(figure, measure),
            Formula = measure.Row.Formula,
            Worked = Worked(measure, cash, figure, prices, period),
            Definition = measure.IsSpend && measure.Row.Series is "preventative" or "statutory" ? Definition(table.Definition!) : "",
            Prices = measure.IsSpend && prices.IsReal
                ? $"Real terms: cash x {prices.Index!.Id} of {prices.BaseYear} ({Number(prices.Index.At(prices.BaseYear!))}) / of {period} ({Number(prices.Index.At(period))})."
                : measure.IsSpend ? "Cash." : "",
            Snapshot = snapshot.Hash,
        };
    }

    private static string Worked(Measure measure, FigureCell cash, FigureCell figure, Prices prices, Period period)
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
            ? $"{worked}; in {prices.BaseYear} prices x {Number(index.At(prices.BaseYear!))} / {Number(index.At(period))} = {Number(figure.Value.Value)}"
            : worked;
    }

    private static IEnumerable<V1.EvidenceInput> ObservedInputs(FigureTable table, Period period, ObservedRow? row)
    {
        var measure = table.Measure;
        if (row is null)
            yield break;
        var key = $"{measure.Row.Series}, {row.Source.Area}, {period}";
        if (measure.HasParts)
        {
            yield return Input(measure.Kind == MeasureKind.Share ? "Agency social workers, FTE" : "Children looked after", row.Source.Numerator, row.Release, key);
            yield return Input(measure.Kind == MeasureKind.Share ? "Social workers in post, FTE (agency not among them)" : "Population aged 0 to 17, as printed in the same row", row.Source.Base, row.Release, key);
        }

        yield return Input("Rate as published", row.Source.Published, row.Release, key);
    }

    private static IEnumerable<V1.EvidenceInput> SpendInputs(Snapshot snapshot, FigureTable table, Period period, Authority authority)
    {
        var measure = table.Measure;
        if (snapshot.Rows.Spend.Of(authority, period) is { } row)
            foreach (var block in measure.Kind == MeasureKind.SpendShare
                ? [.. table.Definition!.Preventative, .. table.Definition.Statutory]
                : snapshot.Catalogue.BlocksOf(measure.Row.Series, table.Definition))
                yield return Input(
                    $"{block.Name} (line {block.Line}), gross, £", row.Cell(block), row.Release, $"{block.Id}, {authority.Code}, {period}",
                    row.Source.Origin);

        if (measure.Kind == MeasureKind.SpendPerChild
            && snapshot.Rows.Populations.Of(authority, period) is { Release: { } release } population)
            yield return Input(
                $"Children aged 0 to 17, mid-{period.Year}", Number(population.Children.ValueOrNull), release, $"{authority.Code}, {period.Year}");
    }

    private static IEnumerable<V1.EvidenceInput> PriceInputs(FigureTable table, Period period, Prices prices)
    {
        if (prices is { Index: { } index, BaseYear: { } baseYear } && table.Measure.IsMoney)
            foreach (var year in new[] { period, baseYear }.Distinct())
                yield return Input($"Price index {index.Id}, {year}", Number(index.At(year)), index.Release, $"{index.Id}, {year}");
    }

    private static V1.EvidenceInput Input(string name, string cell, Release source, string row, string origin = "") => new()
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

    private static string Definition(Definition definition)
    {
        static string Names(IReadOnlyList<SpendBlock> blocks) => string.Join(", ", blocks.Select(block => $"{block.Name} ({block.Line})"));
        return $"{definition.Name} (version {definition.Version}): preventative is {Names(definition.Preventative)}; "
            + $"statutory is {Names(definition.Statutory)}. {definition.Source}";
    }

    private static string Neighbours(Peers peers, Authority authority) =>
        peers.Edition is null ? $"A group of the caller's own: {string.Join(", ", peers.Group!)}."
        : peers.ReleaseFor(authority) is { } release
            ? $"Statistical neighbours, edition {peers.EditionName}: {release.Title}, {release.Publisher} ({release.Id})."
        : $"Edition {peers.EditionName} has no list for this authority.";

    private static IEnumerable<string> Methods(Measure measure)
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
