using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Spend;

internal static class SpendScreen
{
    private const int PeriodWidth = 9;
    private const int TotalWidth = 11;
    private const int MostRowsABar = 3;

    public static void Draw(SpendScreenView view, SpendView spend, Region body, Glyphs glyphs)
    {
        var definitions = spend.Definitions.Count + (spend.Definitions.Any(one => one.IsLocal) ? 3 : 2);
        var blocks = spend.Years.Count + 2 + LegendRows(spend, body.Width);
        // Both where both fit; else the pane that Tab has chosen.
        if (!view.IsZoomed && blocks + definitions + 1 <= body.Height)
        {
            DrawBlocks(view, spend, body.Rows(0, body.Height - definitions - 1), glyphs);
            DrawDefinitions(view.Subject, spend, body.Rows(body.Height - definitions, definitions), glyphs);
        }
        else if (view.Pane == 1)
        {
            DrawDefinitions(view.Subject, spend, body, glyphs);
        }
        else
        {
            DrawBlocks(view, spend, body, glyphs);
        }
    }

    private static int LegendRows(SpendView spend, int width) => (spend.Blocks.Count + Across(width) - 1) / Across(width);

    private static int Across(int width) => width >= 180 ? 3 : 2;

    private static char Letter(SpendBlockView block) => block.Side == "preventative" ? char.ToLowerInvariant(block.Letter) : block.Letter;

    private static Role RoleOf(SpendBlockView block) => block.Side switch
    {
        "preventative" => Role.Self,
        "statutory" => Role.Median,
        _ => Role.Muted,
    };

    private static void DrawBlocks(SpendScreenView view, SpendView spend, Region body, Glyphs glyphs)
    {
        var dot = glyphs.Separator;
        var kind = view.ShowsTotals ? "total, £m" : "£ per child";
        body.WriteFitted(1, 0, body.Width - 2, $"By block, {kind} {dot} {spend.Basis}", Role.Heading, glyphs);
        if (spend.Years.Count == 0)
        {
            body.Write(3, 2, "There is no year with spend.", Role.Missing);
            return;
        }

        var legend = LegendRows(spend, body.Width);
        // A low window shows the newest years; the selected one is always among them.
        var rows = Math.Min(spend.Years.Count, body.Height - 1 - legend);
        var first = Math.Min(view.Cursor.Selected, spend.Years.Count - rows);
        // The longest bar takes the whole width: the totals stand beside them, so no round end is needed.
        var longest = spend.Years.Max(year => (view.ShowsTotals ? year.AllTotal : year.AllPerChild).Value ?? 0);
        // In a high window a bar is more than one row, with air below it.
        var each = Math.Clamp((body.Height - 1 - legend) / spend.Years.Count, 1, MostRowsABar);
        for (var i = 0; i < rows; i++)
        {
            var year = spend.Years[first + i];
            var (parts, all) = view.ShowsTotals ? (year.Totals, year.AllTotal) : (year.PerChild, year.AllPerChild);
            var isSelected = first + i == view.Cursor.Selected;
            var line = body.Rows(1 + i * each, 1);
            line.Write(1, 0, year.Period, new Style(Role.Text, isSelected ? Emphasis.Selected : Emphasis.None));
            line.WriteFitted(PeriodWidth, 0, TotalWidth, all.Text, ChartText.RoleOf(all, Role.Heading), glyphs, Align.Right);
            line.Mark(0, 0, line.Width, first + i);
            var track = line.Part(PeriodWidth + TotalWidth + 2, 0, line.Width - PeriodWidth - TotalWidth - 3, 1);
            if (all.Why is { } reason)
                track.WriteFitted(0, 0, track.Width, reason, Role.Missing, glyphs);
            else if (longest > 0)
                DrawBar(spend, parts, longest, track);
            if (each == MostRowsABar && all.Why is null && longest > 0)
                DrawBar(spend, parts, longest, body.Part(PeriodWidth + TotalWidth + 2, 2 + i * each, body.Width - PeriodWidth - TotalWidth - 3, 1));
        }

        DrawLegend(view, spend, body.Rows(1 + rows * each, legend), glyphs);
    }

