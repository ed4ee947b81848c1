using System.Text;

namespace Benchmark.Tui.Canvas;

internal static class GridText
{
    /// <summary>The grid as plain text: a line per row, blanks at their ends dropped, a newline after each.</summary>
    public static string Dump(Grid grid)
    {
        var text = new StringBuilder();
        for (var y = 0; y < grid.Height; y++)
        {
            var row = new StringBuilder();
            for (var x = 0; x < grid.Width; x++)
                row.Append(grid[x, y].Glyph);
            text.Append(row.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
