using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Help;

/// <param name="Of">The screen whose keys are explained.</param>
internal sealed record HelpView(View Of) : View(Of.Subject)
{
    private const int LongestText = 60;

    public override string Title => "Keys";

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => HelpCommands.All;

    /// <summary>Only what has this in it is shown.</summary>
    public string Text { get; init; } = "";

    public ListCursor Cursor { get; init; }

    public override int? Row => Cursor.Selected;

    public override View At(int row) => this with { Cursor = Cursor with { Selected = row } };

    public override TextLine? Line(int width, int height) => new(Text, LongestText, HelpScreen.TextColumn, 0, Math.Max(width - HelpScreen.TextColumn - 1, 0))
    {
        Hint = "type a word, such as sort, copy or median",
    };

    public override RowList List(DashboardState state, int width, int height) => HelpScreen.List(state, this, width, height);

    public override View Typed(string text) => this with { Text = text, Cursor = default };

    public override void Draw(DashboardState state, Region body) => HelpScreen.Draw(state, this, body);
}
