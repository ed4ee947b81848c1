using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Help;

/// <param name="Of">The screen whose keys are explained.</param>
internal sealed record HelpView(View Of) : View(Of.Subject)
{
    public override string Title => "Keys";

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => HelpCommands.All;

    /// <summary>The topmost line shown, when there are more than fit.</summary>
    public int Top { get; init; }

    public override void Draw(DashboardState state, Region body) => HelpScreen.Draw(state, this, body);
}
