namespace Benchmark.Tui.Screens;

/// <summary>Something a screen wants done that it cannot do itself. The answer comes back as a <see cref="Message"/>.</summary>
internal abstract record Effect;
