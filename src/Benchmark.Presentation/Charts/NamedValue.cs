namespace Benchmark.Presentation.Charts;

/// <summary>Somebody's value.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Value">The value.</param>
/// <param name="Label">What stands in its dot; empty for nothing.</param>
internal readonly record struct NamedValue(string Name, double Value, string Label = "");
