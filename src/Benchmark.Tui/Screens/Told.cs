namespace Benchmark.Tui.Screens;

/// <summary>A sentence for the message line.</summary>
internal sealed record Told(string Sentence) : Message;
