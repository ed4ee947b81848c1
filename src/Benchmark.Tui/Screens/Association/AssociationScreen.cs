using Benchmark.Presentation.Words;
using System.Runtime.CompilerServices;
using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Association;

internal static class AssociationScreen
{
    private const string TitleWithout = "Slopes when nobody is excluded";

    private static readonly ConditionalWeakTable<AssociationView, string> Excluded = [];

    public static void Draw(AssociationScreenView view, AssociationView association, Region body, Glyphs glyphs)
    {
        body.WriteFitted(1, 0, body.Width - 2, association.Basis, Role.Heading, glyphs);
        // Ahead of the numbers: whoever sees them has seen it.
        var top = ChartText.Wrap(body, 1, association.Caution, Role.Warning);
        var plan = Plan.Of(view, association, body.Width, body.Height);
        if (plan.Pairs is { } pairs)
        {
            ChartText.Wrap(body, top, association.Multiplicity, Role.Text);
            ChartText.Wrap(
                body, pairs + 2 + association.Pairs.Count * PairHeight(association, body.Height - pairs - 2),
                "* beyond zero also when all are allowed for; ' only on its own.", Role.Muted);
            return;
        }

        if (plan.Without is { } without)
            ChartText.Wrap(body, without - ChartText.Rows(TitleWithout, body.Width), TitleWithout, Role.Heading);
        if (plan.Slopes is not { } slopes)
        {
            DrawExclusions(association, body, plan.Without!.Value + association.RowsWithoutExclusions.Count + 2);
            return;
        }

        ChartText.Wrap(body, top, association.Unit, Role.Heading);
        top = slopes + 1 + association.Rows.Count;
        if (association.WhyNoSelf is { } why)
            top = ChartText.Wrap(body, top, why, Role.Missing);
        DrawScatter(view, association, body.Rows(top, plan.ScatterEnd - top), glyphs);
        if (view.Selected is { } at)
        {
            body.WriteFitted(
                1, plan.ScatterEnd, body.Width - 2, $"{at.Name}: {association.SpendLabel} {at.SpendText}, {association.OutcomeLabel} {at.OutcomeText}; means of {ChartText.Count(at.Years, "year", "years")}.",
                Role.Chosen, glyphs);
        }

        if (plan.Without is { } second)
            DrawExclusions(association, body, second + association.RowsWithoutExclusions.Count + 2);
        else
            body.WriteFitted(
                1, body.Height - 1, body.Width - 2,
                $"{ChartText.Count(association.LeftOut.Count, "authority is", "authorities are")} left out: Tab lists them, and the slopes with them.",
                Role.Muted, glyphs);
    }

    /// <summary>The slopes, those without exclusions where there is room, or those of all pairs.</summary>
    public static IReadOnlyList<BodyTable> Tables(AssociationScreenView view, AssociationView association, int width, int height)
    {
        var plan = Plan.Of(view, association, width, height);
        if (plan.Pairs is { } pairs)
            return PairTables(association, width, height, pairs);
        return
        [
            .. plan.Slopes is { } slopes ? [Slopes(association.Rows, width, slopes)] : Array.Empty<BodyTable>(),
            .. plan.Without is { } without ? [Slopes(association.RowsWithoutExclusions, width, without)] : Array.Empty<BodyTable>(),
        ];
    }

    private static BodyTable Slopes(IReadOnlyList<AssociationRowView> rows, int width, int y)
    {
        const int Slope = 10;
        const int Error = 5;
        const int Interval = 17;
        const int Used = 14;
        var label = Math.Min(width - Slope - Error - Interval - Used - 7, 45);
        return new(
            1, y, width - 1, rows.Count + 1,
            [
                new("", label, Align.Left, i => (NameOf(rows[i]), Role.Text)),
                new("slope", Slope, Align.Right, i => (rows[i].Slope.Text, ChartText.RoleOf(rows[i].Slope, Role.Text))),
                new("SE", Error, Align.Right, i => (rows[i].Error, Role.Muted)),
                new("95% interval", Interval, Align.Right, i => (rows[i].Interval, ChartText.RoleOf(rows[i].Slope, Role.Text))),
                new("authorities", Used, Align.Right, i => ($"{rows[i].Authorities} ({NumberStyle.Count.Text(rows[i].Observations)})", Role.Muted)),
            ],
            rows.Count);

        string NameOf(AssociationRowView row)
        {
            var name = row.Term.Length > 0 ? $"{row.Answer}, {row.Term}" : row.Answer;
            return TextWidth.Of(name) <= label ? name
                : name.Replace("Within, national trend", "Trend", StringComparison.Ordinal).Replace(" an authority", "", StringComparison.Ordinal);
        }
    }

