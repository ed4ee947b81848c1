using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Groups;

/// <summary>Whom to compare with: the statistical neighbours, or a group of the user's own.</summary>
/// <param name="Of">The screen it was opened from, which is shown for whatever is chosen here.</param>
internal sealed record GroupsView(View Of) : View(Of.Subject)
{
    /// <summary>The row above the groups, for the neighbours.</summary>
    public const int NeighboursRow = 0;

    public override string Title => "Groups";

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Name is not null ? GroupsCommands.WhileTyping : GroupsCommands.All;

    public ListCursor Cursor { get; init; }

    /// <summary>While a group is named: what was typed so far.</summary>
    public string? Name { get; init; }

    /// <summary>What was deleted last, and where it was, until it is put back.</summary>
    public (NamedGroup Group, int At)? Deleted { get; init; }

    public NamedGroup? Selected(DashboardState state) =>
        Cursor.Selected > NeighboursRow && Cursor.Selected <= state.Settings.Groups.Count ? state.Settings.Groups[Cursor.Selected - 1] : null;

    public override int? Row => Cursor.Selected;

    public override View At(int row) => this with { Cursor = Cursor with { Selected = row } };

    public override TextLine? Line(int width, int height) =>
        Name is { } name ? new(name, NamedGroup.LongestName, GroupsScreen.NameField, 0, NamedGroup.LongestName + 1) : null;

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => [GroupsScreen.Table(this, state, width, height)];

    public override int RowCount(DashboardState state) => state.Settings.Groups.Count + 1;

    public override View Typed(string text) => this with { Name = text };

    public override void Draw(DashboardState state, Region body) => GroupsScreen.Draw(state, this, body);
}
