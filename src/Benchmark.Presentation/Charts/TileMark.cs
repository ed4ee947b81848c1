namespace Benchmark.Presentation.Charts;

/// <summary>A square of a map in tiles.</summary>
/// <param name="Role">Self, neighbour or other.</param>
/// <param name="Row">Row from the top, from 1.</param>
/// <param name="Column">Column from the left, from 1.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Band">Which of the bands that the legend names, from the lowest, 1; 0 where there is no figure to say.</param>
/// <param name="Name">Whose it is, with its figure.</param>
/// <param name="Label">What it is known by in the other charts beside it; empty for nothing.</param>
internal sealed record TileMark(MarkRole Role, int Row, int Column, string Text, int Band, string Name, string Label = "") : Mark(Role);
