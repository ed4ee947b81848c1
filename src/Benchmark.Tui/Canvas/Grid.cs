namespace Benchmark.Tui.Canvas;

/// <summary>
/// A screenful of cells. Everything written is clipped to it, and drawing into a grid of the same size allocates nothing.
/// Invariant: an empty glyph always follows a glyph two columns wide, and the other way round.
/// </summary>
internal sealed class Grid
{
    private readonly List<(int Left, int Top, int Width, int Height, int Row)> _hits = [];
    private Cell[] _cells = [];

    public Grid(int width, int height) => Resize(width, height);

    public int Width { get; private set; }

    public int Height { get; private set; }

    public ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, Width * Height);

    public Cell this[int x, int y] => _cells[Index(x, y)];

    public Region Whole => new(this, 0, 0, Width, Height);

    public void Resize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        if (_cells.Length < width * height)
            _cells = new Cell[width * height];
        Width = width;
        Height = height;
        Clear();
    }

    public void Clear()
    {
        _cells.AsSpan(0, Width * Height).Fill(Cell.Blank);
        _hits.Clear();
    }

    /// <summary>Says which card, bar or tile a click on these cells is about. Drawing knows best where things are, so nothing else has to.</summary>
    public void Mark(int left, int top, int width, int height, int row) => _hits.Add((left, top, width, height, row));

    /// <summary>What was drawn at a cell; what was marked later lies on top.</summary>
    public int? HitAt(int x, int y)
    {
        for (var i = _hits.Count - 1; i >= 0; i--)
        {
            var one = _hits[i];
            if (x >= one.Left && x < one.Left + one.Width && y >= one.Top && y < one.Top + one.Height)
                return one.Row;
        }

        return null;
    }

    /// <summary>
    /// Puts one glyph; outside the grid nothing happens, and a wide glyph that would be cut in half becomes a blank.
    /// </summary>
    public void Put(int x, int y, string glyph, int width, Style style)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height || width == 0)
            return;
        if (width == 2 && x + 1 >= Width)
        {
            glyph = " ";
            width = 1;
        }

        Free(x, y);
        if (width == 2)
        {
            Free(x + 1, y);
            _cells[Index(x + 1, y)] = new Cell("", style);
        }

        _cells[Index(x, y)] = new Cell(glyph, style);
    }

    public void Emphasise(int x, int y, Emphasis emphasis)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        ref var cell = ref _cells[Index(x, y)];
        cell = cell with { Style = cell.Style.With(emphasis) };
    }

    /// <summary>Blanks the other half when one half of a wide glyph is about to be overwritten.</summary>
    private void Free(int x, int y)
    {
        var index = Index(x, y);
        if (_cells[index].Glyph.Length == 0)
            _cells[index - 1] = _cells[index - 1] with { Glyph = " " };
        else if (x + 1 < Width && _cells[index + 1].Glyph.Length == 0)
            _cells[index + 1] = _cells[index + 1] with { Glyph = " " };
    }

    private int Index(int x, int y) => y * Width + x;
}
