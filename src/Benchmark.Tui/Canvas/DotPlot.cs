using System.Buffers;

namespace Benchmark.Tui.Canvas;

/// <summary>
/// A region drawn in dots finer than its cells. What is drawn later gives a cell its colour, so the most important goes last.
/// </summary>
internal readonly struct DotPlot : IDisposable
{
    private readonly Region _region;
    private readonly Ink _ink;

    // Rented: a plot is drawn with every frame.
    private readonly int[] _dots;
    private readonly Role[] _roles;

    public DotPlot(Region region, Ink ink)
    {
        (_region, _ink) = (region, ink);
        _dots = ArrayPool<int>.Shared.Rent(region.Width * region.Height);
        _roles = ArrayPool<Role>.Shared.Rent(region.Width * region.Height);
        _dots.AsSpan(0, region.Width * region.Height).Clear();
    }

    /// <summary>In dots.</summary>
    public int Width => _region.Width * _ink.Across;

    /// <summary>In dots.</summary>
    public int Height => _region.Height * _ink.Down;

    /// <summary>The dot column of a share of the width, 0 at the left.</summary>
    public int X(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * Math.Max(Width - 1, 0), MidpointRounding.AwayFromZero);

    /// <summary>The dot row of a share of the height, 0 at the bottom.</summary>
    public int Y(double share) =>
        (int)Math.Round((1 - Math.Clamp(share, 0, 1)) * Math.Max(Height - 1, 0), MidpointRounding.AwayFromZero);

    public void Dot(int x, int y, Role role)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var cell = y / _ink.Down * _region.Width + x / _ink.Across;
        _dots[cell] |= 1 << (y % _ink.Down * _ink.Across + x % _ink.Across);
        _roles[cell] = role;
    }

    /// <summary>The first dot of a cell that has none: a tint leaves lines alone.</summary>
    public void Tint(int column, int row, Role role)
    {
        if (column >= 0 && row >= 0 && column < _region.Width && row < _region.Height && _dots[row * _region.Width + column] == 0)
            Dot(column * _ink.Across, row * _ink.Down, role);
    }

    /// <param name="every">1 draws a full line, 2 every second dot, and so on: lines differ without colours too.</param>
    public void Line(int fromX, int fromY, int toX, int toY, Role role, int every = 1)
    {
        var steps = Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY));
        for (var i = 0; i <= steps; i += every)
        {
            var share = steps == 0 ? 0 : (double)i / steps;
            Dot(
                (int)Math.Round(fromX + (toX - fromX) * share, MidpointRounding.AwayFromZero),
                (int)Math.Round(fromY + (toY - fromY) * share, MidpointRounding.AwayFromZero),
                role);
        }
    }

    /// <summary>Puts the dots on the grid; empty cells are left as they are.</summary>
    public void Show()
    {
        for (var cell = 0; cell < _region.Width * _region.Height; cell++)
        {
            if (_dots[cell] != 0)
                _region.Put(cell % _region.Width, cell / _region.Width, _ink.Glyph(_dots[cell]), _roles[cell]);
        }
    }

    /// <summary>A mark that takes a whole cell, over whatever lies there.</summary>
    public void Mark(double shareX, double shareY, string glyph, Style style) =>
        _region.Put(X(shareX) / _ink.Across, Y(shareY) / _ink.Down, glyph, style);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_dots);
        ArrayPool<Role>.Shared.Return(_roles);
    }
}
