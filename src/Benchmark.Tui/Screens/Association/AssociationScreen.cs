using Benchmark.Presentation.Words;
using System.Runtime.CompilerServices;
using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Association;

internal static class AssociationScreen
{
    private static readonly ConditionalWeakTable<AssociationView, string> Excluded = [];

    public static void Draw(AssociationScreenView view, AssociationView association, Region body, Glyphs glyphs)
    {
        body.WriteFitted(1, 0, body.Width - 2, association.Basis, Role.Heading, glyphs);
        // Ahead of the numbers: whoever sees them has seen it.
        var top = ChartText.Wrap(body, 1, association.Caution, Role.Warning);
        if (view.Pane == 2)
        {
            DrawPairs(association, body, top, glyphs);
            return;
        }

        var isRoomy = body.Height >= 32 && !view.IsZoomed;
        if (view.Pane == 1 && !isRoomy)
        {
            var exclusions = body.Rows(top, body.Height - top);
            DrawExclusions(association, exclusions, DrawSlopes(association.RowsWithoutExclusions, "Slopes when nobody is excluded", exclusions, 0, glyphs) + 1);
            return;
        }

        top = DrawSlopes(association.Rows, association.Unit, body, top, glyphs);
        if (association.WhyNoSelf is { } why)
            top = ChartText.Wrap(body, top, why, Role.Missing);
        var below = isRoomy ? ExclusionRows(association, body.Width) + association.RowsWithoutExclusions.Count + 5 : 2;
        var y = body.Height - below;
        DrawScatter(view, association, body.Rows(top, y - top), glyphs);
        if (view.Selected is { } at)
        {
            body.WriteFitted(
                1, y++, body.Width - 2, $"{at.Name}: {association.SpendLabel} {at.SpendText}, {association.OutcomeLabel} {at.OutcomeText}; means of {ChartText.Count(at.Years, "year", "years")}.",
                Role.Chosen, glyphs);
        }

        if (!isRoomy)
        {
            body.WriteFitted(
                1, body.Height - 1, body.Width - 2,
                $"{ChartText.Count(association.LeftOut.Count, "authority is", "authorities are")} left out: Tab lists them, and the slopes with them.",
                Role.Muted, glyphs);
            return;
        }

        y = DrawSlopes(association.RowsWithoutExclusions, "Slopes when nobody is excluded", body, y + 1, glyphs);
        DrawExclusions(association, body, y + 1);
    }

    private static int DrawSlopes(IReadOnlyList<AssociationRowView> rows, string title, Region body, int y, Glyphs glyphs)
    {
        const int Width = 11;
        const int Interval = 18;
        var label = Math.Min(body.Width - Width - Interval - 6 - 16 - 1, 46);
        y = ChartText.Wrap(body, y, title, Role.Heading);
        Columns(y++, "slope", "SE", "95% interval", "authorities", Role.Heading, Role.Heading);
        foreach (var row in rows)
        {
            var name = row.Term.Length > 0 ? $"{row.Answer}, {row.Term}" : row.Answer;
            if (TextWidth.Of(name) > label)
                name = name.Replace("Within, national trend", "Trend", StringComparison.Ordinal).Replace(" an authority", "", StringComparison.Ordinal);
            body.WriteFitted(1, y, label, name, Role.Text, glyphs);
            Columns(
                y++, row.Slope.Text, row.Error, row.Interval, $"{row.Authorities} ({NumberStyle.Count.Text(row.Observations)})",
                ChartText.RoleOf(row.Slope, Role.Text), Role.Muted);
        }

        return y;

        void Columns(int at, string slope, string error, string interval, string used, Role role, Role muted)
        {
            body.WriteFitted(label + 1, at, Width - 1, slope, role, glyphs, Align.Right);
            body.WriteFitted(label + Width + 1, at, 5, error, muted, glyphs, Align.Right);
            body.WriteFitted(label + Width + 7, at, Interval - 1, interval, role, glyphs, Align.Right);
            body.WriteFitted(label + Width + Interval + 7, at, 14, used, muted, glyphs, Align.Right);
        }
    }

