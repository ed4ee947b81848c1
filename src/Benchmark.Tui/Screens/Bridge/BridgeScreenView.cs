using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Bridge;

/// <summary>Why spending per child differs, block by block; the cursor is a block.</summary>
internal sealed record BridgeScreenView(Subject Subject) : FiguresView<BridgeView>(Subject), IHasTable, IHasChart
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define(
            "open-block",
            [KeyPress.Of(Key.Enter)],
            "open",
            "Opens the selected block beside the neighbours.",
            state => state.Open(new NeighboursScreenView(Top(state).UnderCursor)),
            WhyNoBlock),
        Define(
            "bridge-from",
            [KeyPress.Of('v')],
            "from",
            "Turns where the bridge begins: the mean of the neighbours, last year, the neighbour nearest to their median.",
            state => state.Replace((BridgeScreenView)(Top(state) with { From = Next(Top(state).From) }).About(Top(state).Subject))),
        Define(
            FigureCommands.EarlierPeriod.Id, FigureCommands.EarlierPeriod.Keys, "year", FigureCommands.EarlierPeriod.Help,
            state => Step(state, -1), FigureCommands.WhyNotReady) with { KeyNames = ", ." },
        Define(
            FigureCommands.LaterPeriod.Id, FigureCommands.LaterPeriod.Keys, "year on", FigureCommands.LaterPeriod.Help,
            state => Step(state, 1), FigureCommands.WhyNotReady) with { InFooter = false },
        FigureCommands.Prices,
        FigureCommands.Definition with { InFooter = false },
        FigureCommands.Evidence with { WhyDisabled = WhyNoBlock },
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Bridge";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    // The measure and the period shown elsewhere change nothing here.
    public override Load Load => new LoadBridge(Subject with { Measure = "", Period = Year }, From);

    public BridgeFrom From { get; init; }

    /// <summary>Financial year where it ends; empty for the newest.</summary>
    public string Year { get; init; } = "";

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    public override IReadOnlyList<string> Definitions => Latest?.Definitions ?? [];

    public override string Definition => Latest?.Definition ?? Subject.Definition;

    public BridgeStepView? Selected => Content is { } bridge && Cursor.Selected < bridge.Steps.Count ? bridge.Steps[Cursor.Selected] : null;

    public override Subject UnderCursor => Selected is { Measure.Length: > 0 } step ? Subject with { Measure = step.Measure, Period = Content!.Period } : Subject;

    public override int RowCount(DashboardState state) => Content!.Steps.Count;

    public override int VisibleRows(DashboardState state) => Content!.Steps.Count;

    public override void Draw(DashboardState state, Region body) => BridgeScreen.Draw(this, Content!, body, state.Glyphs);

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => BridgeScreen.Tables(this, Content!, width, height, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Change.Text;

    public ScreenTable Table(DashboardState state) => new(
        Content!.Words,
        [("block_name", "Block"), ("spend_side", "Counts as"), ("from", "From"), ("to", "To"), ("change", "Difference")],
        [
            [Content.FromName, "all", TableCell.Of(Content.From), "where it begins", "where it begins"],
            .. Content.Steps.SelectMany(step => step.Parts
                .Select(part => (TableCell[])[$"{step.Name}, {part.Name}", step.Side, TableCell.Of(part.From), TableCell.Of(part.To), TableCell.Of(part.Change)])
                .Prepend([step.Name, step.Side, TableCell.Of(step.From), TableCell.Of(step.To), TableCell.Of(step.Change)])),
            [Content.ToName, "all", "where it ends", TableCell.Of(Content.To), "where it ends"],
        ])
    {
        Notes = [$"£ per child, {Content.Basis}", .. Content.Notes],
    };

    public string Svg(DashboardState state) => BridgeDrawing.Of(Content!) is { } chart ? SvgChart.Alone(chart) : "";

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the steps", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, "Where it begins.", Role.Text);
        yield return new HelpLine($"{glyphs.Full}{glyphs.Full}", Role.Text, "A block that makes it more; each begins where the one before ended.", Role.Text);
        yield return new HelpLine($"{glyphs.Light}{glyphs.Light}", Role.Text, "A block that makes it less.", Role.Text);
        yield return new HelpLine(glyphs.Self, Role.Self, "Where it ends: the authority.", Role.Text);
        yield return new HelpLine("by number of", Role.Text, "A change of a block whose people are counted, split into more or fewer of them and what each costs.", Role.Text);
    }

    private static BridgeScreenView Top(DashboardState state) => (BridgeScreenView)state.Top;

    private static BridgeFrom Next(BridgeFrom from) => (BridgeFrom)(((int)from + 1) % Enum.GetValues<BridgeFrom>().Length);

    private static Turn Step(DashboardState state, int by)
    {
        var periods = Top(state).Content!.Periods;
        var at = periods.ToList().IndexOf(Top(state).Content!.Period);
        return at < 0 ? state : state.Replace((BridgeScreenView)(Top(state) with { Year = periods[(at + by + periods.Count) % periods.Count] }).About(Top(state).Subject));
    }

    private static string? WhyNoBlock(DashboardState state) =>
        FigureCommands.WhyNotReady(state) ?? (Top(state).Selected is { Measure.Length: > 0 } ? null : "There is no block to open.");
}
