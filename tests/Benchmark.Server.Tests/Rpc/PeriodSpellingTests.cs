using Benchmark.Figures.Facts;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Tests.Rpc;

public sealed class PeriodSpellingTests
{
    private static readonly PeriodCalendar Care = new(ReferenceDay.EndOfMarch, [Period.OfYear(2024), Period.OfYear(2025)]);
    private static readonly PeriodCalendar Workforce = new(ReferenceDay.EndOfSeptember, [Period.OfYear(2024), Period.OfYear(2025)]);
    private static readonly PeriodCalendar Spend = new(ReferenceDay.EndOfMarch, [Period.OfFinancialYear(2023), Period.OfFinancialYear(2024)]);

    [Theory]
    [InlineData("2024-25")]
    [InlineData("2024/25")]
    [InlineData("202425")]
    [InlineData("2024-2025")]
    [InlineData("2024/2025")]
    [InlineData("2024–25")]
    [InlineData("2024 - 25")]
    [InlineData("2024 to 2025")]
    [InlineData("24/25")]
    [InlineData("24-25")]
    [InlineData("FY2024-25")]
    [InlineData("FY 24/25")]
    [InlineData("financial year 2024 to 2025")]
    [InlineData(" 2024-25 ")]
    [InlineData("31 March 2025")]
    [InlineData("2025-03-31")]
    public void A_financial_year_is_read_as_people_write_it(string text) => Assert.Equal("2024-25", PeriodSpelling.Read(text, Spend)?.Name);

    [Theory]
    [InlineData("2025")]
    [InlineData(" 2025 ")]
    [InlineData("31 March 2025")]
    [InlineData("31 Mar 2025")]
    [InlineData("31/03/2025")]
    [InlineData("31.3.2025")]
    [InlineData("2025-03-31")]
    public void A_year_is_read_by_its_day(string text) => Assert.Equal("2025", PeriodSpelling.Read(text, Care)?.Name);

    [Fact]
    public void The_day_is_the_one_on_which_was_counted()
    {
        Assert.Equal("2025", PeriodSpelling.Read("30 September 2025", Workforce)?.Name);
        Assert.Null(PeriodSpelling.Read("31 March 2025", Workforce));
        Assert.Null(PeriodSpelling.Read("30 September 2025", Care));
    }

    [Theory]
    // Two financial years end or begin in it.
    [InlineData("FY2025")]
    [InlineData("FY25")]
    [InlineData("2024-26")]
    [InlineData("2025-24")]
    [InlineData("24-26")]
    [InlineData("2024")]
    [InlineData("March 2025")]
    [InlineData("31 March 2031")]
    [InlineData("last year")]
    [InlineData("")]
    public void What_may_be_two_or_none_is_not_guessed(string text) =>
        Assert.False(PeriodSpelling.Read(text, Spend) is { } period && Spend.Has(period));
}
