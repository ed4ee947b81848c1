using System.Runtime.CompilerServices;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Ranking;

/// <summary>Every authority in order of one measure.</summary>
internal sealed record RankingScreenView(Subject Subject) : FiguresView<RankingView>(Subject), IHasTable
{
    private static readonly Command<DashboardState, Turn> Open =
        FigureCommands.OpenSelected(state => ((RankingScreenView)state.Top).Selected is { } row ? (row.Code, row.Name) : null);

    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Open,
        FigureCommands.MarkSelected(state => ((RankingScreenView)state.Top).Selected?.Code),
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.EarlierPeriod,
        FigureCommands.LaterPeriod,
        Define(
            "self",
            [KeyPress.Of('o')],
            "go to itself",
            "Goes to the authority's own row.",
            state => state.WithTop(((RankingScreenView)state.Top).AtSelf()),
            state => FigureCommands.WhyNotReady(state)
                ?? (((RankingScreenView)state.Top).Content!.HasSelf
                    ? null
                    : $"{state.Top.Subject.Name} is not in the ranking of this period.")),
        FigureCommands.Evidence,
        FigureCommands.Prices,
        .. FigureCommands.CursorMoves(),
    ];

    private static readonly ConditionalWeakTable<RankingRow, string> Descriptions = [];

    public override string Title => "Ranking";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override Load Load => new LoadRanking(Subject);

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    public RankingRow? Selected => Content is { } ranking && Cursor.Selected < ranking.Rows.Count ? ranking.Rows[Cursor.Selected] : null;

    public override int RowCount(DashboardState state) => Content!.Rows.Count;

    public override int VisibleRows(DashboardState state) => RankingScreen.ListRows(state.BodyHeight);

    public override void Draw(DashboardState state, Region body) => RankingScreen.Draw(this, Content!, state, body);

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => [RankingScreen.Table(this, Content!, state, width, height)];

    public override string? Status(DashboardState state) =>
        Selected is not { } row ? null
        : state.Marked.Count > 0 ? $"{Described(row)}. {state.Marked.Status}"
        : Described(row);

    public override string? Value(DashboardState state) => Selected?.Figure.Text;

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Measure.Label}{(Content.Basis.Length > 0 ? $" ({Content.Basis})" : "")}, {Content.Date}: {Content.Note}",
        [
            ("rank_nationally", "Place"), ("authority_code", "Code"), ("authority_name", "Authority"), ("value", "Figure"), ("of_nationally", "Of"),
            ("rank_nationally_low", "Could be from"), ("rank_nationally_high", "Could be to"), ("band", "Quarter"), ("which", "Which"),
        ],
        [.. Content.Rows.Select(row => (TableCell[])
        [
            TableCell.Count(row.Place?.Place, "none"),
            row.Code,
            row.Name,
            TableCell.Of(row.Figure),
            TableCell.Count(row.Place?.Of, "not ranked"),
            TableCell.Count(row.Place?.Low, "no interval"),
            TableCell.Count(row.Place?.High, "no interval"),
            row.Band.Length > 0 ? row.Band : "none",
            row.Standing switch { Standing.Self => "itself", Standing.Neighbour => Subject.Group is { } group ? $"in {group.Name}" : "neighbour", _ => "other" },
        ])])
    {
        Notes = [$"England {ChartText.Full(Content.England)}", .. Content.Basis.Length > 0 ? [Content.Basis] : Array.Empty<string>()],
    };

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the list", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"{Subject.OtherName}.", Role.Text);
        yield return new HelpLine(MarkedAuthorities.Glyph, Role.Chosen, "Marked for a group of your own.", Role.Text);
        yield return new HelpLine("!", Role.Warning, "Check with your finance officer before you quote it; e says why.", Role.Text);
        yield return new HelpLine("~", Role.Text, "With care; e says why.", Role.Text);
        yield return new HelpLine("could be", Role.Text, "The places that the 95% intervals leave open.", Role.Text);
        yield return new HelpLine("quarter", Role.Text, "A is the best quarter of authorities, D the last; only where there is a good end.", Role.Text);
    }

    protected override FiguresView<RankingView> Filled(RankingView content) => (this with { Content = content }).AtSelf();

    private static string Described(RankingRow row) => Descriptions.GetValue(row, static one => $"{one.Name}: {ChartText.Full(one.Figure)}");

    private RankingScreenView AtSelf()
    {
        for (var i = 0; i < Content!.Rows.Count; i++)
        {
            // A little of what is above it stays in sight.
            if (Content.Rows[i].Code == Subject.Code)
                return this with { Cursor = new ListCursor(i, Math.Max(i - 5, 0)) };
        }

        return this with { Cursor = default };
    }
}
