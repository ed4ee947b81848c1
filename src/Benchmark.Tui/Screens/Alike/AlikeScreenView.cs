using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Alike;

/// <summary>Who is like the authority: each beside it; and who started alike.</summary>
internal sealed record AlikeScreenView(Subject Subject) : FiguresView<AlikeView>(Subject), IHasTable
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        FigureCommands.OpenSelected(state => ((AlikeScreenView)state.Top).Selected is { Order: > 0 } row ? (row.Code, row.Name) : null),
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.Edition,
        FigureCommands.Evidence,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Who is like us";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    // Everything is of its newest period.
    public override Load Load => new LoadAlike(Subject with { Period = "" });

    public override IReadOnlyList<MeasureItem> Measures => Latest?.Measures ?? [];

    public override IReadOnlyList<string> Panes => ["Side by side", "Who started alike"];

    public AlikeRowView? Selected => Pane == 0 && Content is { } alike && Cursor.Selected < alike.Rows.Count ? alike.Rows[Cursor.Selected] : null;

    public override Subject UnderCursor => Content is { } alike ? Subject with { Measure = alike.Measure.Id, Period = "" } : Subject;

    public override int RowCount(DashboardState state) => Pane == 0 ? Content!.Rows.Count
        : Math.Max(AlikeScreen.Started(Content!, state.Width).Count - state.BodyHeight + 1, 1);

    public override int VisibleRows(DashboardState state) => Pane == 0 ? AlikeScreen.RowsShown(Content!, state.BodyHeight) : Math.Max(state.BodyHeight - 1, 1);

    public override void Draw(DashboardState state, Region body) => AlikeScreen.Draw(this, Content!, body, state.Glyphs);

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => AlikeScreen.Tables(this, Content!, width, height, state.Glyphs);

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Whom}: who is like {Subject.Name}",
        [
            ("order", "#"), ("authority_name", "Authority"), ("closeness", "Closeness"), ("mutual", "Mutual"), ("region", "Region"), ("children", "Children"),
            .. Content.Columns.Select(column => ($"context_{column.Measure.Replace('-', '_')}", $"{column.Head}, {column.Period}")),
        ],
        [
            .. Content.Rows.Select(row => (TableCell[])
            [
                row.Order == 0 ? "itself" : $"{row.Order}", row.Name, row.Closeness, row.Mutual, row.Region, TableCell.Of(row.Children),
                .. row.Cells.Select(TableCell.Of),
            ]),
        ])
    {
        Notes =
        [
            Content.Note,
            .. Content.Started.SelectMany(one => one.Rows.Select(row => $"{row.Name} ({row.Nearness}): {one.From} {row.Then}, {one.To} {row.Now}, {row.Change}")
                .Prepend(one.Heading).Append(one.Words)),
        ],
    };

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the table", Role.Heading, "", default);
        yield return new HelpLine("closeness", Role.Text, "The model's own word; the distance behind it is not published.", Role.Text);
        yield return new HelpLine("mutual", Role.Text, "The neighbour lists the authority in turn; neighbours need not.", Role.Text);
        yield return new HelpLine("context", Role.Text, "Deprivation, low income, school meals, rural or urban, judgement: neither ranked nor judged.", Role.Text);
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("started alike", Role.Text, "Those whose earlier figure lay nearest: a tenth of all; those that are neighbours or near are named.", Role.Text);
    }
}
