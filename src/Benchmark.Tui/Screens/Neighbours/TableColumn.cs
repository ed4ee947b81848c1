using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Neighbours;

internal sealed record TableColumn(int Number, string Head, int Width, Align Align)
{
    public static readonly TableColumn Space = new(NeighbourColumns.None, "", 0, Align.Left);
}
