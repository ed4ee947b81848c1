namespace Benchmark.Presentation.Charts;

/// <summary>Values against the size of what they come from, with limits that narrow as size grows.</summary>
internal static class FunnelChart
{
    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how values are written.</param>
    /// <param name="sizeTitle">What sizes are.</param>
    /// <param name="sizeText">How a size is written.</param>
    /// <param name="dots">The authorities.</param>
    /// <param name="limits">The limits along the sizes, the smallest size first.</param>
    /// <param name="centre">The value that the limits lie around.</param>
    /// <param name="centreName">What the centre is called.</param>
    public static Chart Of(
        ChartWords words, string sizeTitle, Func<double, string> sizeText, IReadOnlyList<FunnelDot> dots,
        IReadOnlyList<FunnelLimit> limits, double centre, string centreName)
    {
        var x = Axis.CoveringLog(sizeTitle, dots.Select(dot => dot.Size), sizeText);
        var y = Axis.Covering(words.Axis, dots.Select(dot => dot.Value).Append(centre), words.Tick, fromZero: true);
        var (across, up) = (x.Scale!.Value, y.Scale!.Value);
        var marks = new List<Mark>();
        foreach (var (role, end) in new (MarkRole, Func<FunnelLimit, double>)[]
        {
            (MarkRole.PlainLimit, l => l.Plain.Low), (MarkRole.PlainLimit, l => l.Plain.High),
            (MarkRole.Limit998, l => l.Control.Low), (MarkRole.Limit998, l => l.Control.High),
            (MarkRole.Limit95, l => l.Usual.Low), (MarkRole.Limit95, l => l.Usual.High),
        })
        {
            // Where a limit leaves the axis its line ends: drawn along the edge it would look like a limit there.
            var ends = limits.Select(limit => up.Holds(end(limit)) ? end(limit) : (double?)null).ToList();
            marks.AddRange(TrendChart.Runs(ends, []).Select(run => new LineMark(
                role, [.. run.Select(i => new ChartPoint(across.Place(limits[i].Size), up.Place(ends[i]!.Value)))])));
        }

        marks.Add(new LineMark(MarkRole.Centre, [new(0, up.Place(centre)), new(1, up.Place(centre))]));
        // The authority that the chart is about is drawn last, on top of all others.
        marks.AddRange(dots.OrderByDescending(dot => dot.Role).Select(dot => new DotMark(
            dot.Role, new(across.Place(dot.Size), up.Place(dot.Value)), $"{dot.Name}: {words.Value(dot.Value)}", dot.Label)));
        var legend = new List<LegendEntry>();
        foreach (var self in dots.Where(dot => dot.Role == MarkRole.Self))
            legend.Add(new(MarkRole.Self, self.Name));
        if (dots.Any(dot => dot.Role == MarkRole.Neighbour))
            legend.Add(new(MarkRole.Neighbour, words.Other));
        legend.Add(new(MarkRole.Other, "Another authority"));
        legend.Add(new(MarkRole.Centre, centreName));
        legend.Add(new(MarkRole.Limit95, "95% limits, widened"));
        legend.Add(new(MarkRole.Limit998, "99.8% limits, widened"));
        legend.Add(new(MarkRole.PlainLimit, "99.8% limits, plain"));
        return new(ChartKind.Funnel, words.Title, words.Description, x, y, marks, legend);
    }
}
