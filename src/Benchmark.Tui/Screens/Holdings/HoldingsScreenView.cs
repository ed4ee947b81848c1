using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Holdings;

/// <summary>Which publications the figures come from, what is missing, and what differs from what was published.</summary>
internal sealed record HoldingsScreenView(Subject Subject) : FiguresView<HoldingsView>(Subject), IHasTable
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys = [.. FigureCommands.CursorMoves()];

    public override string Title => "Data";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override string Aside(Glyphs glyphs) => Subject.IsNone ? "" : base.Aside(glyphs);

    // The measure and the period shown elsewhere change nothing here.
    public override Load Load => new LoadHoldings(Subject with { Measure = "", Period = "" });

    public override int RowCount(DashboardState state) =>
        Math.Max(HoldingsText.Of(Content!, state.Width / Columns(state.Width)).Count - state.BodyHeight * Columns(state.Width) + 1, 1);

    public override int VisibleRows(DashboardState state) => Math.Max(state.BodyHeight * Columns(state.Width) - 1, 1);

    public override void Draw(DashboardState state, Region body) =>
        HoldingsText.Of(Content!, body.Width / Columns(body.Width)).Draw(body, Cursor.Selected, state.Glyphs, Columns(body.Width));

    // Lines are short: one column of them would leave half of a wide window empty.
    private static int Columns(int width) => width >= 180 ? 2 : 1;

    public ScreenTable Table(DashboardState state) => new(
        "Releases held",
        [
            ("release", "Release"), ("published_on", "Published"), ("rows", "Rows"), ("title", "Title"), ("publisher", "Publisher"),
            ("licence", "Licence"), ("origin", "Origin"),
        ],
        [.. Content!.Releases.Select(one => (TableCell[])
            [one.Id, one.Published, TableCell.Count(one.Rows), one.Title, one.Publisher, one.Licence, one.Origin])])
    {
        Notes = [$"Snapshot {Content.Snapshot}"],
    };
}
