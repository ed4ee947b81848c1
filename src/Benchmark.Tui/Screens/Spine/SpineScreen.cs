using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Spine;

/// <summary>
/// A row a measure, two where there is room, so that each of the two boxes has its own; below them all there is to say of the selected
/// one. In a narrow window medians and England are said there only: the figure, the verdict and the mark never give way.
/// </summary>
internal static class SpineScreen
{
    public const int FilterColumn = 9;
    public const int CountWidth = 10;

    // The filter, the basis and the heads.
    private const int AboveList = 3;

    // From here on there is room for the medians and England beside the boxes.
    private const int Wide = 110;

    // A heading and the two spans.
    private const int LeastBelow = 4;

    // A verdict, a mark with its reasons and the spans, in a frame.
    private const int RoomBelow = 12;

    private const int FigureWidth = 13;
    private const int VerdictWidth = 15;
    private const int MarkWidth = 6;

    public static int VisibleRows(int count, int height) => Math.Max((height - AboveList - LeastBelow) / RowHeight(count, height), 1);

    public static void Draw(SpineScreenView view, SpineView spine, Region body, Glyphs glyphs)
    {
        body.Write(1, 0, "Filter:", Role.Key);
        if (view.Filter.Length > 0)
            body.WriteFitted(body.Width - CountWidth - 1, 0, CountWidth, $"{view.Shown.Count} of {spine.Items.Count}", Role.Muted, glyphs, Align.Right);
        else
            body.WriteFitted(FilterColumn + 2, 0, body.Width - FilterColumn - 4, "type part of a measure's name; Enter opens it", Role.Muted, glyphs);
        body.WriteFitted(1, 1, body.Width - 2, spine.Basis, Role.Muted, glyphs);
        var at = Columns.Of(body.Width);
        DrawHeads(view, body.Rows(2, 1), at, glyphs);
        if (view.Shown.Count == 0)
        {
            body.Write(3, AboveList + 1, spine.Items.Count == 0 ? "There are no headline measures." : $"No measure fits \"{view.Filter}\".", Role.Warning);
            return;
        }

        var height = RowHeight(view.Shown.Count, body.Height);
        var rows = Math.Min(VisibleRows(view.Shown.Count, body.Height), view.Shown.Count);
        var cursor = view.Cursor.Fit(view.Shown.Count, rows);
        for (var i = 0; i < rows; i++)
            DrawRow(view.Shown[cursor.Top + i], cursor.Top + i, cursor.Top + i == cursor.Selected, body.Rows(AboveList + i * height, height), at, glyphs);
        var top = AboveList + rows * height;
        DrawSelected(view, view.Shown[cursor.Selected], body.Rows(top, body.Height - top), glyphs);
    }

    // Three: a row of air after the boxes.
    private static int RowHeight(int count, int height) =>
        count * 3 + AboveList + RoomBelow <= height ? 3 : count * 2 + AboveList + RoomBelow <= height ? 2 : 1;

    private static void DrawHeads(SpineScreenView view, Region line, Columns at, Glyphs glyphs)
    {
        Head(SpineColumn.Measure, 2, at.Label, "Measure", Align.Left);
        line.WriteFitted(at.Figure, 0, FigureWidth, "Figure", Role.Heading, glyphs, Align.Right);
        if (at.IsWide)
        {
            line.WriteFitted(at.Median, 0, FigureWidth, "Median", Role.Heading, glyphs, Align.Right);
            line.WriteFitted(at.England, 0, FigureWidth, "England", Role.Heading, glyphs, Align.Right);
        }

        Head(SpineColumn.Place, at.Box, at.BoxWidth, "Where it lies", Align.Left);
        Head(SpineColumn.Verdict, at.Verdict, VerdictWidth, "Verdict", Align.Left);
        Head(SpineColumn.Mark, at.Mark, MarkWidth, "Quote", Align.Left);

        void Head(SpineColumn column, int x, int width, string text, Align align)
        {
            var arrow = view.IsTurned ? glyphs.Descending : glyphs.Ascending;
            var shown = view.SortedBy == column ? $"{text}{arrow}" : text;
            line.WriteFitted(x, 0, width, shown, new Style(Role.Heading, view.Column == column ? Emphasis.Selected : Emphasis.None), glyphs, align);
            line.Mark(x, 0, width, new Hit(HitKind.Head, (int)column));
        }
    }

