using System.Collections.Concurrent;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>
/// Sets a figure beside those of its statistical neighbours. The only place that does, whatever asks. How far all authorities vary
/// around their own neighbours is computed on first use and kept.
/// </summary>
internal sealed class Comparer(FigureTables tables, Gazetteer places, Neighbourhoods neighbourhoods, Marks marks)
{
    private readonly ConcurrentDictionary<(FigureTable Table, Period Period, Edition Edition), NationalVariation?> _variations = new();
    private readonly Check[] _fewNeighbours = [.. marks.Rules("few-neighbours")];
    private readonly Check[] _contradictions = [.. marks.Rules("contradiction")];

    /// <summary>The comparison that a query asks for.</summary>
    public Comparison Compare(ComparisonQuery query)
    {
        var (authority, table, period, peers, prices) = query;
        var measure = table.Measure;
        var (cash, figures) = (table[period, authority], table.In(period, prices));
        var figure = figures[authority];
        var neighbours = UsableNeighbours.Of(table, period, authority, peers, prices);
        var gap = GapOf(query, figure, neighbours.Summary);
        var findings = figure.Value.HasValue ? Findings(query, neighbours, gap) : null;
        return new(
            query, figure, measure.Formula.IsSpend ? cash.Value.ValueOrNull : null, neighbours,
            figure.Ordered is not null ? table.Nationally(period, authority) : null,
            measure.IsContext || measure.Formula.IsTotal ? null : neighbours.PlaceOf(authority, measure.Polarity),
            figures.IntervalOf(authority), measure.Formula.IntervalOf(figure, Confidence.Control),
            findings is null || Marks.Of(findings) == QuoteMark.Check ? null : Verdict(query, figure, neighbours.Summary),
            gap, findings, ToCheck(table, period, neighbours), Sources(query, figures, cash.Release));
    }

    /// <summary>What the rules find of a figure and of how it stands to its neighbours, the most telling first; nothing of a missing one.</summary>
    public IReadOnlyList<Finding> FindingsOf(ComparisonQuery query)
    {
        var (authority, table, period, peers, prices) = query;
        var figure = table.In(period, prices)[authority];
        if (!figure.Value.HasValue)
            return [];
        var neighbours = UsableNeighbours.Of(table, period, authority, peers, prices);
        return Findings(query, neighbours, GapOf(query, figure, neighbours.Summary));
    }

    /// <summary>How far all units vary around their own neighbours; null for measures without intervals, and where none has a score.</summary>
    public NationalVariation? VariationOf(FigureTable table, Period period, Edition edition) =>
        _variations.GetOrAdd((table, period, edition), static (key, places) =>
        {
            var (table, period, edition) = key;
            var figures = table.In(period, Prices.Cash);
            var scored = new List<(double Z, Deviation? Deviation)>();
            foreach (var authority in places.Authorities)
            {
                var cell = figures[authority];
                // The members of a joint return have lists of their own; the unit takes that of the first.
                if (cell.Unit == authority && cell.Value.HasValue && figures.SummaryOf(edition.NeighboursOf(authority), authority).Pooled is { } pooled
                    && table.Measure.Formula.ScoreOf(cell, pooled) is { } z)
                    scored.Add((z, table.Measure.Formula.DeviationOf(cell, pooled)));
            }

            return scored.Count == 0 ? null : new(
                Overdispersion.Of([.. scored.Select(one => one.Z)]),
                AdditiveVariation.Of([.. scored.Select(one => one.Deviation).OfType<Deviation>()]), [.. scored.Select(one => one.Z)]);
        }, places);

    private ComparisonVerdict? Verdict(ComparisonQuery query, FigureCell figure, Summary summary)
    {
        var (measure, formula) = (query.Table.Measure, query.Table.Measure.Formula);
        if (measure.IsContext || summary.TooFew || formula.IsTotal)
            return null;
        var directions = Directions(query, figure.Value.Value, summary);
        var isSettled = Sides.IsSettled([.. directions.Select(d => d.Side)]) ?? false;
        if (!formula.HasIntervals)
            return new(
                null, Standing.OfQuartiles(figure.Value.Value, summary.LowerQuartile!.Value, summary.UpperQuartile!.Value), isSettled, directions);
        if (summary.Pooled is not { } pooled || formula.ScoreOf(figure, pooled) is not { } z
            || VariationOf(query.Table, query.Period, query.Peers.EditionFor(query.Authority) ?? neighbourhoods.Newest) is not { } variation)
            return null;
        double? additive = formula.DeviationOf(figure, pooled) is { } deviation ? variation.Additive.Score(deviation) : null;
        return new(new(z, additive, variation), null, isSettled, directions);
    }

