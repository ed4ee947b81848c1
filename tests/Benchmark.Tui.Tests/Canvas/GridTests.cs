using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Tests.Canvas;

public sealed class GridTests
{
    [Theory]
    [InlineData(-2, 0, "rtl\n\n")]
    [InlineData(3, 1, "\n   Har\n")]
    [InlineData(0, 2, "\n\n")]
    [InlineData(0, -1, "\n\n")]
    [InlineData(6, 0, "\n\n")]
    public void Writing_is_clipped(int x, int y, string expected)
    {
        var grid = new Grid(6, 2);
        grid.Whole.Write(x, y, x < 0 ? "Hartl" : "Hartlepool", Role.Text);
        if (x == 0)
            Assert.Equal("\n\n", GridText.Dump(grid));
        else
            Assert.Equal(expected, GridText.Dump(grid));
    }

    [Fact]
    public void A_region_keeps_to_itself()
    {
        var grid = new Grid(10, 3);
        grid.Whole.Fill(".", Role.Text);
        var part = grid.Whole.Part(2, 1, 4, 1);
        part.Write(-1, 0, "abcdefgh", Role.Text);
        part.Write(0, 1, "below", Role.Text);
        part.Write(0, -1, "above", Role.Text);
        Assert.Equal("..........\n..bcde....\n..........\n", GridText.Dump(grid));
    }

    [Fact]
    public void Half_a_wide_glyph_never_remains()
    {
        var grid = new Grid(5, 1);
        grid.Whole.Write(0, 0, "中国", Role.Text);
        grid.Whole.Write(1, 0, "a", Role.Text);
        Assert.Equal(" a国\n", GridText.Dump(grid));
        grid.Whole.Write(2, 0, "b", Role.Text);
        Assert.Equal(" ab\n", GridText.Dump(grid));
        grid.Whole.Write(4, 0, "中", Role.Text);
        Assert.Equal(" ab\n", GridText.Dump(grid));
    }

    [Fact]
    public void A_wide_glyph_at_a_regions_edge_does_not_reach_into_the_next()
    {
        var grid = new Grid(6, 1);
        grid.Whole.Fill(".", Role.Text);
        grid.Whole.Part(0, 0, 3, 1).Write(0, 0, "中国", Role.Text);
        Assert.Equal("中 ...\n", GridText.Dump(grid));
    }

    [Theory]
    [InlineData("Bournemouth", 20, Align.Left, "Bournemouth")]
    [InlineData("Bournemouth", 8, Align.Left, "Bournem…")]
    [InlineData("Bournemouth, Poole", 13, Align.Left, "Bournemouth,…")]
    [InlineData("121", 6, Align.Right, "   121")]
    [InlineData("中国人", 4, Align.Left, "中…")]
    [InlineData("ab", 1, Align.Left, "…")]
    [InlineData("ab", 0, Align.Left, "")]
    internal void Fitted_text_is_cut_with_an_ellipsis(string text, int columns, Align align, string expected)
    {
        var grid = new Grid(30, 1);
        grid.Whole.WriteFitted(0, 0, columns, text, Role.Text, Glyphs.Unicode, align);
        Assert.Equal(expected + "\n", GridText.Dump(grid));
    }

    [Fact]
    public void A_box_with_a_title()
    {
        var grid = new Grid(14, 3);
        var inner = grid.Whole.Box("Care", Role.Border, Role.Heading, Glyphs.Unicode);
        inner.Write(0, 0, "157", Role.Text);
        Assert.Equal("┌─ Care ─────┐\n│157         │\n└────────────┘\n", GridText.Dump(grid));
    }

    [Fact]
    public void A_box_in_ascii()
    {
        var grid = new Grid(4, 3);
        grid.Whole.Box("", Role.Border, Role.Heading, Glyphs.Ascii);
        Assert.Equal("+--+\n|  |\n+--+\n", GridText.Dump(grid));
    }

    [Fact]
    public void Every_drawing_glyph_is_one_column_wide()
    {
        foreach (var glyphs in new[] { Glyphs.Unicode, Glyphs.Ascii })
        {
            foreach (var property in typeof(Glyphs).GetProperties().Where(p => p.PropertyType == typeof(string)))
            {
                var value = (string)property.GetValue(glyphs)!;
                Assert.Equal(property.Name == nameof(Glyphs.Levels) ? 8 : 1, TextWidth.Of(value));
                Assert.True(glyphs != Glyphs.Ascii || value.All(char.IsAscii), property.Name);
            }
        }
    }

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("Middlesbrough", 5, "Middl|esbro|ugh")]
    [InlineData("中国", 1, "中|国")]
    [InlineData("", 5, "")]
    public void Wrapping(string text, int columns, string expected) =>
        Assert.Equal(expected, string.Join('|', TextWrap.Lines(text, columns)));
}
