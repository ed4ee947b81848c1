using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Faults;

/// <summary>What is wrong with the settings file, before anything else is shown.</summary>
/// <param name="Sentences">One for each bad line.</param>
internal sealed record ConfigFaultsView(IReadOnlyList<string> Sentences) : View(Subject.None)
{
    private const int Widest = 90;

    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define(
            "go-on",
            [KeyPress.Of(Key.Enter), KeyPress.Of(Key.Escape)],
            "go on without these lines",
            "Goes on without the lines named.",
            state => state.Pop()),
        DashboardCommands.Quit,
    ];

    public override string Title => "Settings";

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override DialogBox Dialog(int width, int height)
    {
        var room = DialogBox.WidthIn(width, Widest);
        return new("The settings file cannot be read as it stands", room, Said(room).Count + 2, Keys);
    }

    public override void Draw(DashboardState state, Region body) => Said(body.Width).Draw(body.Rows(1, body.Height - 1), 0, state.Glyphs);

    private Prose Said(int width)
    {
        var prose = new Prose(width);
        foreach (var sentence in Sentences)
            prose.Say(sentence, Role.Warning, 1);
        return prose.Row("")
            .Say("Enter goes on without these lines. Nothing is written to the file until they are mended, so nothing in it is lost.", Role.Text, 1);
    }
}
