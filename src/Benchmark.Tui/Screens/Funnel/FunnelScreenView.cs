using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Funnel;

/// <summary>All authorities around their pooled value; the cursor is a dot, from the smallest authority to the largest.</summary>
internal sealed record FunnelScreenView(Subject Subject) : FiguresView<FunnelView>(Subject), IHasTable, IHasChart
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        FigureCommands.OpenSelected(state => ((FunnelScreenView)state.Top).Selected is { } point ? (point.Code, point.Name) : null),
        .. FigureCommands.SideMoves("dot"),
        Define(
            "self",
            [KeyPress.Of('o')],
            "go to itself",
            "Goes to the authority's own dot.",
            state => state.WithTop(((FunnelScreenView)state.Top).AtSelf()),
            FigureCommands.WhyNotReady),
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.EarlierPeriod,
        FigureCommands.LaterPeriod,
        FigureCommands.Evidence,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Funnel";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override Load Load => new LoadFunnel(Subject);

    // Only counts have limits.
    public override IReadOnlyList<MeasureItem> Measures => Content is { } funnel ? [.. funnel.Measures.Where(measure => measure.HasIntervals)] : [];

    public FunnelPointView? Selected => Content is { } funnel && Cursor.Selected < funnel.Points.Count ? funnel.Points[Cursor.Selected] : null;

    public override int RowCount(DashboardState state) => Content!.Points.Count;

    public override int VisibleRows(DashboardState state) => 10;

    public override void Draw(DashboardState state, Region body) => FunnelScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Text;

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Measure.Label}, {Content.Date}, around {Content.CentreText} ({Content.CentreLabel})",
        [
            ("authority_code", "Code"), ("authority_name", "Authority"), ("value", Content.Measure.Column), ("denominator", Content.Denominator), ("z", "z"),
            ("adjusted_z", "Widened z"), ("outside", "Where"),
        ],
        [.. Content.Points.Select(point => (TableCell[])
        [
            point.Code,
            point.Name,
            TableCell.Of(point.Value, point.Text, Content.Measure.Unit),
            TableCell.Of(point.Denominator, point.DenominatorText),
            TableCell.Of(point.Z, ChartText.Signed(point.Z)),
            TableCell.Of(point.AdjustedZ, ChartText.Signed(point.AdjustedZ)),
            point.Where,
        ])])
    {
        Notes = [.. Content.Sentences, ChartText.LeftOut(Content.LeftOut)],
    };

    public string Svg(DashboardState state) => Content!.WhyNone is null ? SvgChart.Alone(FunnelDrawing.Of(Content, Subject.Group)) : "";

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the funnel", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"{Subject.OtherName}; plain dots are the other authorities.", Role.Text);
        yield return new HelpLine(glyphs.Chosen, Role.Chosen, "The selected one, named below.", Role.Text);
        yield return new HelpLine(
            "z",
            Role.Text,
            $"Standard errors from the pooled value of all authorities; the evidence has the one from {(Subject.Group is { } group ? group.Name : "the neighbours")}.",
            Role.Text);
        yield return new HelpLine("full line", Role.Median, "99.8% limits, widened by how far authorities differ beyond chance (phi): outside them is more than usual variation; a broken line is 95%.", Role.Text);
        yield return new HelpLine("dotted line", Role.Muted, "99.8% limits drawn for chance alone: too narrow, since authorities differ.", Role.Text);
    }

    protected override FiguresView<FunnelView> Filled(FunnelView content) => (this with { Content = content }).AtSelf();

    private FunnelScreenView AtSelf()
    {
        for (var i = 0; i < Content!.Points.Count; i++)
        {
            if (Content.Points[i].Standing == Standing.Self)
                return this with { Cursor = new ListCursor(i, 0) };
        }

        return this with { Cursor = default };
    }
}
