namespace Benchmark.Tui.Screens;

/// <summary>More than one thing to be done.</summary>
internal sealed record Several(IReadOnlyList<Effect> Effects) : Effect;
