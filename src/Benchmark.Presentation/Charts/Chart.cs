namespace Benchmark.Presentation.Charts;

/// <summary>
/// A chart before anybody decides what it is drawn on: marks in a unit square, axes and legend. The dashboard draws it in
/// cells, a report as SVG.
/// </summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Description">What it says, in sentences with the figures, for whoever does not see it.</param>
/// <param name="X">Axis from left to right.</param>
/// <param name="Y">Axis from bottom to top; null where there is only one.</param>
/// <param name="Marks">What is drawn, the undermost first.</param>
/// <param name="Legend">What the marks mean.</param>
internal sealed record Chart(
    ChartKind Kind, string Title, string Description, Axis X, Axis? Y, IReadOnlyList<Mark> Marks, IReadOnlyList<LegendEntry> Legend);
