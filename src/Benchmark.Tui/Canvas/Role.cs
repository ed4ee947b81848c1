namespace Benchmark.Tui.Canvas;

/// <summary>
/// What a cell means. Screens name meanings only; which colour stands for one is the theme's affair, and a glyph or a word
/// always says the same beside it.
/// </summary>
internal enum Role : byte
{
    Text,
    Muted,
    Heading,
    Border,
    Key,
    Input,
    Self,
    Neighbour,
    Median,
    Chosen,
    Good,
    Bad,
    Warning,
    Missing,

    /// <summary>The lowest of five bands; a glyph of its own height says which, and no band is better than another.</summary>
    Band1,
    Band2,
    Band3,
    Band4,
    Band5,
}