    private static void DrawRow(SpineItem item, int row, bool isSelected, Region rows, Columns at, Glyphs glyphs)
    {
        for (var y = 0; y < rows.Height; y++)
            rows.Mark(0, y, rows.Width, new Hit(HitKind.Row, row));
        if (isSelected)
            rows.Put(0, 0, glyphs.Pointer, Role.Chosen);
        rows.WriteFitted(2, 0, at.Label - 1, item.Measure.Label, Role.Text, glyphs);
        if (rows.Height > 1)
            rows.WriteFitted(4, 1, at.Label - 3, item.Date, Role.Muted, glyphs);
        rows.WriteFitted(at.Figure, 0, FigureWidth, ChartText.Short(item.Own), ChartText.RoleOf(item.Own, Role.Self), glyphs, Align.Right);
        if (at.IsWide)
        {
            rows.WriteFitted(at.Median, 0, FigureWidth, item.Median.Text, ChartText.RoleOf(item.Median, Role.Median), glyphs, Align.Right);
            rows.WriteFitted(at.England, 0, FigureWidth, item.England.Text, ChartText.RoleOf(item.England, Role.Text), glyphs, Align.Right);
        }

        DrawBoxes(item, rows.Part(at.Box, 0, at.BoxWidth - 1, Math.Min(rows.Height, 2)), glyphs);
        rows.WriteFitted(at.Verdict, 0, VerdictWidth - 1, item.Verdict, Role.Text, glyphs);
        rows.WriteFitted(at.Mark, 0, MarkWidth, item.Mark, item.Mark is "check" or "care" ? Role.Warning : Role.Muted, glyphs);
        if (isSelected)
            rows.Emphasise(0, Emphasis.Selected);
    }

    private static void DrawBoxes(SpineItem item, Region region, Glyphs glyphs)
    {
        double?[] ends = [item.Others?.Minimum, item.Others?.Maximum, item.Nation?.Minimum, item.Nation?.Maximum, item.Own.Value];
        if (StripScale.Covering([.. ends.OfType<double>()]) is { } scale)
            BoxPlot.Draw(region, scale, item.Others, item.Nation, item.Own.Value, glyphs);
        else
            region.WriteFitted(0, 0, region.Width, "no figures", Role.Missing, glyphs);
    }

    private static void DrawSelected(SpineScreenView view, SpineItem item, Region region, Glyphs glyphs)
    {
        var title = $"{ChartText.Title(item.Measure, glyphs)} {glyphs.Separator} {item.Date}";
        Region inside;
        if (region.Height >= RoomBelow)
        {
            inside = region.Part(1, 0, region.Width - 2, region.Height).Box(title, Role.Border, Role.Heading, glyphs);
        }
        else
        {
            region.WriteFitted(1, 0, region.Width - 2, title, Role.Heading, glyphs);
            inside = region.Rows(1, region.Height - 1);
        }

        var prose = new Prose(inside.Width)
            .Say($"{glyphs.Self} {ChartText.Full(item.Own)}. {ChartText.Sentence(view.Subject.MedianName)} {ChartText.Full(item.Median)}, England {ChartText.Full(item.England)}."
                + (item.National is { } place ? $" Place {place}{(item.Measure.Polarity == Polarity.LowIsGood ? ", 1 is the lowest" : ", 1 is the highest")}." : ""), indent: 1)
            .Say(item.VerdictInFull, Role.Heading, 1);
        if (item.MarkReason.Length > 0)
            prose.Say($"{(item.Mark == "check" ? Presentation.Words.CheckText.CheckFirst : "With care")}: {item.MarkReason}", Role.Warning, 1);
        prose.Say($"{ChartText.Sentence(view.Subject.Group?.Name ?? "neighbours")}: {item.OthersSpan}.", Role.Muted, 1)
            .Say($"England's authorities: {item.NationSpan}.", Role.Muted, 1);
        prose.Draw(inside, 0, glyphs);
        if (inside.Height > prose.Count + item.Neighbours.Count + 1)
            RankedBars.Draw(
                inside, prose.Count + 1,
                item.Neighbours.Select(one => (glyphs.Neighbour, one.Name, one.Figure, Role.Neighbour, false))
                    .Prepend((glyphs.Self, view.Subject.Name, item.Own, Role.Self, true)), glyphs);
    }

    private readonly record struct Columns(int Label, int Figure, int Median, int England, int Box, int BoxWidth, int Verdict, int Mark, bool IsWide)
    {
        public static Columns Of(int width)
        {
            var isWide = width >= Wide;
            var label = width >= 160 ? 38 : 25;
            var figure = 2 + label;
            var box = figure + (FigureWidth + 1) * (isWide ? 3 : 1);
            var mark = width - MarkWidth - 1;
            var verdict = mark - VerdictWidth;
            return new(label, figure, figure + FigureWidth + 1, figure + (FigureWidth + 1) * 2, box, verdict - box - 1, verdict, mark, isWide);
        }
    }
}
