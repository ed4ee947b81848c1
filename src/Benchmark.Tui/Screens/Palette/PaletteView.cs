using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Palette;

/// <summary>Everything that can be done now, found by typing a part of it.</summary>
/// <param name="Of">The screen it lies over.</param>
internal sealed record PaletteView(View Of) : View(Of.Subject)
{
    private const int LongestTyped = 60;

    public override string Title => "Palette";

    public override bool IsTyping => true;

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => PaletteCommands.All;

    public TypedLine Typed { get; init; } = new("", LongestTyped);

    /// <summary>What fits what was typed; null until it has been looked up.</summary>
    public IReadOnlyList<PaletteItem>? Items { get; init; }

    public ListCursor Cursor { get; init; }

    public PaletteItem? Selected => Items is { } items && Cursor.Selected < items.Count ? items[Cursor.Selected] : null;

    public override View Type(string text) => With(Typed.Add(text));

    public PaletteView With(TypedLine typed) => this with { Typed = typed, Items = null, Cursor = default };

    public override View Settle(DashboardState state) =>
        Items is null ? this with { Items = PaletteItems.For(state.Behind, Typed.Text) } : this;

    public override string? Status(DashboardState state) => Selected is { } item ? item.WhyDisabled ?? item.Help : null;

    public override Turn Click(DashboardState state, Hit hit) => hit.Kind == HitKind.Row
        ? PaletteCommands.Run(state.WithTop(this with { Cursor = Cursor with { Selected = hit.Number } }))
        : state;

    public override void Draw(DashboardState state, Region body) => PaletteScreen.Draw(state, this, body);
}
