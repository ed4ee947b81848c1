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

    private static readonly string[] Heads = ["From", "To", "Diff."];

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

        var rows = chart.Marks.Where(mark => mark is BarMark or DotMark).ToList();
        var label = body.Width >= 160 ? 48 : body.Width >= 100 ? 38 : 28;
        var track = label + MoneyWidth * 3 + 2;
        DrawHeads(bridge, chart.X, body.Rows(y, 1), label, track, glyphs);
        y++;
        // Three: bars two rows high, and a row of air.
        var height = rows.Count * 3 + y + RoomBelow <= body.Height ? 3 : rows.Count * 2 + y + RoomBelow <= body.Height ? 2 : 1;
        var row = 0;
        Line(row++, y, bridge.FromName, bridge.From, null, null, Role.Neighbour);
        foreach (var (i, step) in bridge.Steps.Index())
        {
            var isSelected = i == view.Cursor.Selected;
            var top = y + row * height;
            for (var j = 0; j <= step.Parts.Count; j++)
                body.Mark(0, top + j * height, body.Width, new Hit(HitKind.Row, i));
            if (isSelected)
                body.Put(0, top, glyphs.Pointer, Role.Chosen);
            Line(row++, y, step.Name, step.From, step.To, step.Change, Role.Text, isSelected);
            foreach (var part in step.Parts)
                Line(row++, y, $"  {part.Name}", null, null, part.Change, Role.Muted);
        }

        Line(row++, y, bridge.ToName, null, bridge.To, null, Role.Self);
        DrawSelected(view, bridge, body.Rows(y + row * height, body.Height - y - row * height), glyphs);

        void Line(int at, int from, string name, FigureView? begins, FigureView? ends, FigureView? change, Role role, bool isSelected = false)
        {
            var line = body.Rows(from + at * height, Math.Max(height - 1, 1));
            line.WriteFitted(2, 0, label - 2, name, role, glyphs);
            Money(line, 0, begins);
            Money(line, 1, ends);
            Money(line, 2, change);
            var room = line.Part(track, 0, body.Width - track - 1, line.Height);
            // What is shown as no change is neither more nor less.
            if (change is { Value: { } size } && NumberStyle.Pounds.IsZero(size))
                room.Put((int)Math.Round(((BarMark)rows[at]).From.X * (room.Width - 1)), 0, glyphs.Median, Role.Muted);
            else
                DrawMark(rows[at], room, role, glyphs);
            if (isSelected)
                line.Emphasise(0, Emphasis.Selected);
        }

        void Money(Region line, int column, FigureView? figure)
        {
            if (figure is not null)
                line.WriteFitted(label + column * MoneyWidth, 0, MoneyWidth, figure.Text, ChartText.RoleOf(figure, Role.Text), glyphs, Align.Right);
        }
    }

    private static void DrawHeads(BridgeView bridge, Axis axis, Region line, int label, int track, Glyphs glyphs)
    {
        line.WriteFitted(2, 0, label - 2, $"Block, {bridge.Period}", Role.Heading, glyphs);
        foreach (var (i, head) in Heads.Index())
            line.WriteFitted(label + i * MoneyWidth, 0, MoneyWidth, head, Role.Heading, glyphs, Align.Right);
        var width = line.Width - track - 1;
        line.WriteFitted(track, 0, width / 2, axis.Ticks[0].Text, Role.Muted, glyphs);
        line.WriteFitted(track + width / 2, 0, width - width / 2, axis.Ticks[^1].Text, Role.Muted, glyphs, Align.Right);
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
}
