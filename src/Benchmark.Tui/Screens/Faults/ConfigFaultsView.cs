using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Faults;

/// <summary>What is wrong with the settings file, before anything else is shown.</summary>
/// <param name="Sentences">One for each bad line.</param>
internal sealed record ConfigFaultsView(IReadOnlyList<string> Sentences) : View(Subject.None)
{
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

    public override void Draw(DashboardState state, Region body)
    {
        var y = 1;
        body.Write(2, y++, "The settings file cannot be read as it stands:", Role.Heading);
        y++;
        foreach (var sentence in Sentences)
        {
            foreach (var line in TextWrap.Lines(sentence, body.Width - 6))
                body.Write(4, y++, line, Role.Warning);
        }

        y++;
        foreach (var line in TextWrap.Lines(
            "Enter goes on without these lines. Nothing is written to the file until they are mended, so nothing in it is lost.",
            body.Width - 4))
            body.Write(2, y++, line, Role.Text);
    }
}
