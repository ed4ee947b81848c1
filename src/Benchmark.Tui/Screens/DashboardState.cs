using System.Collections.Immutable;
using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>Everything the dashboard knows. The views are a history: the last one is on the screen, Esc drops it.</summary>
internal sealed record DashboardState(int Width, int Height, Glyphs Glyphs, ImmutableList<View> Views)
{
    // What the screens are laid out for; terminals have opened at this size since the VT100.
    public const int SmallestWidth = 80;
    public const int SmallestHeight = 24;

    // Breadcrumb above, footer below.
    private const int Chrome = 2;

    /// <summary>A sentence shown in the footer's place until the next key.</summary>
    public string? Notice { get; init; }

    public View Top => Views[^1];

    public bool IsTooSmall => Width < SmallestWidth || Height < SmallestHeight;

    /// <summary>The rows a screen has for itself.</summary>
    public int BodyHeight => Math.Max(Height - Chrome, 0);

    public DashboardState WithTop(View view) => this with { Views = Views.SetItem(Views.Count - 1, view) };

    public DashboardState Push(View view) => this with { Views = Views.Add(view) };

    public DashboardState Pop() => Views.Count > 1 ? this with { Views = Views.RemoveAt(Views.Count - 1) } : this;
}
