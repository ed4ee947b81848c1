namespace Benchmark.Tui.Canvas;

/// <summary>
/// A rectangle of a grid, with its own origin. Drawing is clipped to it, so a part of a screen cannot spill into another.
/// </summary>
internal readonly struct Region
{
    private readonly Grid _grid;
    private readonly int _left;
    private readonly int _top;

    public Region(Grid grid, int left, int top, int width, int height)
    {
        _grid = grid;
        _left = Math.Clamp(left, 0, grid.Width);
        _top = Math.Clamp(top, 0, grid.Height);
        Width = Math.Clamp(width, 0, grid.Width - _left);
        Height = Math.Clamp(height, 0, grid.Height - _top);
    }

    public int Width { get; }

    public int Height { get; }

    public Region Part(int left, int top, int width, int height)
    {
        var x = Math.Clamp(left, 0, Width);
        var y = Math.Clamp(top, 0, Height);
        return new Region(_grid, _left + x, _top + y, Math.Clamp(width, 0, Width - x), Math.Clamp(height, 0, Height - y));
    }

    public Region Rows(int top, int height) => Part(0, top, Width, height);

    public Region Columns(int left, int width) => Part(left, 0, width, Height);

    /// <summary>Says which card, bar or tile a click on a part of one line is about.</summary>
    public void Mark(int x, int y, int width, int row)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        _grid.Mark(_left + x, _top + y, Math.Min(width, Width - x), 1, row);
    }

    /// <summary>Writes text from a column on and returns the column after it; what lies outside is dropped.</summary>
    public int Write(int x, int y, ReadOnlySpan<char> text, Style style)
    {
        while (!text.IsEmpty)
        {
            var width = TextWidth.Next(ref text, out var glyph);
            if (x >= Width)
                return x;
            if (x >= 0 && y >= 0 && y < Height && width > 0)
            {
                // A wide glyph across the region's right edge would reach into the neighbouring region.
                if (x + width > Width)
                    _grid.Put(_left + x, _top + y, " ", 1, style);
                else
                    _grid.Put(_left + x, _top + y, GlyphStore.Get(glyph), width, style);
            }

            x += width;
        }

        return x;
    }

    /// <summary>Writes text into so many columns, cut with the ellipsis where it is longer.</summary>
    public void WriteFitted(
        int x, int y, int columns, ReadOnlySpan<char> text, Style style, Glyphs glyphs, Align align = Align.Left)
    {
        columns = Math.Min(columns, Width - x);
        if (columns <= 0)
            return;
        var width = TextWidth.Of(text);
        if (width <= columns)
        {
            Write(align == Align.Left ? x : x + columns - width, y, text, style);
            return;
        }

        var room = columns - TextWidth.Of(glyphs.Ellipsis);
        if (room < 0)
        {
            Write(x, y, text[..TextWidth.Fit(text, columns)], style);
            return;
        }

        var cut = text[..TextWidth.Fit(text, room)].TrimEnd();
        var end = Write(align == Align.Left ? x : x + room - TextWidth.Of(cut), y, cut, style);
        Write(end, y, glyphs.Ellipsis, style);
    }

    public void Put(int x, int y, string glyph, Style style)
    {
        if (x >= 0 && y >= 0 && x < Width && y < Height)
            _grid.Put(_left + x, _top + y, glyph, 1, style);
    }

    public void Fill(string glyph, Style style)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                Put(x, y, glyph, style);
        }
    }

    public void Rule(int y, Style style, Glyphs glyphs)
    {
        for (var x = 0; x < Width; x++)
            Put(x, y, glyphs.Horizontal, style);
    }

    /// <summary>A frame around the region with a title in its top edge; returns what is inside.</summary>
    public Region Box(ReadOnlySpan<char> title, Style border, Style heading, Glyphs glyphs)
    {
        if (Width < 2 || Height < 2)
            return Part(0, 0, 0, 0);
        Rule(0, border, glyphs);
        Rule(Height - 1, border, glyphs);
        for (var y = 1; y < Height - 1; y++)
        {
            Put(0, y, glyphs.Vertical, border);
            Put(Width - 1, y, glyphs.Vertical, border);
        }

        Put(0, 0, glyphs.TopLeft, border);
        Put(Width - 1, 0, glyphs.TopRight, border);
        Put(0, Height - 1, glyphs.BottomLeft, border);
        Put(Width - 1, Height - 1, glyphs.BottomRight, border);
        if (!title.IsEmpty && Width > 6)
        {
            WriteFitted(3, 0, Width - 6, title, heading, glyphs);
            Put(2, 0, " ", border);
            Put(Math.Min(3 + TextWidth.Of(title), Width - 3), 0, " ", border);
        }

        return Part(1, 1, Width - 2, Height - 2);
    }

    public void Emphasise(int y, Emphasis emphasis)
    {
        if (y < 0 || y >= Height)
            return;
        for (var x = 0; x < Width; x++)
            _grid.Emphasise(_left + x, _top + y, emphasis);
    }
}
