namespace Benchmark.Tui.Screens;

/// <summary>Sends a message after a while: the only clock there is in here.</summary>
internal sealed record Remind(TimeSpan After, Message Message) : Effect;
