namespace Benchmark.Presentation.Charts;

/// <summary>A step of a waterfall.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Change">What it adds, or takes away where it is less than nought.</param>
/// <param name="Parts">What it is made of in turn, adding up to it; each has a row of its own below it. Empty for most.</param>
internal sealed record WaterfallStep(string Name, double Change, IReadOnlyList<(string Name, double Change)> Parts);

/// <summary>
/// From one value to another, step by step. The two values are dots: a bar would have to begin at nought, and the steps, which are what is
/// shown, would be too small to see.
/// </summary>
internal static class Waterfall
{
    /// <summary>Series of a step that adds.</summary>
    public const int More = 1;

    /// <summary>Series of a step that takes away.</summary>
    public const int Less = 2;

    private const double Fill = 0.45;

    /// <summary>The chart: a row each for the beginning, every step and its parts, and the end, the uppermost first.</summary>
    /// <param name="words">Title, description and how values are written.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="steps">The steps, which add up to the difference.</param>
    /// <param name="change">Writes a change with its sign.</param>
    public static Chart Of(ChartWords words, NamedValue from, NamedValue to, IReadOnlyList<WaterfallStep> steps, Func<double, string> change)
    {
        var bars = new List<(string Name, double Start, double Change)>();
        var at = from.Value;
        foreach (var step in steps)
        {
            bars.Add((step.Name, at, step.Change));
            var part = at;
            foreach (var (name, size) in step.Parts)
            {
                bars.Add((name, part, size));
                part += size;
            }

            at += step.Change;
        }

        var axis = Axis.Covering(words.Axis, bars.SelectMany(bar => new[] { bar.Start, bar.Start + bar.Change }).Append(from.Value).Append(to.Value), words.Tick);
        var place = axis.Scale!.Value;
        var rows = bars.Count + 2;
        var marks = new List<Mark>();
        Dot(0, MarkRole.Neighbour, from);
        foreach (var (i, (name, start, size)) in bars.Index())
        {
            var (bottom, top) = (Bottom(i + 1), Bottom(i + 1) + (Fill / rows));
            marks.Add(Label(i + 1, MarkRole.Part, $"{name} {change(size)}"));
            marks.Add(new BarMark(
                MarkRole.Part, new(place.Place(Math.Min(start, start + size)), bottom), new(place.Place(Math.Max(start, start + size)), top),
                size < 0 ? Less : More, $"{name}: {change(size)}"));
        }

        Dot(rows - 1, MarkRole.Self, to);
        return new(
            ChartKind.Waterfall, words.Title, words.Description, axis, null, marks,
            [new(MarkRole.Neighbour, from.Name), new(MarkRole.Part, "More", More), new(MarkRole.Part, "Less", Less), new(MarkRole.Self, to.Name)]);

        void Dot(int row, MarkRole role, NamedValue value)
        {
            marks.Add(Label(row, role, $"{value.Name} {words.Value(value.Value)}"));
            marks.Add(new DotMark(role, new(place.Place(value.Value), Bottom(row) + (Fill / 2 / rows)), $"{value.Name}: {words.Value(value.Value)}"));
        }

        double Bottom(int row) => (rows - 1.0 - row) / rows;

        TextMark Label(int row, MarkRole role, string text) => new(role, new(0, Bottom(row) + (0.75 / rows)), text, TextAnchor.Start);
    }
}
