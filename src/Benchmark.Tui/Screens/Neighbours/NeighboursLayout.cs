namespace Benchmark.Tui.Screens.Neighbours;

/// <summary>Where things go; drawing and paging both ask here.</summary>
/// <param name="ListRows">Rows of neighbours in sight.</param>
/// <param name="BesideTop">Row at which the side-by-side begins; null where it is not shown.</param>
/// <param name="BesideOnly">It takes the whole body, since both do not fit.</param>
internal sealed record NeighboursLayout(int ListRows, int? BesideTop, bool BesideOnly)
{
    // A title, the heads and the authority's own row; with all measures the median's row too.
    public const int AboveList = 4;

    // Below the list: who came and went, who lists the authority.
    public const int Notes = 4;

    // A frame, its heads and a few measures.
    private const int RoomBelow = 10;

    public static NeighboursLayout For(NeighboursScreenView view, int height)
    {
        var count = Math.Max(view.Sorted.Count, 1);
        if (view.BesideRow is null)
        {
            // Below them, where there is room, the selected one stands beside the authority without being asked for.
            var all = Math.Clamp(height - AboveList - Notes, 1, count);
            return new(all, height - AboveList - all - Notes >= RoomBelow ? AboveList + all + Notes : null, false);
        }

        // A heading, and a row a measure.
        var beside = view.Measures.Count + 2;
        var list = Math.Min(count, height - AboveList - beside);
        return list >= 6 ? new(list, AboveList + list, false) : new(1, 0, true);
    }
}
