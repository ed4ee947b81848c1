namespace Benchmark.Presentation.Charts;

/// <summary>Somebody's value.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Value">The value.</param>
internal readonly record struct NamedValue(string Name, double Value);
