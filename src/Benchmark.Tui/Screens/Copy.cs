namespace Benchmark.Tui.Screens;

/// <summary>Puts text into the clipboard of whoever sits at the terminal. Has no answer: terminals do not say whether they did.</summary>
internal sealed record Copy(string Text) : Effect;
