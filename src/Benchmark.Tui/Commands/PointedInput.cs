namespace Benchmark.Tui.Commands;

/// <summary>A row of the screen's list, or another thing drawn that has a number among its like, was clicked.</summary>
/// <param name="Row">Its index among all rows, scrolled out of sight or not.</param>
internal sealed record PointedInput(int Row) : InputEvent;