    // A pair to a row: its five slopes, each with whether it lies beyond zero; where there is room, with how often chance alone would do it.
    private static IReadOnlyList<BodyTable> PairTables(AssociationView association, int width, int height, int y)
    {
        const int Slope = 9;
        var most = association.Pairs.Max(pair => pair.Slopes.Count);
        var label = Math.Min(Math.Max(width - most * (Slope + 1) - 3, 19), 63);
        var heads = association.Pairs.First(pair => pair.Slopes.Count == most).Slopes;
        var each = PairHeight(association, height - y - 2);
        // A row of the table is a line of a pair.
        var lines = association.Pairs.SelectMany(pair => Enumerable.Range(0, each).Select(line => (Pair: pair, Line: line))).ToList();
        return
        [
            new(1, y, width - 1, 1, [new("", label), .. heads.Select((_, i) => new BodyColumn(i == 0 ? "between" : i < 3 ? "within" : "no trend", Slope, Align.Right))], 0),
            new(
                1, y + 1, width - 1, lines.Count + 1,
                [
                    new($"Against {PlainWords.Within(association.SpendLabel)}", label, Align.Left, row => lines[row].Line switch
                    {
                        0 => (lines[row].Pair.Name, IsThis(lines[row].Pair) ? Role.Chosen : Role.Text),
                        1 => ("  p, each on its own", Role.Muted),
                        _ => ("  p, allowing for all", Role.Muted),
                    }),
                    .. heads.Select((head, i) => new BodyColumn(
                        head.Term.Replace("year before", "before", StringComparison.Ordinal), Slope, Align.Right, row => Cell(lines[row].Pair, lines[row].Line, i))),
                ],
                lines.Count),
        ];

        bool IsThis(AssociationPairView pair) => pair.Outcome == association.Outcome && pair.Spend == association.Spend;

        (string, Style) Cell(AssociationPairView pair, int line, int i)
        {
            if (i >= pair.Slopes.Count)
                return ("", Role.Text);
            var slope = pair.Slopes[i];
            return line switch
            {
                0 => ($"{slope.Slope}{(slope.StaysBeyondZero ? "*" : slope.LiesBeyondZero ? "'" : " ")}", IsThis(pair) ? Role.Chosen : Role.Text),
                1 => ($"{Brief(slope.Chance)} ", Role.Muted),
                _ => ($"{Brief(slope.Adjusted)} ", Role.Muted),
            };
        }

        static string Brief(string chance) => chance.Replace("under ", "<", StringComparison.Ordinal);
    }

    private static int PairHeight(AssociationView association, int room) => room > association.Pairs.Count * 3 ? 3 : 1;

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

    /// <summary>Where things go; drawing and tables both ask here.</summary>
    /// <param name="Slopes">Row of the first slopes' heads; null where they are not shown.</param>
    /// <param name="Without">Row of the heads of the slopes without exclusions.</param>
    /// <param name="Pairs">Row of the heads of all pairs' slopes.</param>
    /// <param name="ScatterEnd">The row after the scatter.</param>
    private sealed record Plan(int? Slopes, int? Without, int? Pairs, int ScatterEnd)
    {
        // From here on both tables and the scatter stand one below the other.
        private const int Roomy = 32;

        public static Plan Of(AssociationScreenView view, AssociationView association, int width, int height)
        {
            var top = 1 + ChartText.Rows(association.Caution, width);
            if (view.Pane == 2)
                return new(null, null, top + ChartText.Rows(association.Multiplicity, width), 0);
            var isRoomy = height >= Roomy && !view.IsZoomed;
            var title = ChartText.Rows(TitleWithout, width);
            if (view.Pane == 1 && !isRoomy)
                return new(null, top + title, null, 0);
            var end = height - (isRoomy ? ExclusionRows(association, width) + association.RowsWithoutExclusions.Count + 5 : 2);
            return new(top + ChartText.Rows(association.Unit, width), isRoomy ? end + (view.Selected is null ? 1 : 2) + title : null, null, end);
        }
    }
}