    // A pair to a line: its five slopes, each with whether it lies beyond zero; where there is room, with how often chance alone would do it.
    private static void DrawPairs(AssociationView association, Region body, int y, Glyphs glyphs)
    {
        const int Width = 10;
        y = ChartText.Wrap(body, y, association.Multiplicity, Role.Text);
        var most = association.Pairs.Max(pair => pair.Slopes.Count);
        var label = Math.Min(Math.Max(body.Width - (most * Width) - 2, 20), 64);
        var heads = association.Pairs.First(pair => pair.Slopes.Count == most).Slopes;
        body.WriteFitted(1, y + 1, label, $"Against {PlainWords.Within(association.SpendLabel)}", Role.Heading, glyphs);
        for (var i = 0; i < most; i++)
        {
            body.WriteFitted(label + (i * Width) + 1, y, Width - 1, i == 0 ? "between" : i < 3 ? "within" : "no trend", Role.Heading, glyphs, Align.Right);
            body.WriteFitted(
                label + (i * Width) + 1, y + 1, Width - 1, heads[i].Term.Replace("year before", "before", StringComparison.Ordinal), Role.Heading, glyphs, Align.Right);
        }

        y += 2;
        var each = body.Height - y > association.Pairs.Count * 3 ? 3 : 1;
        foreach (var pair in association.Pairs)
        {
            var isThis = pair.Outcome == association.Outcome && pair.Spend == association.Spend;
            body.WriteFitted(1, y, label, pair.Name, isThis ? Role.Chosen : Role.Text, glyphs);
            foreach (var (i, slope) in pair.Slopes.Index())
            {
                Cell(i, y, $"{slope.Slope}{(slope.StaysBeyondZero ? "*" : slope.LiesBeyondZero ? "'" : " ")}", isThis ? Role.Chosen : Role.Text);
                if (each < 3)
                    continue;
                Cell(i, y + 1, $"{slope.Chance.Replace("under ", "<", StringComparison.Ordinal)} ", Role.Muted);
                Cell(i, y + 2, $"{slope.Adjusted.Replace("under ", "<", StringComparison.Ordinal)} ", Role.Muted);
            }

            if (each == 3)
            {
                body.WriteFitted(3, y + 1, label - 3, "p, each on its own", Role.Muted, glyphs);
                body.WriteFitted(3, y + 2, label - 3, "p, allowing for all", Role.Muted, glyphs);
            }

            y += each;
        }

        ChartText.Wrap(body, y, "* beyond zero also when all are allowed for; ' only on its own.", Role.Muted);

        void Cell(int column, int at, string text, Role role) =>
            body.WriteFitted(label + (column * Width) + 1, at, Width, text, role, glyphs, Align.Right);
    }

    private static string Exclusions(AssociationView association) => Excluded.GetValue(association, static all =>
        $"Left out of the slopes first shown ({all.LeftOut.Count}): "
        + string.Join("; ", all.LeftOut.Select(one => $"{one.Name} ({one.Reason})")) + ".");

    private static int ExclusionRows(AssociationView association, int width) => ChartText.Rows(Exclusions(association), width);

    private static void DrawExclusions(AssociationView association, Region body, int y) =>
        ChartText.Wrap(body, y, Exclusions(association), Role.Muted);

    private static void DrawScatter(AssociationScreenView view, AssociationView association, Region region, Glyphs glyphs)
    {
        if (AssociationDrawing.Of(association) is not { } chart)
        {
            region.Write(3, 1, "There is no authority to plot.", Role.Missing);
            return;
        }

        ChartPoint? chosen = view.Selected is { } at
            ? new(chart.X.Scale!.Value.Place(at.Spend), chart.Y!.Scale!.Value.Place(at.Outcome))
            : null;
        var inner = CellChart.Draw(region, chart, glyphs, chosen);
        var left = region.Width - inner.Width;
        var bottom = region.Height - 1;
        region.Write(left, bottom, chart.X.Ticks[0].Text, Role.Muted);
        region.WriteFitted(left, bottom, inner.Width, chart.X.Ticks[^1].Text, Role.Muted, glyphs, Align.Right);
        var about = $"{association.SpendLabel} across, {association.OutcomeLabel} up";
        var room = Math.Min(TextWidth.Of(about), inner.Width - 16);
        region.WriteFitted(left + Math.Max((inner.Width - room) / 2, 8), bottom, room, about, Role.Muted, glyphs);
    }
}
