using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Tests.Facts;

public sealed class PeriodsTests
{
    [Theory]
    [InlineData("2025", true)]
    [InlineData("1999", true)]
    [InlineData("25", false)]
    [InlineData("2024-25", false)]
    [InlineData("3025", false)]
    [InlineData("20x5", false)]
    public void A_year_has_four_digits(string text, bool isYear) => Assert.Equal(isYear, Periods.IsYear(text));

    [Theory]
    [InlineData("2024-25", true)]
    [InlineData("1999-00", true)]
    [InlineData("2024-26", false)]
    [InlineData("2024/25", false)]
    [InlineData("202425", false)]
    [InlineData("2024-2025", false)]
    [InlineData("2024-2x", false)]
    public void A_financial_year_ends_in_the_year_after(string text, bool isYear) =>
        Assert.Equal(isYear, Periods.IsFinancialYear(text));
}
