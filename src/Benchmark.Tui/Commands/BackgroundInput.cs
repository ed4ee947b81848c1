namespace Benchmark.Tui.Commands;

/// <summary>The terminal's answer to which background it has.</summary>
internal sealed record BackgroundInput(bool IsLight) : InputEvent;
