using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Spend;

/// <summary>An authority's spend, block by block; the cursor is a year.</summary>
internal sealed record SpendScreenView(Subject Subject) : FiguresView<SpendView>(Subject), IHasTable, IHasChart
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define(
            "per-child",
            [KeyPress.Of('u')],
            "per child/total",
            "Turns from pounds per child to totals, or back.",
            state => state.WithTop((SpendScreenView)state.Top with { ShowsTotals = !((SpendScreenView)state.Top).ShowsTotals }),
            FigureCommands.WhyNotReady),
        FigureCommands.Prices,
        FigureCommands.BaseYear,
        FigureCommands.Index,
        FigureCommands.Definition,
        FigureCommands.Evidence,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Spend";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override Load Load => new LoadSpend(Subject with { Measure = "", Period = "" });

    public override IReadOnlyList<string> Panes => ["Blocks over the years", "Definitions side by side"];

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    public override IReadOnlyList<string> Definitions => Latest?.Definitions.Select(one => one.Id).ToList() ?? [];

    public override string Definition => Subject.Definition.Length > 0 ? Subject.Definition : Latest?.Definition ?? "";

    public bool ShowsTotals { get; init; }

    public SpendYearView? Selected => Content is { } spend && Cursor.Selected < spend.Years.Count ? spend.Years[Cursor.Selected] : null;

    public override Subject UnderCursor => Subject with
    {
        Measure = (ShowsTotals ? Latest?.Total : Latest?.TotalPerChild) ?? "",
        Period = Selected?.Period ?? "",
    };

    public override int RowCount(DashboardState state) => Content!.Years.Count;

    public override int VisibleRows(DashboardState state) => Content!.Years.Count;

    public override void Draw(DashboardState state, Region body) => SpendScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) =>
        Selected is { } year ? (ShowsTotals ? year.AllTotal : year.AllPerChild).Text : null;

    public ScreenTable Table(DashboardState state)
    {
        var spend = Content!;
        if (Pane == 1)
        {
            return new(
                $"Definitions side by side, {spend.Name}, {spend.Basis}",
                [
                    ("definition", "Definition"), ("preventative", "Preventative"), ("statutory", "Statutory"), ("preventative_per_child", "Prev. per child"),
                    ("statutory_per_child", "Stat. per child"), ("share", "Share"), ("neighbours_median_share", ChartText.Sentence(Subject.MedianName)),
                    ("neighbours_used_share", "Used"), ("england_share", "England"),
                ],
                [.. spend.Definitions.Select(one => (TableCell[])
                [
                    one.IsLocal ? $"{one.Id} (local, not published)" : one.Id, TableCell.Of(one.Preventative), TableCell.Of(one.Statutory), TableCell.Of(one.PreventativePerChild),
                    TableCell.Of(one.StatutoryPerChild), TableCell.Of(one.Share), TableCell.Of(one.MedianShare), TableCell.Count(one.Used),
                    TableCell.Of(one.EnglandShare),
                ])]);
        }

        return new(
            $"Spend of {spend.Name}, {(ShowsTotals ? "total" : "per child")}, {spend.Basis}",
            [("period", "Year"), .. spend.Blocks.Select(block => (TableText.ColumnName(block.Id), block.Name)), ("total", "All")],
            [.. spend.Years.Select(year => (TableCell[])
            [
                year.Period,
                .. (ShowsTotals ? year.Totals : year.PerChild).Select(TableCell.Of),
                TableCell.Of(ShowsTotals ? year.AllTotal : year.AllPerChild),
            ])])
        {
            Notes = [$"{spend.Definition}: " + string.Join("; ", spend.Blocks.Select(block => $"{block.Name} {block.Side}"))],
        };
    }

    public string Svg(DashboardState state) => SvgChart.Alone(SpendDrawing.Of(Content!, ShowsTotals));

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the bars", Role.Heading, "", default);
        yield return new HelpLine("C S J F ...", Role.Text, "A letter for each block, named below the bars; statutory blocks come first.", Role.Text);
        yield return new HelpLine("a b c", Role.Text, "Small letters are blocks that the definition calls preventative.", Role.Text);
    }

    protected override FiguresView<SpendView> Filled(SpendView content) =>
        this with { Content = content, Cursor = new ListCursor(Math.Max(content.Years.Count - 1, 0), 0) };
}
