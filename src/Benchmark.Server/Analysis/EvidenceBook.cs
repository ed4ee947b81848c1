using System.Globalization;
using Benchmark.Server.Authorities;
using Benchmark.Server.Calculation;
using Benchmark.Server.Comparisons;
using Benchmark.Server.Data;
using Benchmark.Server.Measures;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Analysis;

/// <summary>Where a figure comes from: its formula with its own numbers in it, every input with its row, every method.</summary>
internal static class EvidenceBook
{
    /// <summary>The evidence as a message.</summary>
    public static V1.Evidence Of(Snapshot snapshot, ComparisonQuery query)
    {
        var comparison = Comparer.Compare(snapshot, query);
        var (table, measure) = (query.Table, query.Table.Measure);
        var period = table.Calendar.Periods[query.Period];
        var cash = table[query.Period, query.Authority];
        var answer = new V1.Evidence
        {
            Authority = AuthorityWire.Name(snapshot.Authorities[query.Authority]),
            Measure = measure.Id,
            Period = period,
            Figure = FigureWire.Of(comparison.Figure, measure),
            Formula = measure.Row.Formula,
            Worked = Worked(measure, cash, comparison.Figure, query.Prices, period),
            Definition = measure.IsSpend && measure.Row.Series is "preventative" or "statutory" ? Definition(snapshot, table.Definition!) : "",
            Prices = measure.IsSpend && query.Prices.IsReal
                ? $"Real terms: cash x {query.Prices.Index!.Id} of {query.Prices.BaseYear} ({Number(query.Prices.Index.At(query.Prices.BaseYear))}) / of {period} ({Number(query.Prices.Index.At(period))})."
                : measure.IsSpend ? "Cash." : "",
            Neighbours = Neighbours(snapshot, query),
            OwnGroup = query.Neighbours.Group is not null,
            Snapshot = snapshot.Hash,
        };
        answer.Inputs.Add(measure.IsSpend ? SpendInputs(snapshot, query, period) : ObservedInputs(snapshot, query, period));
        answer.Methods.Add(Methods(measure));
        answer.LeftOut.Add(comparison.Neighbours.LeftOut.Select(FigureWire.Of));
        return answer;
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

    private static IEnumerable<V1.EvidenceInput> ObservedInputs(Snapshot snapshot, ComparisonQuery query, string period)
    {
        var measure = query.Table.Measure;
        if (snapshot.Rows.Find(measure.Row.Series, query.Authority, period) is not { } row)
            yield break;
        var key = $"{measure.Row.Series}, {row.Source.Area}, {period}";
        if (measure.HasParts)
        {
            yield return Input(snapshot, measure.Kind == MeasureKind.Share ? "Agency social workers, FTE" : "Children looked after", row.Source.Numerator, row.Release, key);
            yield return Input(snapshot, measure.Kind == MeasureKind.Share ? "Social workers in post, FTE (agency not among them)" : "Population aged 0 to 17, as printed in the same row", row.Source.Base, row.Release, key);
        }

        yield return Input(snapshot, "Rate as published", row.Source.Published, row.Release, key);
    }

    private static IEnumerable<V1.EvidenceInput> SpendInputs(Snapshot snapshot, ComparisonQuery query, string period)
    {
        var (table, measure) = (query.Table, query.Table.Measure);
        var authority = snapshot.Authorities[query.Authority].Code;
        if (snapshot.Rows.FindSpend(query.Authority, period) is { } row)
        {
            var blocks = measure.Kind == MeasureKind.SpendShare
                ? [.. snapshot.BlocksOf("preventative", table.Definition), .. snapshot.BlocksOf("statutory", table.Definition)]
                : snapshot.BlocksOf(measure.Row.Series, table.Definition);
            foreach (var block in blocks)
                yield return Input(
                    snapshot, $"{snapshot.Blocks[block].Name} (line {snapshot.Blocks[block].Line}), gross, £", row.Source.Blocks[block],
                    row.Release, $"{snapshot.Blocks[block].Id}, {authority}, {period}", row.Source.Origin);
        }

        if (measure.Kind == MeasureKind.SpendPerChild && snapshot.Rows.PopulationRelease(query.Authority, period[..4]) is var release and >= 0)
            yield return Input(
                snapshot, $"Children aged 0 to 17, mid-{period[..4]}", Number(snapshot.Rows.ChildrenAt(query.Authority, period[..4]).ValueOrNull),
                release, $"{authority}, {period[..4]}");
        if (query.Prices.Index is { } index && measure.IsMoney)
            foreach (var year in new[] { period, query.Prices.BaseYear }.Distinct())
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
        yield return "Value: unrounded, from the published parts; rounded once for display, half up (docs/methods.md).";
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
