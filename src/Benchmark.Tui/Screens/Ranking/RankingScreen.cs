using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Ranking;

internal static class RankingScreen
{
    // A title, what rank 1 means, out of how many, and the heads.
    private const int AboveList = 4;
    private const int FigureWidth = 15;
    private const int CouldBeWidth = 12;

    // From here on there is room beside the list.
    private const int RoomForPane = 150;
    private const int WidestPane = 76;

    private const int MostParts = 20;
    private const int FewestParts = 5;
    private const int LabelWidth = 20;

    // Narrower than this a bar says less than its axis takes.
    private const int NarrowestBar = 12;

    private static readonly Kept<RankingView, (Glyphs Glyphs, string Name), Composed> Words = new((ranking, key) => Compose(ranking, key.Glyphs, key.Name));

    public static int ListRows(int bodyHeight) => Math.Max(bodyHeight - AboveList, 1);

    public static string CouldBe(RankingRow row) =>
        row.Place is { Low: { } low, High: { } high } ? $"{low} to {high}" : "no interval";

    public static void Draw(RankingScreenView view, RankingView ranking, DashboardState state, Region body)
    {
        var glyphs = state.Glyphs;
        var measure = ranking.Measure;
        if (PaneWidth(body.Width) is > 0 and var pane)
        {
            DrawPane(view, ranking, body.Part(body.Width - pane, 0, pane, body.Height), glyphs);
            body = body.Columns(0, body.Width - pane);
        }

        var composed = Words.Of(ranking, (glyphs, view.Subject.Name));
        body.WriteFitted(1, 0, body.Width - 2, composed.Title, Role.Heading, glyphs);
        body.WriteFitted(1, 1, body.Width - 2, ranking.Note, Role.Muted, glyphs);
        body.WriteFitted(1, 2, body.Width - 2, composed.OutOf, Role.Muted, glyphs);
    }

    /// <summary>A row an authority; the axis of the bars stands above them.</summary>
    public static BodyTable Table(RankingScreenView view, RankingView ranking, DashboardState state, int width, int height)
    {
        width -= PaneWidth(width);
        var glyphs = state.Glyphs;
        var composed = Words.Of(ranking, (glyphs, view.Subject.Name));
        var hasBands = ranking.Measure.Polarity != Polarity.Neutral;
        List<BodyColumn> columns =
        [
            new("", 2, Align.Left, row => MarkOf(ranking.Rows[row], glyphs) is var (mark, role)
                && state.Marked.Contains(ranking.Rows[row].Code) ? (MarkedAuthorities.Glyph + mark, Role.Chosen) : ($" {mark}", role)),
            new(hasBands ? "Rank" : "Pos.", 4, Align.Right, row => (composed.Rows[row].Place, Role.Muted)),
            new("Authority", width >= 100 ? 35 : 26, Align.Left, row => (ranking.Rows[row].Name, MarkOf(ranking.Rows[row], glyphs).Role)),
            new("Figure", FigureWidth, Align.Right, row =>
                (ChartText.Short(ranking.Rows[row].Figure), ChartText.RoleOf(ranking.Rows[row].Figure, MarkOf(ranking.Rows[row], glyphs).Role))),
        ];
        if (ranking.Measure.HasIntervals)
            columns.Add(new("Could be", CouldBeWidth - 1, Align.Left, row => (ranking.Rows[row].Place is null ? "" : composed.Rows[row].CouldBe, Role.Muted)));
        if (hasBands)
            columns.Add(new("Qu.", 3, Align.Left, row => ($" {ranking.Rows[row].Band}", Role.Text)));
        var bar = width - 1 - columns.Sum(column => column.Width + 1);
        if (composed.Axis is { } axis && bar >= NarrowestBar)
            columns.Add(new(ChartText.Ends(axis, bar), bar) { Draw = (region, row) => DrawBar(ranking.Rows[row], axis, region, glyphs) });
        var rows = ListRows(height);
        return new BodyTable(0, AboveList - 1, width, 1 + Math.Min(rows, ranking.Rows.Count), columns, ranking.Rows.Count)
            .At(view.Cursor.Fit(ranking.Rows.Count, rows));
    }

    private static int PaneWidth(int width) => width >= RoomForPane ? Math.Min(width - RoomForPane * 2 / 3, WidestPane) : 0;

