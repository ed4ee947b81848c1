namespace Benchmark.Tui.Canvas;

/// <summary>
/// Neighbours as marks on a line, their median and the authority itself. Meaning lies in the glyphs; colour only repeats it.
/// Where marks meet: the authority covers all, then the chosen neighbour; several neighbours show how many they are.
/// </summary>
internal static class StripPlot
{
    private const int Widest = 512;
    private static readonly string[] Counts = ["", "", "2", "3", "4", "5", "6", "7", "8", "9"];

    public static void Draw(
        Region line,
        StripScale scale,
        ReadOnlySpan<double> neighbours,
        double? median,
        double? self,
        double? chosen,
        Glyphs glyphs)
    {
        // A frame needs both ends and at least one column between them.
        var columns = Math.Min(line.Width - 2, Widest);
        if (columns < 1 || line.Height < 1)
            return;

        line.Rule(0, Role.Border, glyphs);
        line.Put(0, 0, glyphs.AxisStart, Role.Border);
        line.Put(columns + 1, 0, glyphs.AxisEnd, Role.Border);
        var track = line.Part(1, 0, columns, 1);

        Span<int> counts = stackalloc int[columns];
        counts.Clear();
        foreach (var neighbour in neighbours)
            counts[scale.Column(neighbour, columns)]++;
        for (var x = 0; x < columns; x++)
        {
            if (counts[x] > 0)
                track.Put(x, 0, counts[x] == 1 ? glyphs.Neighbour : counts[x] < 10 ? Counts[counts[x]] : "+", Role.Neighbour);
        }

        if (median is { } middle)
        {
            var x = scale.Column(middle, columns);
            track.Put(x, 0, counts[x] > 0 ? glyphs.MedianOnNeighbour : glyphs.Median, Role.Median);
        }

        if (chosen is { } one)
            track.Put(scale.Column(one, columns), 0, glyphs.Chosen, Role.Chosen);
        if (self is { } own)
            track.Put(scale.Column(own, columns), 0, glyphs.Self, Role.Self);
    }
}
