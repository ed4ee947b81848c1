using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Groups;

/// <summary>Whom to compare with: the statistical neighbours, or a group of the user's own.</summary>
/// <param name="Of">The screen it was opened from, which is shown for whatever is chosen here.</param>
internal sealed record GroupsView(View Of) : View(Of.Subject)
{
    // As wide as the list's column for it.
    public const int LongestName = 40;

    /// <summary>The row above the groups, for the neighbours.</summary>
    public const int NeighboursRow = 0;

    public override string Title => "Groups";

    public override bool IsOverlay => true;

    public override bool IsTyping => Name is not null;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => IsTyping ? GroupsCommands.WhileTyping : GroupsCommands.All;

    public ListCursor Cursor { get; init; }

    /// <summary>While a group is named: what was typed so far.</summary>
    public TypedLine? Name { get; init; }

    /// <summary>What was deleted last, and where it was, until it is put back.</summary>
    public (NamedGroup Group, int At)? Deleted { get; init; }

    public NamedGroup? Selected(DashboardState state) =>
        Cursor.Selected > NeighboursRow && Cursor.Selected <= state.Settings.Groups.Count ? state.Settings.Groups[Cursor.Selected - 1] : null;

    public override View Type(string text) => this with { Name = Name?.Add(text) };

    public override Turn Click(DashboardState state, Hit hit) => hit switch
    {
        { Kind: HitKind.Row } when hit.Number == Cursor.Selected => GroupsCommands.Use(state),
        { Kind: HitKind.Row } => state.WithTop(this with { Cursor = Cursor with { Selected = hit.Number } }),
        _ => state,
    };

    public override void Draw(DashboardState state, Region body) => GroupsScreen.Draw(state, this, body);
}
