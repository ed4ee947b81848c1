namespace Benchmark.Tui.Screens;

/// <summary>Something to be had from the server about a subject, in the state of the figures that the subject names.</summary>
internal abstract record LoadFigures(Subject Of) : Load;
