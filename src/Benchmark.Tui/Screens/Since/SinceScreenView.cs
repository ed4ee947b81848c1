using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Holdings;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Since;

/// <summary>What is new since the user last looked: releases, revised figures, verdicts that changed.</summary>
internal sealed record SinceScreenView(LoadSince Asked) : FiguresView<SinceView>(Asked.Of), IHasTable
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define(
            "since-open", [KeyPress.Of(Key.Enter)], "open", "Shows what a verdict rests on now; of a release or a revised figure, where the figures come from.",
            Go, FigureCommands.WhyNotReady),
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Since you last looked";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override Load Load => Asked;

    public override string Aside(Glyphs glyphs) => "";

    public override int RowCount(DashboardState state) => Content?.Rows.Count ?? 0;

    public override void Draw(DashboardState state, Region body) => TopicList.Draw(
        body, Content!.Summary, Content.Rows.Select(row => (row.Topic, row.Text, false)), Cursor.Selected, state.Glyphs);

    public ScreenTable Table(DashboardState state) => new(
        Title, [("topic", "About"), ("sentence", "What changed")], [.. Content!.Rows.Select(row => (TableCell[])[row.Topic, row.Text])]);

    private static Turn Go(DashboardState state)
    {
        var view = (SinceScreenView)state.Top;
        var row = view.Content!.Rows[view.Cursor.Selected];
        return row.Measure.Length > 0
            ? state.Open(new EvidenceScreenView(view.Subject with { Measure = row.Measure, Period = row.Period }))
            : state.Open(new HoldingsScreenView(view.Subject));
    }
}
