namespace Benchmark.Server.Charts;

/// <summary>The words of a chart, and how its numbers are written.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Description">What it says, in sentences with the figures.</param>
/// <param name="Axis">What the values are, with the unit.</param>
/// <param name="Value">Writes a value as it stands in the text.</param>
/// <param name="Tick">Writes a round number on an axis.</param>
/// <param name="Group">Name of the group that stands in place of the statistical neighbours; null for them.</param>
internal sealed record ChartWords(
    string Title, string Description, string Axis, Func<double, string> Value, Func<double, string> Tick, string? Group = null)
{
    /// <summary>All whom the chart is compared with, in the midst of a sentence.</summary>
    public string Others => Group ?? "the neighbours";

    /// <summary>One of them, at its beginning.</summary>
    public string Other => Group is null ? "A neighbour" : $"One of {Group}";
}