    private List<AverageDirection> Directions(ComparisonQuery query, double value, Summary own)
    {
        var directions = new List<AverageDirection>(6);
        if (query.Peers.Group is not null)
        {
            Add(ComparisonVerdict.OwnGroup, own);
            return directions;
        }

        foreach (var edition in neighbourhoods.Editions)
            Add(edition.Name, edition == query.Peers.EditionFor(query.Authority)
                ? own
                : query.Table.In(query.Period, query.Prices).SummaryOf(edition.NeighboursOf(query.Authority), query.Authority));
        return directions;

        void Add(string edition, Summary summary)
        {
            To(Average.Mean, summary.Mean);
            To(Average.Median, summary.Median);
            To(Average.Pooled, summary.Pooled);

            void To(Average average, double? middle)
            {
                if (middle is { } of)
                    directions.Add(new(average, edition, Sides.DirectionOf(value, of)));
            }
        }
    }

    private ComparisonGap? GapOf(ComparisonQuery query, FigureCell figure, Summary summary)
    {
        var (measure, definition) = (query.Table.Measure, query.Table.Definition);
        if (ComparisonGap.Of(measure, figure, summary) is not { } gap)
            return null;
        if (!measure.Formula.IsSpend || tables.Sources.Catalogue.ShareAndPerChild(measure) is not { } pair)
            return gap;
        var other = tables.Of(measure == pair.Share ? pair.PerChild : pair.Share, definition!);
        var figures = other.In(query.Period, query.Prices);
        var sister = ComparisonGap.Of(
            other.Measure, figures[query.Authority], figures.SummaryOf(query.Peers.Of(query.Authority), query.Authority));
        if (sister is null || gap.Difference * sister.Difference >= 0)
            return gap;
        var (share, perChild) = measure == pair.Share ? (gap, sister) : (sister, gap);
        return gap with { Opposite = new(share.Difference, share.AtSameTotal, perChild.Value) };
    }

    private IReadOnlyList<Finding> Findings(ComparisonQuery query, UsableNeighbours neighbours, ComparisonGap? gap)
    {
        var found = marks.Of(query.Table, query.Period, query.Authority);
        if (query.Table.Measure.Formula.IsTotal)
            return found;
        List<Finding>? more = null;
        foreach (var check in _fewNeighbours)
            // A group of the caller's own is as large as it was made.
            if (query.Peers.Group is null && neighbours.All.Count > 0 && neighbours.Summary.Used < check.Row.Threshold)
                (more ??= []).Add(new(check, query.Authority.Name, null, query.Period, neighbours.All.Count, neighbours.Summary.Used));
        if (gap?.Opposite is { AtSameTotal: { } atSameTotal, ByChild: var byChild })
            foreach (var check in _contradictions)
                if (Math.Min(Math.Abs(atSameTotal), Math.Abs(byChild)) > check.Row.Threshold)
                    (more ??= []).Add(new(check, query.Table.Measure.Row.Name, null, query.Period, atSameTotal, byChild, "£"));
        return more is null ? found : [.. Finding.MostTelling([.. found, .. more])];
    }

    private NeighboursToCheck? ToCheck(FigureTable table, Period period, UsableNeighbours neighbours)
    {
        List<Authority>? marked = null;
        foreach (var other in neighbours.UsedOf)
            if (Marks.Of(marks.Of(table, period, other)) == QuoteMark.Check)
                (marked ??= []).Add(other);
        return marked is null ? null : new(marked, neighbours.Without(marked));
    }

    private List<Release> Sources(ComparisonQuery query, PeriodFigures figures, Release? own)
    {
        var releases = new List<Release>(4);
        var measure = query.Table.Measure;
        Add(own);
        releases.AddRange(figures.OtherReleases(tables.Sources.Rows, query.Authority));
        if (query.Table.Population == RatePopulation.OneSeries)
            Add(tables.Sources.Rows.Populations.Of(query.Authority, query.Table.Calendar.Days(query.Period).Last).Release);
        if (measure.Formula.IsSpend)
            Add(query.Prices.Index?.Release);
        Add(query.Peers.ReleaseFor(query.Authority));
        return releases;

        void Add(Release? release)
        {
            if (release is not null)
                releases.Add(release);
        }
    }
}
