using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Bridge;

/// <summary>
/// The waterfall and its table in one: a row for where it begins, for every block, for the two parts of one that is split, and for where
/// it ends. Below them what the selected block says.
/// </summary>
internal static class BridgeScreen
{
    private const int MoneyWidth = 9;

    // A sentence, two parts, a note.
    private const int RoomBelow = 8;

    private static readonly Kept<BridgeView, int, Chart?> Charts = new((bridge, _) => BridgeDrawing.Of(bridge));

    public static void Draw(BridgeScreenView view, BridgeView bridge, Region body, Glyphs glyphs)
    {
        var y = ChartText.Wrap(body, 0, bridge.Words, bridge.IsToCheck ? Role.Warning : Role.Heading);
        body.WriteFitted(1, y++, body.Width - 2, bridge.Basis.Length > 0 ? $"£ per child, {bridge.Basis}" : "£ per child", Role.Muted, glyphs);
        if (Charts.Of(bridge, 0) is not { } chart)
        {
            foreach (var note in bridge.Notes)
                y = ChartText.Wrap(body, y + 1, note, Role.Muted);
            return;
        }

        var (top, height) = Rows(bridge, chart, body.Width, body.Height);
        top += 1 + LinesOf(bridge).Count * height;
        DrawSelected(view, bridge, body.Rows(top, body.Height - top), glyphs);
    }

    /// <summary>The waterfall's rows; none where there is no bridge.</summary>
    public static IReadOnlyList<BodyTable> Tables(BridgeScreenView view, BridgeView bridge, int width, int height, Glyphs glyphs)
    {
        if (Charts.Of(bridge, 0) is not { } chart)
            return [];
        var marks = MarksOf(chart);
        var lines = LinesOf(bridge);
        var (top, rowHeight) = Rows(bridge, chart, width, height);
        var label = width >= 160 ? 48 : width >= 100 ? 38 : 28;
        var track = width - label - MoneyWidth * 3 - 3;
        IReadOnlyList<BodyColumn> columns =
        [
            new("", 1, Align.Left, row => (lines[row].Step == view.Cursor.Selected && !lines[row].IsPart ? glyphs.Pointer : "", Role.Chosen)),
            new($"Block, {bridge.Period}", label - 2, Align.Left, row => (lines[row].Name, lines[row].Role)),
            Money("From", line => line.From),
            Money("To", line => line.To),
            Money("Diff.", line => line.Change),
            BodyColumn.Space,
            new(ChartText.Ends(chart.X, track), track)
            {
                // All but a row of air.
                Draw = (region, row) => DrawChange(lines[row], marks[row], region.Rows(0, Math.Max(region.Height - 1, 1)), glyphs),
            },
        ];
        return
        [
            new(0, top, width, 1 + lines.Count * rowHeight, columns, lines.Count)
            {
                RowHeight = rowHeight,
                Selected = lines.FindIndex(line => line.Step == view.Cursor.Selected),
                Of = row => lines[row].Step,
            },
        ];

        BodyColumn Money(string head, Func<Line, FigureView?> of) => new(
            head, MoneyWidth - 1, Align.Right, row => of(lines[row]) is { } figure ? (figure.Text, ChartText.RoleOf(figure, Role.Text)) : ("", Role.Text));
    }

    private static List<Mark> MarksOf(Chart chart) => [.. chart.Marks.Where(mark => mark is BarMark or DotMark)];

    // Where it begins, every block with the parts of one that is split, and where it ends: as many as there are bars.
    private static List<Line> LinesOf(BridgeView bridge) =>
    [
        new(bridge.FromName, Role.Neighbour, bridge.From, null, null),
        .. bridge.Steps.Index().SelectMany(step => step.Item.Parts
            .Select(part => new Line($"  {part.Name}", Role.Muted, null, null, part.Change, step.Index, IsPart: true))
            .Prepend(new Line(step.Item.Name, Role.Text, step.Item.From, step.Item.To, step.Item.Change, step.Index))),
        new(bridge.ToName, Role.Self, null, bridge.To, null),
    ];

    // Below the words and the basis; three lines each where there is room: bars two rows high, and a row of air.
    private static (int Top, int Height) Rows(BridgeView bridge, Chart chart, int width, int height)
    {
        var top = ChartText.Rows(bridge.Words, width) + 1;
        var rows = MarksOf(chart).Count;
        return (top, rows * 3 + top + 1 + RoomBelow <= height ? 3 : rows * 2 + top + 1 + RoomBelow <= height ? 2 : 1);
    }

    private static void DrawChange(Line line, Mark mark, Region track, Glyphs glyphs)
    {
        // What is shown as no change is neither more nor less.
        if (mark is BarMark bar && line.Change is { Value: { } size } && NumberStyle.Pounds.IsZero(size))
            track.Put((int)Math.Round(bar.From.X * (track.Width - 1)), 0, glyphs.Median, Role.Muted);
        else
            DrawMark(mark, track, line.Role, glyphs);
    }

    private static void DrawMark(Mark mark, Region track, Role role, Glyphs glyphs)
    {
        if (track.Width < 1)
            return;
        switch (mark)
        {
            case DotMark dot:
                track.Put(Column(dot.At), 0, dot.Role == MarkRole.Self ? glyphs.Self : glyphs.Neighbour, role);
                break;
            case BarMark bar:
                var (left, right) = (Column(bar.From), Column(bar.To));
                track.Part(left, 0, right - left + 1, track.Height).Fill(bar.Series == Waterfall.Less ? glyphs.Light : glyphs.Full, role);
                break;
        }

        int Column(ChartPoint point) => (int)Math.Round(point.X * (track.Width - 1), MidpointRounding.AwayFromZero);
    }

    private static void DrawSelected(BridgeScreenView view, BridgeView bridge, Region region, Glyphs glyphs)
    {
        if (region.Height < 1 || view.Selected is not { } step)
            return;
        var isFramed = region.Height >= RoomBelow;
        var inside = isFramed ? region.Part(1, 0, region.Width - 2, region.Height).Box($"{step.Name} {glyphs.Separator} {step.Side}", Role.Border, Role.Heading, glyphs) : region;
        var prose = new Prose(inside.Width).Say(step.Words, indent: 1);
        foreach (var part in step.Parts)
            prose.Say($"{ChartText.Sentence(part.Name)}: {part.From.Text} to {part.To.Text}, {part.Change.Text} a child.", indent: 1);
        foreach (var note in bridge.Notes)
            prose.Say(note, Role.Muted, 1);
        prose.Draw(inside, 0, glyphs);
    }

    /// <param name="Name">What it is about.</param>
    /// <param name="Role">How it is shown.</param>
    /// <param name="From">Where it begins; null where that is nothing of it.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Change">What lies between.</param>
    /// <param name="Step">The block it belongs to; null for both ends.</param>
    /// <param name="IsPart">Whether it is one of the parts of a block that is split.</param>
    private sealed record Line(string Name, Role Role, FigureView? From, FigureView? To, FigureView? Change, int? Step = null, bool IsPart = false);
}
