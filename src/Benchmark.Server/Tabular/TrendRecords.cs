using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Tabular;

/// <summary>A trend as rows, one a period. Figures of one's own of periods that are not published stand in the row of the last.</summary>
internal static class TrendRecords
{
    /// <summary>The columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "authority_code", "authority_name", "measure", "period", "as_of_date", "definition", "prices", "index", "base_year",
        "value", "missing", "note", "numerator", "denominator", "published", "cash", "joint",
        "as_published", "used", "left_out",
        "edition", "neighbours_used", "neighbours_left_out", "mean", "median", "pooled", "minimum", "lower_quartile", "upper_quartile",
        "maximum", "summary_note", "releases", "snapshot",
        "population", "as_printed", "printed_breaks", "breaks", "quote", "quote_checks", "counted_as_zero", "to_check", "mean_without",
        "median_without", "pooled_without", "local", "local_beside", "text", Labels.OfAuthority, .. Labels.OfMeasure,
    ];

    /// <summary>Adds all rows.</summary>
    public static void Add(Records lines, Labels labels, Trend trend)
    {
        foreach (var point in trend.Points)
        {
            var figure = point.Figure;
            lines.Add(trend.Authority.Code).Add(trend.Authority.Name).Add(trend.Measure).Add(point.Period).Add(point.AsOfDate)
                .Add(trend.Definition).Add(trend.Prices).Add(trend.Index).Add(trend.BaseYear);
            lines.Add(figure).Add(figure.Note).Add(figure.HasNumerator, figure.Numerator)
                .Add(figure.HasDenominator, figure.Denominator).Add(figure.HasPublished, figure.Published)
                .Add(point.HasCash, point.Cash).Add(point.Joint);
            lines.Add(true, point.AsPublished).Add(point.HasUsed, point.Used).Add(point.LeftOut)
                .Add(trend.Edition).Add(point.Summary).Add(trend.Releases).Add(trend.Snapshot);
            lines.Add(PlainWords.Of(trend.Population)).Add(point.HasAsPrinted, point.AsPrinted).Add(true, point.PrintedBreaks)
                .Add(true, point.Breaks).Add(point.Quote).AddCautions(point.Summary)
                .Add(true, figure.Local).AddLocal(trend.Local.Where(one => BesideOf(one) == point.Period
                    || (point == trend.Points[^1] && trend.Points.All(other => other.Period != BesideOf(one))))).Add(figure.Text).Add(labels.OnsCode(trend.Authority.Code));
            labels.AddMeasure(lines, trend.Measure);
            lines.End();
        }
    }

    // The point beside which a figure of one's own stands: of a month's the newest one before it.
    private static string BesideOf(LocalFigure local) => local.Month ? local.PublishedPeriod : local.Period;
}
