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
    private const int Indent = 3;

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

    public override void Draw(DashboardState state, Region body)
    {
        var lines = Lines(Content!, body.Width - Indent - 1);
        var first = lines.FindIndex(line => line.Sentence == Cursor.Selected);
        var last = lines.FindLastIndex(line => line.Sentence == Cursor.Selected);
        // The chosen sentence is whole in sight, with its heading where there is room.
        var top = Math.Clamp(Math.Max(last - body.Height + 2, 0), 0, Math.Max(first - 1, 0));
        var hasMore = top + body.Height < lines.Count;
        for (var y = 0; y < body.Height && top + y < lines.Count; y++)
        {
            var (sentence, text, role) = lines[top + y];
            var isChosen = sentence == Cursor.Selected && sentence >= 0;
            if (isChosen && top + y == first)
                body.Write(1, y, state.Glyphs.Pointer, Role.Key);
            var room = body.Width - Indent - 1 - (hasMore && y == body.Height - 1 ? Prose.MoreWidth : 0);
            body.WriteFitted(sentence < 0 ? 1 : Indent, y, room, text, isChosen && role == Role.Text ? Role.Chosen : role, state.Glyphs);
        }

        if (hasMore)
            Prose.SayMore(body, state.Glyphs);
    }

    public ScreenTable Table(DashboardState state) => new(
        $"{Subject.Name} in brief",
        ["About", "What the figures say", "Evidence", "Period"],
        [.. Content!.Sentences.Select(one => (string[])[one.Topic, one.Text, one.Measure, one.Period])])
    {
        Notes = [Content.Basis],
    };

    private static List<(int Sentence, string Text, Role Role)> Lines(BriefView brief, int width)
    {
        var lines = new List<(int, string, Role)> { (-1, brief.Basis, Role.Muted) };
        var topic = "";
        foreach (var (i, sentence) in brief.Sentences.Index())
        {
            if (sentence.Topic != topic)
                lines.Add((-1, topic = sentence.Topic, Role.Heading));
            lines.AddRange(TextWrap.Lines(sentence.IsToCheck ? $"! {sentence.Text}" : sentence.Text, width).Select(line => (i, line, sentence.IsToCheck ? Role.Warning : Role.Text)));
        }

        return lines;
    }
}
