using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;
using Benchmark.Server.Reports.Writers;

namespace Benchmark.Server.Reports;

/// <summary>Every figure of a profile as a row of its own.</summary>
internal static class ProfileRows
{
    /// <summary>The rows: each question over time with neighbours, region and England, then the authority's spend.</summary>
    public static IEnumerable<TidyRow> Of(Gazetteer places, ProfileFigures profile)
    {
        foreach (var comparison in profile.Questions.SelectMany(q => q.OverTime).Concat(profile.Beside))
            foreach (var row in Of(places, profile.Authority, comparison))
                yield return row;
        foreach (var (block, _, trend) in profile.Blocks)
            foreach (var point in trend.Points)
                yield return new(profile.Authority, [], block.Id, point.Period, "authority", point.Figure, MarkOf(point.Quote));
    }

    private static IEnumerable<TidyRow> Of(Gazetteer places, Authority authority, V1.Comparison comparison)
    {
        yield return new(authority, comparison.Joint, comparison.Measure, comparison.Period, "authority", comparison.Figure, MarkOf(comparison.Quote));
        foreach (var local in comparison.Local.Where(local => local.Month || local.Period == comparison.Period || local.Published is null))
            yield return new(authority, [], comparison.Measure, local.Period, "local", local.Figure, V1.QuoteMark.Unspecified);
        foreach (var neighbour in comparison.Neighbours)
            yield return new(
                places[neighbour.Code], neighbour.Joint, comparison.Measure, comparison.Period, "neighbour", neighbour.Figure, neighbour.Mark);
        foreach (var (area, role) in new[] { (comparison.Region, "region"), (comparison.England, "England") })
            if (area is not null)
                yield return new(places.FindRegion(area.Code)!, [], comparison.Measure, comparison.Period, role, area.Figure, V1.QuoteMark.Unspecified);
    }

    private static V1.QuoteMark MarkOf(V1.Quote? quote) => quote?.Mark ?? V1.QuoteMark.Unspecified;
}
