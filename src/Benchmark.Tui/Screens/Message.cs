namespace Benchmark.Tui.Screens;

/// <summary>The answer to an <see cref="Effect"/>.</summary>
internal abstract record Message;
