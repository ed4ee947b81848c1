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

    public override TextLine? Line(int width, int height)
    {
        var box = Box(width);
        return new TextLine(Day, 40, (width - box) / 2 + 7, 4, Math.Max(box - 9, 0));
    }

    public override View Typed(string text) => this with { Day = text };

    public override void Draw(DashboardState state, Region body)
    {
        Dashboard.DrawBody(state.Behind, body);
        var width = Box(body.Width);
        var said = WhyNot ?? (Day.Trim().Length == 0 ? "All that is held." : AsAtText.Of(Day.Trim()));
        var lines = TextWrap.Lines($"{said} An earlier day shows what a report of that day showed; no day shows all that is held.", width - 4);
        var box = body.Part((body.Width - width) / 2, 2, width, 5 + lines.Count);
        box.Fill(" ", Role.Text);
        var inside = box.Box("Figures as at", Role.Border, Role.Heading, state.Glyphs);
        inside.Write(1, 1, "Day:", Role.Key);
        for (var i = 0; i < lines.Count; i++)
            inside.Write(1, 3 + i, lines[i], WhyNot is null ? Role.Muted : Role.Warning);
    }

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

    private static int Box(int width) => Math.Max(Math.Min(width - 8, 70), 0);
}
