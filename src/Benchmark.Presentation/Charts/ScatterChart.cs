namespace Benchmark.Presentation.Charts;

/// <summary>Values against values, with a fitted line where one is given.</summary>
internal static class ScatterChart
{
    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how the values from bottom to top are written.</param>
    /// <param name="acrossTitle">What the values from left to right are.</param>
    /// <param name="acrossText">How they are written.</param>
    /// <param name="dots">The authorities.</param>
    /// <param name="fit">Slope and intercept of the line; null for none.</param>
    public static Chart Of(
        ChartWords words, string acrossTitle, Func<double, string> acrossText, IReadOnlyList<ScatterDot> dots,
        (double Slope, double Intercept)? fit = null)
    {
        var x = Axis.Covering(acrossTitle, dots.Select(dot => dot.X), acrossText);
        // The line's ends are on the chart like any value.
        var ends = fit is { } f && dots.Count > 1
            ? new[] { dots.Min(dot => dot.X), dots.Max(dot => dot.X) }.Select(at => f.Intercept + (f.Slope * at))
            : [];
        var y = Axis.Covering(words.Axis, dots.Select(dot => dot.Y).Concat(ends), words.Tick);
        var (across, up) = (x.Scale!.Value, y.Scale!.Value);
        var marks = new List<Mark>();
        var legend = new List<LegendEntry>();
        if (fit is { } line && dots.Count > 1)
        {
            // No further than the values reach: beyond them the line would be a guess.
            ChartPoint At(double value) => new(across.Place(value), up.Place(line.Intercept + (line.Slope * value)));
            marks.Add(new LineMark(MarkRole.Fit, [At(dots.Min(dot => dot.X)), At(dots.Max(dot => dot.X))]));
            legend.Add(new(MarkRole.Fit, "Fitted line"));
        }

        marks.AddRange(dots.OrderByDescending(dot => dot.Role).Select(dot => new DotMark(
            dot.Role, new(across.Place(dot.X), up.Place(dot.Y)), $"{dot.Name}: {acrossText(dot.X)}, {words.Value(dot.Y)}")));
        legend.AddRange(dots.Select(dot => dot.Role).Distinct().Order().Select(role => new LegendEntry(
            role, role == MarkRole.Self ? dots.First(dot => dot.Role == role).Name : role == MarkRole.Neighbour ? words.Other : "An authority")));
        return new(ChartKind.Scatter, words.Title, words.Description, x, y, marks, legend);
    }
}
