using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Trend;

internal static class TrendScreen
{
    // Below this a chart tells less than its axis.
    private const int FewestRows = 6;

    public static void Draw(TrendScreenView view, TrendView trend, Region body, Glyphs glyphs)
    {
        var dot = glyphs.Separator;
        var basis = trend.Basis.Length > 0 ? $" {dot} {trend.Basis}" : "";
        body.WriteFitted(1, 0, body.Width - 2, ChartText.Title(trend.Measure, glyphs) + basis, Role.Heading, glyphs);
        DrawLegend(view.Subject, trend, body.Rows(1, 1), glyphs);

        var words = Words(view, trend);
        var rows = words.Sum(word => ChartText.Rows(word.Text, body.Width));
        // The last sentences give way first: the test and the figures under the cursor stay.
        while (words.Count > 2 && body.Height - 2 - rows < FewestRows)
        {
            rows -= ChartText.Rows(words[^1].Text, body.Width);
            words.RemoveAt(words.Count - 1);
        }

        DrawChart(view, trend, body.Rows(2, body.Height - 2 - rows), glyphs);
        var y = body.Height - rows;
        foreach (var (text, role) in words)
            y = ChartText.Wrap(body, y, text, role);
    }

    private static List<(string Text, Role Role)> Words(TrendScreenView view, TrendView trend)
    {
        var words = new List<(string, Role)>();
        if (view.Selected is { } at)
        {
            var quartiles = at.Lower.Value is null ? "" : $", quartiles {at.Lower.Text} and {at.Upper.Text}";
            words.Add((
                $"{at.Period}: {trend.Name} {ChartText.Full(at.Own)}; {view.Subject.MedianName} {ChartText.Full(at.Median)}{quartiles}"
                + $" ({at.Used} used, {ChartText.LeftOut(at.LeftOut)}); England {ChartText.Full(at.England)}.",
                Role.Text));
        }

        words.AddRange(trend.Sentences.Select(sentence => (sentence, Role.Muted)));
        return words;
    }

    private static void DrawLegend(Subject subject, TrendView trend, Region line, Glyphs glyphs)
    {
        var x = Entry(1, glyphs.Self, trend.Name, Role.Self);
        // Without neighbours, or too few of them, neither is drawn.
        if (trend.Points.Any(point => point.Median.Value is not null))
        {
            x = Entry(
                x, "m",
                subject.Group is not null ? subject.MedianName
                    : line.Width >= 100 ? $"neighbours' median, {trend.Edition} edition" : $"{trend.Edition} neighbours' median",
                Role.Median);
            x = Entry(x, glyphs.Ink.Glyph(1), "quartiles", Role.Neighbour);
        }

        if (trend.Members.Count > 0)
            x = Entry(x, glyphs.Neighbour, "each", Role.Neighbour);
        x = Entry(x, "E", "England", Role.Text);
        if (trend.Points.Any(point => point.Breaks))
            Entry(x, glyphs.Break, "break", Role.Muted);

        int Entry(int at, string mark, string text, Role role)
        {
            line.Write(at, 0, mark, role);
            // A group's name can be long: those after it keep their room.
            var room = line.Width - at - 2 - (role == Role.Median ? (trend.Members.Count > 0 ? "  . quartiles  o each  E England  | break" : "  . quartiles  E England  | break").Length : 0);
            var width = Math.Clamp(TextWidth.Of(text), 0, Math.Max(room, 0));
            line.WriteFitted(at + 2, 0, width, text, Role.Muted, glyphs);
            return at + 2 + width + 2;
        }
    }

    private static void DrawChart(TrendScreenView view, TrendView trend, Region region, Glyphs glyphs)
    {
        if (TrendDrawing.Of(trend, view.Subject.Group) is not { } chart)
        {
            region.Write(3, 1, "There is no figure in any period.", Role.Missing);
            return;
        }

        var inner = CellChart.Draw(region, chart, glyphs);
        DrawPeriods(view, trend, region, inner, glyphs);
    }

    private static void DrawPeriods(TrendScreenView view, TrendView trend, Region region, Region inner, Glyphs glyphs)
    {
        var left = region.Width - inner.Width;
        var y = region.Height - 1;
        var widest = trend.Points.Max(point => point.Period.Length);
        var fit = Math.Max(inner.Width / (widest + 2), 1);
        var every = (trend.Points.Count + fit - 1) / fit;
        var selected = Math.Clamp(view.Cursor.Selected, 0, trend.Points.Count - 1);
        // Counted from the newest, which is the one that is asked about. Where labels are thinned out those give way that the one under
        // the cursor would meet.
        for (var i = trend.Points.Count - 1; i >= 0; i -= every)
        {
            if (i != selected && Math.Abs(Start(i) - Start(selected)) > widest)
                region.Write(Start(i), y, trend.Points[i].Period, Role.Muted);
        }

        region.Write(Start(selected), y, trend.Points[selected].Period, new Style(Role.Heading, Emphasis.Selected));
        region.Put(Centre(selected), y - 1, glyphs.Ascending, Role.Chosen);

        int Centre(int i) => left + (int)Math.Round(X(trend, i) * (inner.Width - 1), MidpointRounding.AwayFromZero);

        int Start(int i)
        {
            var length = trend.Points[i].Period.Length;
            return Math.Clamp(Centre(i) - length / 2, 0, Math.Max(region.Width - length, 0));
        }
    }

    private static double X(TrendView trend, int i) => Axis.PlaceOf(i, trend.Points.Count);
}
