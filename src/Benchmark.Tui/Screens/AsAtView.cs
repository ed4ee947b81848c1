using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens;

/// <summary>Asks for the day that the figures are to be as at, over the screen that it is about.</summary>
/// <param name="Of">That screen.</param>
internal sealed record AsAtView(View Of) : View(Of.Subject)
{
    // A blank, the day, a blank.
    private const int AboveText = 3;

    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        Define("as-at-accept", [KeyPress.Of(Key.Enter)], "show", "Shows the figures of that day; without a day, all that is held.", Accept, state => ((AsAtView)state.Top).WhyNot),
        Define("as-at-cancel", [KeyPress.Of(Key.Escape)], "cancel", "Leaves the day as it is.", state => state.Pop()),
    ];

    public override bool IsOverlay => true;

    public override string Title => "As at";

    /// <summary>What is typed: an ISO date, or nothing.</summary>
    public required string Day { get; init; }

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    public override DialogBox Dialog(int width, int height)
    {
        var room = DialogBox.WidthIn(width, 70);
        return new("Figures as at", room, AboveText + TextWrap.Lines(Said, room - 2).Count, Keys);
    }

    public override TextLine? Line(int width, int height) => new(Day, 40, 6, 1, Math.Max(width - 7, 0)) { Hint = "such as 2024-11-13" };

    public override View Typed(string text) => this with { Day = text };

    public override void Draw(DashboardState state, Region body)
    {
        body.Write(1, 1, "Day:", Role.Key);
        foreach (var (i, line) in TextWrap.Lines(Said, body.Width - 2).Index())
            body.Write(1, AboveText + i, line, WhyNot is null ? Role.Muted : Role.Warning);
    }

    private string Said =>
        $"{WhyNot ?? (Day.Trim().Length == 0 ? "All that is held." : AsAtText.Of(Day.Trim()))} An earlier day shows what a report of that day showed; no day shows all that is held.";

    private string? WhyNot => Day.Trim().Length == 0 || DateOnly.TryParseExact(Day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? null
        : "A day is written as 2024-11-13.";

    private static Turn Accept(DashboardState state)
    {
        var day = ((AsAtView)state.Top).Day.Trim();
        var before = state.Pop();
        before = before with { Chosen = before.Chosen with { AsAt = day } };
        return before.Top.Subject.IsNone || before.Top.About(before.Top.Subject with { AsAt = day }) is not { } dated
            ? before.Say(day.Length > 0 ? $"{AsAtText.Brief(day)}: whoever is opened next." : "All that is held: whoever is opened next.")
            : before.Replace(dated);
    }
}
