using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Evidence;

/// <summary>Where one figure comes from.</summary>
internal sealed record EvidenceScreenView(Subject Subject) : FiguresView<EvidenceView>(Subject), IHasTable
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        FigureCommands.EarlierPeriod,
        FigureCommands.LaterPeriod,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Evidence";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override Load Load => new LoadEvidence(Subject);

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    // The text scrolls as a whole: the cursor is the topmost line.
    public override int RowCount(DashboardState state) => Math.Max(EvidenceText.Of(Content!, Subject.Group, state.Width).Count - state.BodyHeight + 1, 1);

    public override int VisibleRows(DashboardState state) => Math.Max(state.BodyHeight - 1, 1);

    public override void Draw(DashboardState state, Region body) =>
        EvidenceText.Of(Content!, Subject.Group, body.Width).Draw(body, Cursor.Selected, state.Glyphs);

    public override string? Value(DashboardState state) => Content?.Worked;

    public ScreenTable Table(DashboardState state) => new(
        $"Evidence: {Content!.Measure.Label}, {Content.Period}, {Content.Name}",
        [("input", "Input"), ("cell", "As published"), ("source", "Source"), ("row", "Row"), ("licence", "Licence"), ("origin", "Origin")],
        [.. Content.Inputs.Select(input => (TableCell[])[input.Name, input.Cell, input.Source, input.Row, input.Licence, input.Origin])])
    {
        Notes =
        [
            $"{Content.Formula}: {Content.Worked}",
            .. Content.SameThings,
            Content.Against.Verdict,
            // As many to a line as 80 columns hold.
            .. Content.Against.Facts.Chunk(4).Select(facts => string.Join(", ", facts.Select(fact => $"{fact.Name} {fact.Value}"))),
            .. Content.Choices,
            $"Snapshot {Content.Snapshot}",
        ],
    };
}
