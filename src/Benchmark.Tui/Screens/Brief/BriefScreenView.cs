using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Bridge;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Brief;

/// <summary>What a director says at a committee, sentence by sentence; each leads to its evidence.</summary>
internal sealed record BriefScreenView(Subject Subject) : FiguresView<BriefView>(Subject), IHasTable
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define(
            "brief-evidence", [KeyPress.Of(Key.Enter)], "evidence", "Shows what the sentence rests on: the bridge of one that tells of its steps, else the evidence of its figure.",
            state => state.Open(((BriefScreenView)state.Top).Beneath), FigureCommands.WhyNotReady),
        FigureCommands.Prices,
        FigureCommands.Evidence with { InFooter = false },
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => "Brief";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    // The measure and the period shown elsewhere change nothing here.
    public override Load Load => new LoadBrief(Subject with { Measure = "", Period = "" });

    public override Subject UnderCursor => Selected is { Measure.Length: > 0 } sentence
        ? Subject with { Measure = sentence.Measure, Period = sentence.Period }
        : Subject;

    private View Beneath => Selected is { Bridge: { } from } told
        ? new BridgeScreenView(Subject) { From = from, Year = told.Period }
        : new EvidenceScreenView(UnderCursor);

    private BriefSentence? Selected => Content is { } content && Cursor.Selected < content.Sentences.Count ? content.Sentences[Cursor.Selected] : null;

    public override int RowCount(DashboardState state) => Content?.Sentences.Count ?? 0;

    public override void Draw(DashboardState state, Region body) => TopicList.Draw(
        body, Content!.Basis, Content.Sentences.Select(one => (one.Topic, one.Text, one.IsToCheck)), Cursor.Selected, state.Glyphs);

    public ScreenTable Table(DashboardState state) => new(
        $"{Subject.Name} in brief",
        [("topic", "About"), ("sentence", "What the figures say"), ("measure", "Evidence"), ("period", "Period")],
        [.. Content!.Sentences.Select(one => (TableCell[])[one.Topic, one.Text, one.Measure, one.Period])])
    {
        Notes = [Content.Basis],
    };
}
