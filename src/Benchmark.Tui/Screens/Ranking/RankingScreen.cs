using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Ranking;

internal static class RankingScreen
{
    // A title, what rank 1 means, out of how many, and the heads.
    private const int AboveList = 4;
    private const int PlaceColumn = 3;
    private const int NameColumn = 8;
    private const int FigureWidth = 15;
    private const int CouldBeWidth = 12;

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
        var composed = Words.Of(ranking, (glyphs, view.Subject.Name));
        body.WriteFitted(1, 0, body.Width - 2, composed.Title, Role.Heading, glyphs);
        body.WriteFitted(1, 1, body.Width - 2, ranking.Note, Role.Muted, glyphs);
        body.WriteFitted(1, 2, body.Width - 2, composed.OutOf, Role.Muted, glyphs);

        var hasBands = measure.Polarity != Polarity.Neutral;
        var hasIntervals = measure.HasIntervals;
        var name = body.Width >= 100 ? 36 : 27;
        var figure = NameColumn + name;
        var couldBe = figure + FigureWidth + 1;
        var band = couldBe + (hasIntervals ? CouldBeWidth : 0);
        var bar = band + (hasBands ? 4 : 0);
        body.Write(PlaceColumn, 3, hasBands ? "Rank" : "Pos.", Role.Heading);
        body.Write(NameColumn, 3, "Authority", Role.Heading);
        body.WriteFitted(figure, 3, FigureWidth, "Figure", Role.Heading, glyphs, Align.Right);
        if (hasIntervals)
            body.Write(couldBe, 3, "Could be", Role.Heading);
        if (hasBands)
            body.Write(band, 3, "Qu.", Role.Heading);

        var axis = composed.Axis;
        var width = body.Width - bar - 1;
        var hasBar = axis is not null && width >= NarrowestBar;
        if (hasBar)
            DrawBarHead(body, axis!, bar, width, glyphs);

        var list = body.Rows(AboveList, ListRows(body.Height));
        var cursor = view.Cursor.Fit(ranking.Rows.Count, list.Height);
        for (var y = 0; y < list.Height && cursor.Top + y < ranking.Rows.Count; y++)
        {
            var row = ranking.Rows[cursor.Top + y];
            var (mark, role) = row.Standing switch
            {
                Standing.Self => (glyphs.Self, Role.Self),
                Standing.Neighbour => (glyphs.Neighbour, Role.Neighbour),
                _ => (" ", Role.Text),
            };
            list.Mark(0, y, list.Width, new Hit(HitKind.Row, cursor.Top + y));
            if (state.Marked.Contains(row.Code))
                list.Put(0, y, MarkedAuthorities.Glyph, Role.Chosen);
            list.Put(1, y, mark, role);
            list.WriteFitted(
                PlaceColumn, y, 4, composed.Rows[cursor.Top + y].Place, Role.Muted, glyphs, Align.Right);
            list.WriteFitted(NameColumn, y, name - 1, row.Name, role, glyphs);
            list.WriteFitted(
                figure, y, FigureWidth, ChartText.Short(row.Figure), ChartText.RoleOf(row.Figure, role), glyphs, Align.Right);
            if (hasIntervals && row.Place is not null)
                list.WriteFitted(couldBe, y, CouldBeWidth - 1, composed.Rows[cursor.Top + y].CouldBe, Role.Muted, glyphs);
            if (hasBands)
                list.Write(band + 1, y, row.Band, Role.Text);
            if (hasBar && row.Figure.Value is { } value)
                DrawBar(row, value, axis!, list.Part(bar, y, width, 1), mark == " " ? "|" : mark, role, glyphs);
            if (cursor.Top + y == cursor.Selected)
                list.Emphasise(y, Emphasis.Selected);
        }
    }

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

    private static void DrawBarHead(Region body, Axis axis, int bar, int width, Glyphs glyphs)
    {
        body.Write(bar, 3, axis.Ticks[0].Text, Role.Muted);
        body.WriteFitted(bar + width / 2, 3, width - width / 2, axis.Ticks[^1].Text, Role.Muted, glyphs, Align.Right);
    }

    // The interval as a line, the figure as a mark upon it: a long line says that the place may be chance.
    private static void DrawBar(RankingRow row, double value, Axis axis, Region line, string mark, Role role, Glyphs glyphs)
    {
        int Column(double at) => (int)Math.Round(axis.Scale!.Value.Place(at) * (line.Width - 1), MidpointRounding.AwayFromZero);
        if (row.Low is { } low && row.High is { } high)
        {
            for (var x = Column(low); x <= Column(high); x++)
                line.Put(x, 0, glyphs.Horizontal, Role.Border);
        }

        line.Put(Column(value), 0, mark == "|" ? glyphs.Median : mark, role);
    }

    /// <summary>What is written the same however far the list is scrolled.</summary>
    private sealed record Composed(string Title, string OutOf, Axis? Axis, IReadOnlyList<(string Place, string CouldBe)> Rows);
}
