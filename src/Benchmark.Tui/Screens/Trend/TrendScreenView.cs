using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Trend;

/// <summary>One measure over time; the cursor is a period.</summary>
internal sealed record TrendScreenView(Subject Subject) : FiguresView<TrendView>(Subject), IHasTable, IHasChart
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        .. FigureCommands.SideMoves("year"),
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.Evidence,
        FigureCommands.Prices,
        FigureCommands.BaseYear,
        FigureCommands.Index,
        FigureCommands.Definition,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Trend";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    // All periods come at once.
    public override Load Load => new LoadTrend(Subject with { Period = "" });

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    public override IReadOnlyList<string> Definitions => Latest?.Definitions ?? [];

    public override string Definition => Subject.Definition.Length > 0 ? Subject.Definition : Latest?.Definition ?? "";

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    public TrendPointView? Selected => Content is { } trend && Cursor.Selected < trend.Points.Count ? trend.Points[Cursor.Selected] : null;

    public override Subject UnderCursor => Subject with { Period = Selected?.Period ?? "" };

    public override int RowCount(DashboardState state) => Content!.Points.Count;

    // Periods stand side by side: none is ever out of sight.
    public override int VisibleRows(DashboardState state) => Content!.Points.Count;

    public override void Draw(DashboardState state, Region body) => TrendScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Own.Text;

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Measure.Label}{(Content.Basis.Length > 0 ? $" ({Content.Basis})" : "")}, {Content.Name}, {(Subject.Group is { } group ? group.Name : $"its {Content.Edition} neighbours")} and England",
        [
            ("period", "Period"), ("value", Content.Name), ("median", "Median"), ("lower_quartile", "Lower quartile"),
            ("upper_quartile", "Upper quartile"), ("neighbours_used", "Used"), ("england", "England"), ("neighbours_left_out", "Left out"),
        ],
        [.. Content.Points.Select(point => (TableCell[])
        [
            point.Period,
            TableCell.Of(point.Own),
            TableCell.Of(point.Median),
            TableCell.Of(point.Lower),
            TableCell.Of(point.Upper),
            TableCell.Count(point.Used),
            TableCell.Of(point.England),
            ChartText.LeftOut(point.LeftOut),
        ])])
    {
        Notes = [.. Content.Sentences, .. Content.Basis.Length > 0 ? [Content.Basis] : Array.Empty<string>()],
    };

    public string Svg(DashboardState state) => TrendDrawing.Of(Content!, Subject.Group) is { } chart ? SvgChart.Alone(chart) : "";

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the chart", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself; a full line.", Role.Text);
        yield return new HelpLine("m", Role.Median, Subject.Group is null
            ? "The neighbours' median; a broken line. Neighbours are those of one edition throughout."
            : $"The {Subject.MedianName}; a broken line.", Role.Text);
        yield return new HelpLine("(dots)", Role.Neighbour, Subject.Group is { } group
            ? $"Between the quartiles of {group.Name}: half of them lie there."
            : "Between the neighbours' quartiles: half of them lie there.", Role.Text);
        if (Subject.Group is { } drawn)
            yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"One of {drawn.Name}; a finely dotted line, the mark at its newest figure.", Role.Text);
        yield return new HelpLine("E", Role.Text, "England; a dotted line.", Role.Text);
        yield return new HelpLine("", default, "A period without a figure is a gap, never a line across it.", Role.Text);
    }

    protected override FiguresView<TrendView> Filled(TrendView content)
    {
        // At the period that was chosen elsewhere, else at the newest.
        var at = content.Points.Count - 1;
        // A former authority's newest is the last that it lived to see.
        while (at > 0 && content.Points[at] is { Own.Value: null, Used: 0 })
            at--;
        for (var i = 0; i < content.Points.Count; i++)
        {
            if (content.Points[i].Period == Subject.Period)
                at = i;
        }

        return this with { Content = content, Cursor = new ListCursor(Math.Max(at, 0), 0) };
    }
}
