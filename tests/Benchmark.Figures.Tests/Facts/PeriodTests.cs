using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Tests.Facts;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("1999", "1999")]
    [InlineData("2024-25", "2024-25")]
    [InlineData("2024/25", "2024-25")]
    [InlineData("202425", "2024-25")]
    [InlineData("1999-00", "1999-00")]
    [InlineData("199900", "1999-00")]
    public void Any_usual_spelling_is_read(string text, string name) => Assert.Equal(name, Period.Parse(text).Name);

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("3025")]
    [InlineData("20x5")]
    [InlineData("20 5")]
    [InlineData("-025")]
    [InlineData("２０２５")]
    [InlineData("20245")]
    [InlineData("2024-26")]
    [InlineData("2024-24")]
    [InlineData("2024-2026")]
    [InlineData("20242025")]
    [InlineData("2024-202x")]
    [InlineData("2024-2x")]
    [InlineData("2024_25")]
    [InlineData("202426")]
    [InlineData("2024-25 ")]
    public void What_is_no_period_is_refused(string text)
    {
        Assert.Null(Period.TryParse(text));
        Assert.Contains($"\"{text}\"", Assert.Throws<DataFault>(() => Period.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_outside_this_century_and_the_last_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(1899));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfFinancialYear(2100));
    }

    [Fact]
    public void A_financial_year_is_the_whole_of_it_and_a_year_one_day()
    {
        var spend = Period.Parse("2024-25").Days(ReferenceDay.EndOfMarch);
        Assert.Equal((new(2024, 4, 1), new DateOnly(2025, 3, 31)), spend);
        var workforce = Period.Parse("2025").Days(ReferenceDay.EndOfSeptember);
        Assert.Equal((new(2025, 9, 30), new DateOnly(2025, 9, 30)), workforce);
        Assert.Equal((2024, 2025), (Period.Parse("2024/25").Year, Period.Parse("2024/25").EndYear));
    }

    [Fact]
    public void Spellings_of_one_period_are_equal_and_a_year_is_not_the_financial_year()
    {
        Assert.Equal(Period.Parse("2024-25"), Period.Parse("202425"));
        Assert.Equal(Period.Parse("2024-25").GetHashCode(), Period.Parse("2024/25").GetHashCode());
        Assert.NotEqual(Period.OfYear(2024), Period.OfFinancialYear(2024));
    }

    [Fact]
    public void A_calendar_is_in_order_knows_its_gaps_and_takes_one_kind_only()
    {
        var calendar = new PeriodCalendar(
            ReferenceDay.EndOfMarch, [Period.Parse("2022-23"), Period.Parse("1999-00"), Period.Parse("2020-21"), Period.Parse("2022/23")]);

        Assert.Equal(["1999-00", "2020-21", "2022-23"], calendar.Periods.Select(period => period.Name));
        Assert.Equal((0, 1, -1, 2), (calendar.IndexOf(Period.Parse("1999-00")), calendar.IndexOf(Period.Parse("2020-21")),
            calendar.IndexOf(Period.Parse("2021-22")), calendar.IndexOf(Period.Parse("2022-23"))));
        Assert.False(calendar.Has(Period.OfYear(2020)));
        Assert.False(calendar.Has(Period.Parse("2098-99")));
        Assert.Equal(["2020-21", "2022-23"], calendar.Between(Period.Parse("2019-20"), calendar.Newest).Select(period => period.Name));
        Assert.Throws<ArgumentException>(() => new PeriodCalendar(ReferenceDay.EndOfMarch, [Period.OfYear(2020), Period.OfFinancialYear(2021)]));
    }
}
