using Benchmark.Figures.Places;

namespace Benchmark.Server.Reports.Writers;

/// <summary>One figure of one area in one period.</summary>
/// <param name="Area">Whose.</param>
/// <param name="Joint">DfE codes of all members of a joint return.</param>
/// <param name="Measure">Measure id.</param>
/// <param name="Period">Period as its publisher names it.</param>
/// <param name="Role">What it is in the report: authority, neighbour, region, England.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Mark">Whether it may be quoted; unspecified where there is none or it is no authority's.</param>
internal sealed record TidyRow(
    Area Area, IReadOnlyList<string> Joint, string Measure, string Period, string Role, V1.Figure Figure, V1.QuoteMark Mark);
