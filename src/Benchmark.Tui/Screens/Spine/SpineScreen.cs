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
        body.WriteFitted(1, 1, body.Width - 2, spine.Basis, Role.Muted, glyphs);
        if (view.Shown.Count == 0)
        {
            body.Write(3, AboveList + 1, spine.Items.Count == 0 ? "There are no headline measures." : $"No measure fits \"{view.Filter}\".", Role.Warning);
            return;
        }

        var (rows, height) = Rows(view.Shown.Count, body.Height);
        var top = AboveList + rows * height;
        DrawSelected(view, view.Shown[view.Cursor.Fit(view.Shown.Count, rows).Selected], body.Rows(top, body.Height - top), glyphs);
    }

    /// <summary>A row a measure; with nothing to show the heads alone.</summary>
    public static IReadOnlyList<BodyTable> Tables(SpineScreenView view, int width, int height, Glyphs glyphs)
    {
        var isWide = width >= Wide;
        var label = width >= 160 ? 37 : 24;
        var box = width - 2 - label - 1 - (FigureWidth + 1) * (isWide ? 3 : 1) - 2 - VerdictWidth - MarkWidth - 1;
        var (rows, rowHeight) = Rows(view.Shown.Count, height);
        var cursor = view.Cursor.Fit(view.Shown.Count, rows);
        IReadOnlyList<BodyColumn> medians = isWide
            ? [Figures("Median", item => item.Median, Role.Median), Figures("England", item => item.England, Role.Text)]
            : [];
        IReadOnlyList<BodyColumn> columns =
        [
            new("", 1, Align.Left, row => (row == cursor.Selected ? glyphs.Pointer : "", Role.Chosen)),
            Words(SpineColumn.Measure, label, "Measure", item => (item.Measure.Label, Role.Text)) with { Below = row => ($"  {view.Shown[row].Date}", Role.Muted) },
            new("Figure", FigureWidth, Align.Right, row => (ChartText.Short(view.Shown[row].Own), ChartText.RoleOf(view.Shown[row].Own, Role.Self))),
            .. medians,
            Words(SpineColumn.Place, box, "Where it lies", _ => ("", Role.Text)) with
            {
                Draw = (region, row) => DrawBoxes(view.Shown[row], region.Rows(0, Math.Min(region.Height, 2)), glyphs),
            },
            BodyColumn.Space,
            Words(SpineColumn.Verdict, VerdictWidth - 1, "Verdict", item => (item.Verdict, Role.Text)),
            Words(SpineColumn.Mark, MarkWidth, "Quote", item => (item.Mark, item.Mark is "check" or "care" ? Role.Warning : Role.Muted)),
        ];
        return [new BodyTable(0, AboveList - 1, width, 1 + rows * rowHeight, columns, view.Shown.Count) { RowHeight = rowHeight }.At(cursor)];

        BodyColumn Figures(string head, Func<SpineItem, FigureView> figure, Role role) =>
            new(head, FigureWidth, Align.Right, row => (figure(view.Shown[row]).Text, ChartText.RoleOf(figure(view.Shown[row]), role)));

        BodyColumn Words(SpineColumn column, int room, string text, Func<SpineItem, (string, Style)> cell) =>
            new(view.SortedBy == column ? $"{text}{(view.IsTurned ? glyphs.Descending : glyphs.Ascending)}" : text, room, Align.Left, row => cell(view.Shown[row]))
            {
                Number = (int)column, HeadStyle = new(Role.Heading, view.Column == column ? Emphasis.Selected : Emphasis.None),
            };
    }

    // How many are shown, and how many lines each takes.
    private static (int Rows, int Height) Rows(int count, int height) => (Math.Min(VisibleRows(count, height), count), RowHeight(count, height));

    // Three: a row of air after the boxes.
    private static int RowHeight(int count, int height) =>
        count * 3 + AboveList + RoomBelow <= height ? 3 : count * 2 + AboveList + RoomBelow <= height ? 2 : 1;

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
}
