using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>
/// Where things go on the overview, for a screen's size. Both drawing and paging ask here, so they agree on the rows.
/// </summary>
internal sealed record OverviewLayout(
    Density Density, int TableTop, int TableRows, int LabelWidth, int OwnWidth, int MedianWidth, int OtherWidth)
{
    // Column heads over the cards.
    private const int Heads = 1;

    // Fewer rows than this are no table; the sentences above are cut instead.
    private const int FewestRows = 4;

    // Numbers further from their label than this are hard to follow across.
    private const int WidestLabel = 46;

    // From this width on columns need not be counted.
    private const int Wide = 100;

    public bool HasRules => Density <= Density.Full;

    public static OverviewLayout For(OverviewView overview, int width, int bodyHeight)
    {
        var wanted = Math.Clamp(overview.Neighbours.Count, 1, 10);
        for (var density = Density.Roomy; ; density++)
        {
            var top = Heads;
            foreach (var question in overview.Questions)
                top += CardHeight(question, overview.NoNeighbours, density, width);
            var rows = bodyHeight - top - TableHeads(density);
            var enough = density <= Density.Full ? wanted : FewestRows;
            if (rows < enough && density != Density.Tight)
                continue;
            var own = width >= Wide ? 20 : 15;
            var median = width >= Wide ? 23 : 12;
            var other = width >= Wide ? 18 : 12;
            var label = Math.Min(width - own - median - 2 * other - 1, WidestLabel);
            return new OverviewLayout(density, top, Math.Max(rows, 1), label, own, median, other);
        }
    }

    public static int TextColumns(int width) => width - 4;

    private static int TableHeads(Density density) => density <= Density.Full ? 2 : 1;

    private static int CardHeight(QuestionView question, string? noNeighbours, Density density, int width) =>
        (density <= Density.Full ? 1 : 0)
        + 1
        + question.Further.Count
        // Both glyph sets are one column wide, so the rows do not depend on which is in use.
        + CardText.Lines(question, noNeighbours, density, TextColumns(width), Glyphs.Unicode).Count
        + 1
        + (density == Density.Roomy ? 1 : 0);
}