    private static void DrawBar(SpendView spend, IReadOnlyList<FigureView> parts, double longest, Region track)
    {
        var sum = 0.0;
        var x = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            // Rounding the running sum, not the part, keeps the bar's end where the total is.
            sum += parts[i].Value ?? 0;
            var end = (int)Math.Round(Math.Clamp(sum / longest, 0, 1) * track.Width, MidpointRounding.AwayFromZero);
            var letter = Letter(spend.Blocks[i]).ToString();
            for (; x < end; x++)
                track.Put(x, 0, letter, RoleOf(spend.Blocks[i]));
        }
    }

    private static void DrawLegend(SpendScreenView view, SpendView spend, Region region, Glyphs glyphs)
    {
        var across = Across(region.Width);
        var width = (region.Width - 1) / across;
        var figures = view.Selected is not { } year ? null : view.ShowsTotals ? year.Totals : year.PerChild;
        for (var i = 0; i < spend.Blocks.Count; i++)
        {
            var block = spend.Blocks[i];
            var (x, y) = (1 + i % across * width, i / across);
            region.Write(x, y, Letter(block).ToString(), RoleOf(block));
            var figure = figures?[i];
            var text = figure is null ? "" : figure.Text;
            region.WriteFitted(x + 2, y, width - 5 - TextWidth.Of(text), block.Name, Role.Text, glyphs);
            if (figure is not null)
                region.Write(x + width - 2 - TextWidth.Of(text), y, text, ChartText.RoleOf(figure, Role.Heading));
        }
    }

    private static void DrawDefinitions(Subject subject, SpendView spend, Region region, Glyphs glyphs)
    {
        var dot = glyphs.Separator;
        var isWide = region.Width >= 110;
        var title = subject.Group is null
            ? $"Definitions side by side, newest year {dot} {spend.Basis}; n: neighbours used"
            : $"Definitions side by side, {subject.MedianName}, n of them used {dot} newest year {dot} {spend.Basis}";
        if (TextWidth.Of(title) > region.Width - 2)
            title = title.Replace(" side by side", "", StringComparison.Ordinal);
        region.WriteFitted(1, 0, region.Width - 2, title, Role.Heading, glyphs);
        // The median's column has room for how many it rests on; in a wide window each has room for a reason.
        string[] heads = isWide
            ? ["Preventative", "Statutory", "Per child", "Share", $"{glyphs.Median} median (n)", "England"]
            : ["Prev.", "Stat.", "a child", "Share", $"{glyphs.Median} med. (n)", "England"];
        ReadOnlySpan<int> widths = isWide ? [14, 14, 14, 14, 15, 14] : [9, 9, 9, 9, 12, 9];
        var label = isWide ? 33 : 20;
        var x = label;
        for (var i = 0; i < heads.Length; i++)
        {
            region.WriteFitted(x + 1, 1, widths[i] - 1, heads[i], Role.Heading, glyphs, Align.Right);
            x += widths[i];
        }

        for (var y = 0; y < spend.Definitions.Count; y++)
        {
            var one = spend.Definitions[y];
            var isChosen = one.Id == spend.Definition;
            if (isChosen)
                region.Put(0, y + 2, glyphs.Pointer, Role.Chosen);
            region.WriteFitted(1, y + 2, label - 1, isWide ? one.Name : one.Id, isChosen ? Role.Chosen : Role.Text, glyphs);
            FigureView[] figures = [one.Preventative, one.Statutory, one.PreventativePerChild, one.Share, one.MedianShare, one.EnglandShare];
            x = label;
            for (var i = 0; i < figures.Length; i++)
            {
                // An average says how many it rests on.
                var text = i == 4 && figures[i].Value is not null ? $"{figures[i].Text} ({one.Used})" : figures[i].Text;
                region.WriteFitted(
                    x + 1, y + 2, widths[i] - 1, text, ChartText.RoleOf(figures[i], i == 4 ? Role.Median : Role.Text), glyphs, Align.Right);
                x += widths[i];
            }
        }

        if (spend.Definitions.Any(one => one.IsLocal))
            region.WriteFitted(
                1, spend.Definitions.Count + 2, region.Width - 2,
                $"{string.Join(", ", spend.Definitions.Where(one => one.IsLocal).Select(one => isWide ? one.Name : one.Id))}: local, not published.", Role.Text, glyphs);
    }
}
