namespace Benchmark.Presentation.Charts;

/// <summary>Parts of a whole, one on the other, a bar for each period.</summary>
internal static class StackedBars
{
    // What a bar takes of the room of its period; the rest keeps the bars apart.
    private const double Fill = 0.78;

    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how values are written.</param>
    /// <param name="periods">Periods, oldest first.</param>
    /// <param name="parts">Names of the parts, the undermost first.</param>
    /// <param name="values">For each period the parts' values; null where one is missing, since a stack without it would look smaller than it is.</param>
    public static Chart Of(
        ChartWords words, IReadOnlyList<string> periods, IReadOnlyList<string> parts, IReadOnlyList<IReadOnlyList<double>?> values)
    {
        var axis = Axis.Covering(words.Axis, values.OfType<IReadOnlyList<double>>().Select(v => v.Where(x => x > 0).Sum()), words.Tick, fromZero: true);
        var place = axis.Scale!.Value;
        var marks = new List<Mark>();
        for (var i = 0; i < periods.Count; i++)
        {
            var (left, right) = ((i + ((1 - Fill) / 2)) / periods.Count, (i + ((1 + Fill) / 2)) / periods.Count);
            if (values[i] is not { } stack)
            {
                marks.Add(new TextMark(MarkRole.Gap, new((left + right) / 2, 0.03), "?", TextAnchor.Middle));
                continue;
            }

            var below = 0.0;
            for (var part = 0; part < parts.Count; part++)
            {
                // A negative cell (income booked as spend) has no area to draw; the tables show it.
                if (stack[part] <= 0)
                    continue;
                marks.Add(new BarMark(
                    MarkRole.Part, new(left, place.Place(below)), new(right, place.Place(below + stack[part])), part,
                    $"{parts[part]}, {periods[i]}: {words.Value(stack[part])}"));
                below += stack[part];
            }
        }

        var periodsAxis = Axis.OfPeriods(periods);
        return new(
            ChartKind.Stack, words.Title, words.Description,
            periodsAxis with { Ticks = [.. periodsAxis.Ticks.Select((tick, i) => tick with { Place = (i + 0.5) / periods.Count })] },
            axis, marks,
            [
                .. parts.Select((part, i) => new LegendEntry(MarkRole.Part, part, i)).Reverse(),
                .. values.Contains(null) ? [new LegendEntry(MarkRole.Gap, "A year in which a part is missing")] : Array.Empty<LegendEntry>(),
            ]);
    }
}
