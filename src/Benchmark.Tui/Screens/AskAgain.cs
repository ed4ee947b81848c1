namespace Benchmark.Tui.Screens;

/// <summary>It is time to see whether the server is back.</summary>
internal sealed record AskAgain(Load Load) : Message;
