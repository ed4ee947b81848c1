namespace Benchmark.Presentation.Charts;

/// <summary>How a whole splits, a bar of equal length for each row.</summary>
internal static class SplitBar
{
    private const double Fill = 0.55;

    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and how shares (0 to 1) are written.</param>
    /// <param name="parts">Names of the parts, the leftmost first.</param>
    /// <param name="rows">Each row's name and its parts, all zero or more.</param>
    public static Chart Of(ChartWords words, IReadOnlyList<string> parts, IReadOnlyList<(string Name, IReadOnlyList<double> Parts)> rows)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (name, values) = rows[i];
            // The first row is the uppermost; its name stands above its bar.
            var bottom = (rows.Count - 1.0 - i) / rows.Count;
            var top = bottom + (Fill / rows.Count);
            marks.Add(new TextMark(MarkRole.Part, new(0, top + (0.15 / rows.Count)), name, TextAnchor.Start));
            var whole = values.Sum();
            var before = 0.0;
            for (var part = 0; part < parts.Count && whole > 0; part++)
            {
                var share = values[part] / whole;
                marks.Add(new BarMark(
                    MarkRole.Part, new(before, bottom), new(before + share, top), part, $"{name}, {parts[part]}: {words.Value(share)}"));
                before += share;
            }
        }

        return new(
            ChartKind.Split, words.Title, words.Description, Axis.Between(words.Axis, Scale.Linear(0, 1), words.Tick), null, marks,
            [.. parts.Select((part, i) => new LegendEntry(MarkRole.Part, part, i))]);
    }
}
