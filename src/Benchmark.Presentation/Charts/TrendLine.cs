namespace Benchmark.Presentation.Charts;

/// <summary>One line over time: a value or a gap for each period.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Name">Whose.</param>
/// <param name="Values">One for each period; null is a gap.</param>
internal sealed record TrendLine(MarkRole Role, string Name, IReadOnlyList<double?> Values);
