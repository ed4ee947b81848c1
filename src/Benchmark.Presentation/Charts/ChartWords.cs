namespace Benchmark.Presentation.Charts;

/// <summary>The words of a chart, and how its numbers are written.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Description">What it says, in sentences with the figures.</param>
/// <param name="Axis">What the values are, with the unit.</param>
/// <param name="Value">Writes a value as it stands in the text.</param>
/// <param name="Tick">Writes a round number on an axis.</param>
/// <param name="Others">What those together are called that the one is compared with.</param>
/// <param name="Other">What one of them is called.</param>
internal sealed record ChartWords(
    string Title, string Description, string Axis, Func<double, string> Value, Func<double, string> Tick,
    string Others = "the neighbours", string Other = "A neighbour")
{
    /// <summary>The same where a group of that name stands in place of the statistical neighbours; as they are without a name.</summary>
    public ChartWords ComparedWith(string? group) =>
        string.IsNullOrEmpty(group) ? this : this with { Others = group, Other = $"One of {group}" };
}
