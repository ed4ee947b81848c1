using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Tabular;

/// <summary>
/// Comparisons as rows, one each, without the neighbours' own figures (each has a row of its own). The same for "compare",
/// "stream" and the paths of HTTP.
/// </summary>
/// <param name="to">Where they go, and in which kind of file.</param>
/// <param name="labels">What is said beside the ids.</param>
internal sealed class ComparisonRecords(Records to, Labels labels)
{
    /// <summary>The columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "authority_code", "authority_name", "measure", "period", "as_of_date", "edition", "definition", "prices", "index", "base_year",
        "value", "missing", "note", "numerator", "denominator", "published", "cash", "joint",
        "used", "left_out", "mean", "median", "pooled", "minimum", "lower_quartile", "upper_quartile", "maximum", "summary_note",
        "rank_nationally", "of_nationally", "rank_nationally_low", "rank_nationally_high", "band",
        "rank_among_neighbours", "of_among_neighbours", "rank_among_neighbours_low", "rank_among_neighbours_high",
        "interval95_low", "interval95_high", "interval998_low", "interval998_high",
        "verdict", "z", "adjusted_z", "phi", "side_settled", "side", "side_averages", "side_editions", "gap", "gap_unit", "gap_difference",
        "england", "england_missing", "region_name", "region", "region_missing", "sub_region_name", "sub_region", "sub_region_missing",
        "releases", "snapshot",
        "quote", "quote_checks", "population", "compare_instead", "counted_as_zero", "to_check", "mean_without", "median_without",
        "pooled_without", "additive_verdict", "additive_z", "tau_squared", "depends_on_model", "no_difference", "gap_at_same_total",
        "local", "local_beside", "text", Labels.OfAuthority, .. Labels.OfMeasure,
    ];

    private static readonly Place NoPlace = new();
    private static readonly Verdict NoVerdict = new();
    private static readonly Side NoSide = new();
    private static readonly Gap NoGap = new();
    private static readonly Aggregate NoAggregate = new() { Figure = new() };

    /// <summary>One row.</summary>
    public void Add(Comparison c)
    {
        var figure = c.Figure;
        to.Add(c.Authority.Code).Add(c.Authority.Name).Add(c.Measure).Add(c.Period).Add(c.AsOfDate).Add(c.Edition)
            .Add(c.Definition).Add(c.Prices).Add(c.Index).Add(c.BaseYear);
        to.Add(figure).Add(figure.Note).Add(figure.HasNumerator, figure.Numerator).Add(figure.HasDenominator, figure.Denominator)
            .Add(figure.HasPublished, figure.Published).Add(c.HasCash, c.Cash).Add(c.Joint);
        to.Add(c.Summary);
        var nationally = c.Position?.Nationally ?? NoPlace;
        Add(nationally);
        to.Add(PlainWords.Of(nationally.Band));
        Add(c.Position?.AmongNeighbours ?? NoPlace);
        Add(c.Interval95);
        Add(c.Interval998);
        Add(c.Verdict);
        var gap = c.Gap ?? NoGap;
        to.Add(c.Gap is not null, gap.Value).Add(gap.Unit).Add(c.Gap is not null, gap.Difference);
        to.Add(c.England.Figure);
        Add(c.Region ?? NoAggregate);
        Add(c.SubRegion ?? NoAggregate);
        to.Add(c.Releases).Add(c.Snapshot);
        // New columns come last, so that those known by their place stay there.
        var verdict = c.Verdict ?? NoVerdict;
        to.Add(c.Quote).Add(PlainWords.Of(c.Population)).Add(c.CompareInstead).AddCautions(c.Summary)
            .Add(verdict.HasAdditiveZ ? PlainWords.Code(verdict.AdditiveLevel) : "").Add(verdict.HasAdditiveZ, verdict.AdditiveZ)
            .Add(verdict.HasTauSquared, verdict.TauSquared).Add(verdict.HasAdditiveZ, verdict.DependsOnModel)
            .Add(c.Gap is not null, gap.None).Add(gap.HasAtSameTotal, gap.AtSameTotal)
            .Add(true, figure.Local).AddLocal(c.Local).Add(figure.Text).Add(labels.OnsCode(c.Authority.Code));
        labels.AddMeasure(to, c.Measure);
        to.End();
    }

    private void Add(Place place) => to.Add(place.Of > 0, place.Rank).Add(place.Of > 0, place.Of)
        .Add(place.HasLow, place.Low).Add(place.HasHigh, place.High);

    private void Add(Interval? interval) =>
        to.Add(interval is not null, interval?.Low ?? 0).Add(interval is not null, interval?.High ?? 0);

    private void Add(Verdict? verdict)
    {
        var some = verdict ?? NoVerdict;
        to.Add(verdict is null ? "" : PlainWords.Code(some.Level)).Add(some.HasZ, some.Z).Add(some.HasAdjustedZ, some.AdjustedZ)
            .Add(some.HasPhi, some.Phi);
        var side = some.Side ?? NoSide;
        to.Add(side.HasSettled, side.Settled).Add(PlainWords.Of(side.Direction))
            .Add(side.HasSettled, side.Averages).Add(side.HasSettled, side.Editions);
    }

    private void Add(Aggregate aggregate) => to.Add(aggregate.Name).Add(aggregate.Figure);
}
