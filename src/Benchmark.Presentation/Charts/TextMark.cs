namespace Benchmark.Presentation.Charts;

/// <summary>Words in a chart.</summary>
/// <param name="Role">What they belong to.</param>
/// <param name="At">Where.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">Which end of the words is there.</param>
internal sealed record TextMark(MarkRole Role, ChartPoint At, string Text, TextAnchor Anchor) : Mark(Role)
{
    /// <summary>Words beside a place, turned away from the nearer edge so that they stay inside.</summary>
    public static TextMark Inside(MarkRole role, ChartPoint at, string text) =>
        new(role, at, text, at.X < 0.3 ? TextAnchor.Start : at.X > 0.7 ? TextAnchor.End : TextAnchor.Middle);
}
