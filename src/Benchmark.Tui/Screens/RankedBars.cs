using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>Figures from the highest to the lowest, each with a bar that begins at nought where there is room; what has none comes last.</summary>
internal static class RankedBars
{
    private const int FigureWidth = 13;
    private const int RoomForBars = 60;
    private const int WidestName = 40;

    /// <param name="rows">Whose each is, and whether it is the one that all this is about.</param>
    /// <returns>The row after the last one.</returns>
    public static int Draw(Region region, int y, IEnumerable<(string Mark, string Name, FigureView Figure, Role Role, bool IsSelf)> rows, Glyphs glyphs)
    {
        var ranked = rows.OrderByDescending(row => row.Figure.Value ?? double.NegativeInfinity).ToList();
        var scale = StripScale.Covering([.. ranked.Select(row => row.Figure.Value).OfType<double>(), 0]);
        var name = region.Width >= RoomForBars ? Math.Min(region.Width / 3, WidestName) : region.Width - FigureWidth - 2;
        foreach (var (mark, text, figure, role, isSelf) in ranked)
        {
            if (y >= region.Height)
                return y;
            region.Put(1, y, mark, role);
            region.WriteFitted(3, y, name - 3, text, role == Role.Neighbour ? Role.Text : role, glyphs);
            region.WriteFitted(name, y, FigureWidth, figure.Text, ChartText.RoleOf(figure, role == Role.Neighbour ? Role.Text : role), glyphs, Align.Right);
            var bar = region.Part(name + FigureWidth + 2, y++, Math.Max(region.Width - name - FigureWidth - 3, 0), 1);
            if (scale is not { } known || figure.Value is not { } at || bar.Width < 1)
                continue;
            var (zero, end) = (known.Column(0, bar.Width), known.Column(at, bar.Width));
            for (var x = Math.Min(zero, end); x <= Math.Max(zero, end); x++)
                bar.Put(x, 0, isSelf ? glyphs.Full : glyphs.Light, role);
        }

        return y;
    }
}
