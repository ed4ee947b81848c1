using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Tests.Canvas;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Hartlepool", 10)]
    [InlineData("£1,370", 6)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("e\u0301\u0323", 1)]
    [InlineData("\u0301", 0)]
    [InlineData("中国", 4)]
    [InlineData("한국", 4)]
    [InlineData("ｆ", 2)]
    [InlineData("─│╪◆▁█…›·", 9)]
    [InlineData("⣿⠁", 2)]
    [InlineData("Ynys Môn", 8)]
    [InlineData("\U00020000", 2)]
    public void Width(string text, int expected) => Assert.Equal(expected, TextWidth.Of(text));

    [Theory]
    [InlineData("\e")]
    [InlineData("\u009b")]
    [InlineData("\t")]
    [InlineData("👍")]
    [InlineData("👨\u200D👩")]
    [InlineData("❤\uFE0F")]
    [InlineData("\uD800")]
    [InlineData("\u2028")]
    public void What_must_not_reach_the_terminal_is_replaced(string text)
    {
        ReadOnlySpan<char> rest = text;
        Assert.Equal(1, TextWidth.Next(ref rest, out var glyph));
        Assert.Equal(TextWidth.Unprintable, glyph.ToString());
    }

    [Theory]
    [InlineData("中国", 3, "中")]
    [InlineData("ae\u0301i", 2, "ae\u0301")]
    [InlineData("abc", 0, "")]
    [InlineData("abc", 9, "abc")]
    public void Fitting_never_splits_a_grapheme(string text, int columns, string expected) =>
        Assert.Equal(expected, text[..TextWidth.Fit(text, columns)]);
}
