using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Tests.Facts;

public sealed class CellTests
{
    [Theory]
    [InlineData("z", MissingReason.NotApplicable)]
    [InlineData("x", MissingReason.NotAvailable)]
    [InlineData(":", MissingReason.NotAvailable)]
    [InlineData(".", MissingReason.NotAvailable)]
    [InlineData("..", MissingReason.NotAvailable)]
    [InlineData("-", MissingReason.NotAvailable)]
    [InlineData("", MissingReason.NotAvailable)]
    [InlineData("  ", MissingReason.NotAvailable)]
    [InlineData("NULL", MissingReason.NotAvailable)]
    [InlineData("c", MissingReason.Suppressed)]
    [InlineData("low", MissingReason.RoundsToZero)]
    [InlineData("k", MissingReason.RoundsToZero)]
    [InlineData("u", MissingReason.LowReliability)]
    [InlineData(" Low ", MissingReason.RoundsToZero)]
    [InlineData("Z", MissingReason.NotApplicable)]
    public void A_symbol_is_its_reason_and_never_a_number(string text, MissingReason reason)
    {
        var outcome = Cell.Parse(text);

        Assert.False(outcome.HasValue);
        Assert.Equal(reason, outcome.Reason);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.00", 0)]
    [InlineData("157", 157)]
    [InlineData(" 16.2 ", 16.2)]
    [InlineData("1,234", 1234)]
    [InlineData("12,183,016", 12183016)]
    [InlineData("-1,234.50", -1234.5)]
    [InlineData("123456789012345", 123456789012345)]
    [InlineData("-123456789.012345", -123456789.012345)]
    public void A_number_is_its_value(string text, double value) => Assert.Equal(value, Cell.Parse(text).Value);

    [Theory]
    [InlineData("n/a")]
    [InlineData("1,23")]
    [InlineData(",123")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("--")]
    [InlineData("12%")]
    [InlineData("£5")]
    [InlineData("٣")]
    [InlineData("1234567890123456")]
    [InlineData("0.0000001")]
    [InlineData("1234567890.123456")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Cell.TryParse(text, out _));
        Assert.Null(Cell.Tidy(text));
        Assert.Contains($"\"{text}\"", Assert.Throws<DataFault>(() => Cell.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData(" LOW ", "low")]
    [InlineData("K", "k")]
    [InlineData("NULL", "")]
    [InlineData("0", "0")]
    [InlineData("13", "13")]
    [InlineData("..", "..")]
    public void Tidying_keeps_the_digits_and_the_symbol(string text, string tidy) => Assert.Equal(tidy, Cell.Tidy(text));

    [Theory]
    [InlineData(MissingReason.NotApplicable)]
    [InlineData(MissingReason.NotAvailable)]
    [InlineData(MissingReason.Suppressed)]
    [InlineData(MissingReason.RoundsToZero)]
    [InlineData(MissingReason.LowReliability)]
    public void A_published_reason_survives_its_symbol(MissingReason reason) =>
        Assert.Equal(reason, Cell.Parse(Cell.ToSymbol(reason)).Reason);

    [Theory]
    [InlineData(MissingReason.NoReturn)]
    [InlineData(MissingReason.NoDenominator)]
    [InlineData(MissingReason.Incomplete)]
    [InlineData(MissingReason.NotInExistence)]
    public void A_reason_of_our_own_has_no_published_symbol(MissingReason reason) => Assert.Equal("", Cell.ToSymbol(reason));
}
