namespace Benchmark.Tui.Screens;

/// <summary>What is being done for whatever is loading, such as the first reading of the figures.</summary>
internal sealed record Progressed(string Sentence) : Message;
