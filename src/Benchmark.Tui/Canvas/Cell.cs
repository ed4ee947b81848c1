namespace Benchmark.Tui.Canvas;

/// <param name="Glyph">One grapheme; empty in the right half of a glyph two columns wide.</param>
internal readonly record struct Cell(string Glyph, Style Style)
{
    public static readonly Cell Blank = new(" ", Role.Text);
}