    // The selected one in full, and the few that matter out of so many.
    private static void DrawPane(RankingScreenView view, RankingView ranking, Region pane, Glyphs glyphs)
    {
        var inside = pane.Box(view.Selected?.Name ?? "", Role.Border, Role.Heading, glyphs);
        var y = 0;
        if (view.Selected is { } row)
        {
            y = ChartText.Wrap(inside, y, $"{ChartText.Full(row.Figure)}.", ChartText.RoleOf(row.Figure, Role.Text));
            y = ChartText.Wrap(inside, y, row.Place is { } place ? $"Place {place}. {ranking.Note}" : "No place without a figure.", Role.Muted);
        }

        inside.Write(1, y + 1, view.Subject.Group is { } group ? $"Among {group.Name}" : "Among its neighbours", Role.Heading);
        y = RankedBars.Draw(
            inside, y + 2,
            ranking.Rows.Where(one => one.Standing != Standing.Other).Select(one => one.Standing == Standing.Self
                    ? (glyphs.Self, one.Name, one.Figure, Role.Self, true)
                    : (glyphs.Neighbour, one.Name, one.Figure, Role.Neighbour, false))
                .Append(("E", "England", ranking.England, Role.Text, false)),
            glyphs);
        DrawSpread(ranking, inside, y + 1, glyphs);
    }

    // How many of all lie where.
    private static void DrawSpread(RankingView ranking, Region pane, int y, Glyphs glyphs)
    {
        double[] values = [.. ranking.Rows.Select(row => row.Figure.Value).OfType<double>()];
        var ends = Ticks.Around(values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(1).Max());
        var parts = Math.Min(pane.Height - y - 1, MostParts);
        if (values.Length == 0 || parts < FewestParts)
            return;
        var text = MeasureText.Of(ranking.Measure);
        var width = (ends[^1] - ends[0]) / parts;
        var own = ranking.Rows.FirstOrDefault(row => row.Standing == Standing.Self)?.Figure.Value;
        var counts = values.CountBy(Part).ToDictionary();
        pane.Write(1, y++, "How many lie where", Role.Heading);
        for (var i = parts - 1; i >= 0; i--, y++)
        {
            var count = counts.GetValueOrDefault(i);
            pane.WriteFitted(1, y, LabelWidth, $"{text(ends[0] + i * width)} to {text(ends[0] + (i + 1) * width)}", Role.Muted, glyphs, Align.Right);
            pane.WriteFitted(LabelWidth + 2, y, 3, $"{count}", Role.Text, glyphs, Align.Right);
            var bar = pane.Part(LabelWidth + 6, y, Math.Max(pane.Width - LabelWidth - 8, 0), 1);
            for (var x = 0; x < (int)Math.Round((double)count / counts.Values.Max() * bar.Width, MidpointRounding.AwayFromZero); x++)
                bar.Put(x, 0, glyphs.Light, Role.Text);
            if (own is { } self && Part(self) == i)
                pane.Put(LabelWidth + 5, y, glyphs.Self, Role.Self);
        }

        int Part(double value) => Math.Clamp((int)((value - ends[0]) / width), 0, parts - 1);
    }

    private static (string Mark, Role Role) MarkOf(RankingRow row, Glyphs glyphs) => row.Standing switch
    {
        Standing.Self => (glyphs.Self, Role.Self),
        Standing.Neighbour => (glyphs.Neighbour, Role.Neighbour),
        _ => (" ", Role.Text),
    };

    private static Composed Compose(RankingView ranking, Glyphs glyphs, string name)
    {
        var dot = glyphs.Separator;
        var basis = ranking.Basis.Length > 0 ? $" {dot} {ranking.Basis}" : "";
        var leftOut = ranking.Rows.Count(row => row.Place is null);
        var last = leftOut == 0 ? "none without a figure" : $"{leftOut} without a figure at the end";
        var self = ranking.HasSelf ? "" : $" {name} is not among them.";
        var values = ranking.Rows.SelectMany(row => new[] { row.Figure.Value, row.Low, row.High }).OfType<double>().ToList();
        return new(
            ChartText.Title(ranking.Measure, glyphs) + $" {dot} {ranking.Date}{basis}",
            $"Out of {ranking.Of}, {last}.{self} England {ChartText.Full(ranking.England)}.",
            values.Count == 0 ? null : Axis.Covering("", values, MeasureText.Of(ranking.Measure), fromZero: true),
            [.. ranking.Rows.Select(row => (row.Place is { } place ? $"{place.Place}" : glyphs.Horizontal, CouldBe(row)))]);
    }

    // The interval as a line, the figure as a mark upon it: a long line says that the place may be chance.
    private static void DrawBar(RankingRow row, Axis axis, Region line, Glyphs glyphs)
    {
        if (row.Figure.Value is not { } value)
            return;
        int Column(double at) => (int)Math.Round(axis.Scale!.Value.Place(at) * (line.Width - 1), MidpointRounding.AwayFromZero);
        if (row.Low is { } low && row.High is { } high)
        {
            for (var x = Column(low); x <= Column(high); x++)
                line.Put(x, 0, glyphs.Horizontal, Role.Border);
        }

        var (mark, role) = MarkOf(row, glyphs);
        line.Put(Column(value), 0, mark == " " ? glyphs.Median : mark, role);
    }

    /// <summary>What is written the same however far the list is scrolled.</summary>
    private sealed record Composed(string Title, string OutOf, Axis? Axis, IReadOnlyList<(string Place, string CouldBe)> Rows);
}
