namespace Benchmark.Presentation.Charts;

/// <summary>Lines over time with the band of the neighbours' middle half. No line crosses a gap, nor a break of the series.</summary>
internal static class TrendChart
{
    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how values are written.</param>
    /// <param name="periods">Periods, oldest first.</param>
    /// <param name="lines">The lines, the undermost first.</param>
    /// <param name="middleHalf">The neighbours' quartiles in each period; null is a gap.</param>
    /// <param name="breaks">Indices of the periods that cannot be set beside the one before them; null for none.</param>
    /// <param name="scale">Ends of the values' axis that a reader chose; null for round ones around the values.</param>
    public static Chart Of(
        ChartWords words, IReadOnlyList<string> periods, IReadOnlyList<TrendLine> lines,
        IReadOnlyList<(double Lower, double Upper)?> middleHalf, IReadOnlyCollection<int>? breaks = null, Scale? scale = null)
    {
        var shown = lines.SelectMany(line => line.Values).OfType<double>()
            .Concat(middleHalf.OfType<(double Lower, double Upper)>().SelectMany(half => new[] { half.Lower, half.Upper }));
        var axis = scale is { } chosen ? Axis.Between(words.Axis, chosen, words.Tick) : Axis.Covering(words.Axis, shown, words.Tick);
        var place = axis.Scale!.Value;
        ChartPoint At(int period, double value) => new(Axis.PlaceOf(period, periods.Count), place.Place(value));

        var broken = breaks ?? [];
        var marks = new List<Mark>();
        var legend = new List<LegendEntry>();
        foreach (var run in Runs(middleHalf, broken))
            marks.Add(new BandMark(
                MarkRole.MiddleHalf, [.. run.Select(i => At(i, middleHalf[i]!.Value.Lower))], [.. run.Select(i => At(i, middleHalf[i]!.Value.Upper))]));
        if (marks.Count > 0)
            legend.Add(new(MarkRole.MiddleHalf, $"Middle half of {words.Others}"));
        foreach (var line in lines)
        {
            foreach (var run in Runs(line.Values, broken))
                marks.Add(new LineMark(line.Role, [.. run.Select(i => At(i, line.Values[i]!.Value))]));
            if (line.Role == MarkRole.Self)
                marks.AddRange(line.Values
                    .Select((value, i) => value is { } v ? new DotMark(line.Role, At(i, v), $"{line.Name}, {periods[i]}: {words.Value(v)}") : null)
                    .OfType<Mark>());
            if (line.Role == MarkRole.Neighbour)
                marks.AddRange(Runs(line.Values, broken).Select(run => new DotMark(line.Role, At(run[^1], line.Values[run[^1]]!.Value), line.Name)));
            if (line.Values.Any(value => value is not null))
                legend.Insert(0, new(line.Role, line.Name));
        }

        foreach (var at in broken)
        {
            var x = (Axis.PlaceOf(at - 1, periods.Count) + Axis.PlaceOf(at, periods.Count)) / 2;
            marks.Add(new LineMark(MarkRole.Break, [new(x, 0), new(x, 1)]));
        }

        if (broken.Count > 0)
            legend.Add(new(MarkRole.Break, "Break: nothing is compared across it"));
        return new(ChartKind.Trend, words.Title, words.Description, Axis.OfPeriods(periods), axis, marks, legend);
    }

    /// <summary>Unbroken runs of periods that have a value.</summary>
    /// <param name="values">One for each period; null is a gap.</param>
    /// <param name="breaks">Indices before which a run ends.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Runs<T>(IReadOnlyList<T?> values, IReadOnlyCollection<int> breaks) where T : struct
    {
        var runs = new List<IReadOnlyList<int>>();
        var run = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if ((values[i] is null || breaks.Contains(i)) && run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }

            if (values[i] is not null)
                run.Add(i);
        }

        if (run.Count > 0)
            runs.Add(run);
        return runs;
    }
}
