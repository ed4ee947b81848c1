using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Tests.Canvas;

/// <summary>Boxes whose columns are counted by hand: on a scale from 0 to 10 in eleven columns each whole number has its own.</summary>
public sealed class BoxPlotTests
{
    private static readonly BoxSpan Others = new(1, 3, 5, 7, 9);
    private static readonly BoxSpan Nation = new(0, 4, 6, 6, 10);

    [Fact]
    public void Each_box_has_a_row_of_its_own_where_there_are_two()
    {
        Assert.Equal([" ..::|::#. ", "....::|.#.."], Drawn(2, Others, Nation, 8));
    }

    [Fact]
    public void In_one_row_lines_are_dotted_so_that_they_differ_from_the_boxes()
    {
        Assert.Equal([".'.':|:'#'."], Drawn(1, Others, Nation, 8));
    }

    [Fact]
    public void Without_quartiles_there_is_a_line_only_and_without_figures_nothing()
    {
        Assert.Equal([" ......... ", "           "], Drawn(2, new(1, null, null, null, 9), null, null));
    }

    private static string[] Drawn(int height, BoxSpan? others, BoxSpan? nation, double? self)
    {
        var grid = new Grid(11, height);
        BoxPlot.Draw(grid.Whole, new StripScale(0, 10), others, nation, self, Glyphs.Ascii);
        return [.. Enumerable.Range(0, height).Select(y => string.Concat(Enumerable.Range(0, 11).Select(x => grid[x, y].Glyph)))];
    }
}
