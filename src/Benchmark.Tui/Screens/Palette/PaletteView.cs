using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Palette;

/// <summary>Everything that can be done now, found by typing a part of it.</summary>
/// <param name="Of">The screen it lies over.</param>
internal sealed record PaletteView(View Of) : View(Of.Subject)
{
    public const int LongestText = 60;

    public override string Title => "Palette";

    public override bool IsOverlay => true;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => PaletteCommands.All;

    public string Text { get; init; } = "";

    /// <summary>What fits what was typed; null until it has been looked up.</summary>
    public IReadOnlyList<PaletteItem>? Items { get; init; }

    public ListCursor Cursor { get; init; }

    public PaletteItem? Selected => Items is { } items && Cursor.Selected < items.Count ? items[Cursor.Selected] : null;

    public override int? Row => Cursor.Selected;

    public override View At(int row) => this with { Cursor = Cursor with { Selected = row } };

    public override TextLine? Line(int width, int height) => PaletteScreen.Line(this, width);

    public override RowList List(DashboardState state, int width, int height) => PaletteScreen.List(this, state.Glyphs, width, height);

    public override View Typed(string text) => this with { Text = text, Items = null, Cursor = default };

    public override View Settle(DashboardState state) =>
        Items is null ? this with { Items = PaletteItems.For(state.Behind, Text) } : this;

    public override string? Status(DashboardState state) => Selected is { } item ? item.WhyDisabled ?? item.Help : null;

    public override DialogBox Dialog(int width, int height) => PaletteScreen.Dialog(width, height);

    public override void Draw(DashboardState state, Region body) => PaletteScreen.Draw(this, body);
}
