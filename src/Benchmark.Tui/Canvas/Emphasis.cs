namespace Benchmark.Tui.Canvas;

[Flags]
internal enum Emphasis : byte
{
    None = 0,
    Bold = 1,
    Underlined = 2,

    /// <summary>The row or column the keys act upon; drawn reversed, so it shows without colours too.</summary>
    Selected = 4,
}
