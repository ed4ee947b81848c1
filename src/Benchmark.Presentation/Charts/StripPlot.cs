namespace Benchmark.Presentation.Charts;

/// <summary>One figure of an authority on a line with those of its neighbours, their middle half and their median.</summary>
internal static class StripPlot
{
    private const double Line = 0.5;

    // Dots nearer than this cover each other; the next one goes to a lane above.
    private const double DotWidth = 0.035;
    private const double LabelledWidth = 0.042;
    private const double LaneHeight = 0.13;

    // The line itself, then above it; labelled dots, which are larger, below it too.
    private static readonly int[] Lanes = [0, 1, 2];
    private static readonly int[] LabelledLanes = [0, 1, 2, -1, -2];

    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how values are written.</param>
    /// <param name="self">The authority; null when it has no value.</param>
    /// <param name="neighbours">The neighbours used.</param>
    /// <param name="median">Their median, when they are enough.</param>
    /// <param name="middleHalf">Their quartiles, when they are enough.</param>
    /// <param name="scale">Ends that a reader chose; null for round ones around the values.</param>
    public static Chart Of(
        ChartWords words, NamedValue? self, IReadOnlyList<NamedValue> neighbours, double? median,
        (double Lower, double Upper)? middleHalf, Scale? scale = null)
    {
        var axis = scale is { } chosen
            ? Axis.Between(words.Axis, chosen, words.Tick)
            : Axis.Covering(words.Axis, neighbours.Select(n => n.Value).Concat(self is { } s ? [s.Value] : []), words.Tick);
        var place = axis.Scale!.Value;
        var marks = new List<Mark>();
        var legend = new List<LegendEntry>();
        if (middleHalf is { } half)
        {
            var (left, right) = (place.Place(half.Lower), place.Place(half.Upper));
            marks.Add(new BandMark(MarkRole.MiddleHalf, [new(left, 0.25), new(right, 0.25)], [new(left, 0.75), new(right, 0.75)]));
            legend.Add(new(MarkRole.MiddleHalf, $"Middle half of {words.Others}"));
        }

        var isLabelled = neighbours.Any(n => n.Label.Length > 0);
        if (!isLabelled)
            marks.AddRange(Dots(words, place, neighbours));
        if (neighbours.Count > 0)
            legend.Insert(0, new(MarkRole.Neighbour, words.Other));
        if (median is { } middle)
        {
            var x = place.Place(middle);
            marks.Add(new LineMark(MarkRole.Median, [new(x, 0.19), new(x, 0.85)]));
            marks.Add(TextMark.Inside(MarkRole.Median, new(x, 0.07), $"median {words.Value(middle)}"));
            // Where dots are read, what has its name beside it needs no key: the drawing is lower for it.
            if (!isLabelled)
                legend.Add(new(MarkRole.Median, $"Median of {words.Others}"));
        }

        // A dot that is read lies over the median's line, and beside the authority's own mark.
        if (isLabelled)
            marks.AddRange(Dots(words, place, neighbours, LabelledLanes, LabelledWidth, self is { } one ? place.Place(one.Value) : null));
        if (self is { } own)
        {
            var x = place.Place(own.Value);
            marks.Add(new DotMark(MarkRole.Self, new(x, Line), $"{own.Name}: {words.Value(own.Value)}"));
            marks.Add(TextMark.Inside(MarkRole.Self, new(x, 0.96), $"{own.Name} {words.Value(own.Value)}"));
            if (!isLabelled)
                legend.Insert(0, new(MarkRole.Self, own.Name));
        }

        return new(ChartKind.Strip, words.Title, words.Description, axis, null, marks, legend);
    }

    private static List<Mark> Dots(ChartWords words, Scale place, IReadOnlyList<NamedValue> neighbours) => Dots(words, place, neighbours, Lanes, DotWidth, null);

    private static List<Mark> Dots(ChartWords words, Scale place, IReadOnlyList<NamedValue> neighbours, int[] lanes, double width, double? own)
    {
        var last = new double[lanes.Length];
        Array.Fill(last, double.NegativeInfinity);
        var dots = new List<Mark>();
        foreach (var neighbour in neighbours.OrderBy(n => n.Value))
        {
            var x = place.Place(neighbour.Value);
            var lane = Enumerable.Range(0, lanes.Length).FirstOrDefault(i => x - last[i] >= width && !(lanes[i] == 0 && Math.Abs(x - own ?? 1) < width), -1);
            lane = lane < 0 ? lanes.Length - 1 : lane;
            last[lane] = x;
            dots.Add(new DotMark(MarkRole.Neighbour, new(x, Line + (lanes[lane] * LaneHeight)), $"{neighbour.Name}: {words.Value(neighbour.Value)}", neighbour.Label));
        }

        return dots;
    }
}
