using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Tests.Facts;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-10", "2026-10", "2026-10-31")]
    [InlineData("2024/02", "2024-02", "2024-02-29")]
    [InlineData("06/2026", "2026-06", "2026-06-30")]
    [InlineData("Oct 2026", "2026-10", "2026-10-31")]
    [InlineData("october 2026", "2026-10", "2026-10-31")]
    [InlineData("Sept 2026", "2026-09", "2026-09-30")]
    [InlineData("September 2026", "2026-09", "2026-09-30")]
    [InlineData("Oct-26", "2026-10", "2026-10-31")]
    public void Any_usual_spelling_is_read(string text, string name, string last)
    {
        var month = Month.TryParse(text)!;

        Assert.Equal((name, last), (month.Name, month.Last.ToString("O")));
        Assert.Equal(month, Month.TryParse(month.Name));
    }

    // What can be a financial year is one: 2009-10 is, and so October 2009 has no name of its own.
    [Theory]
    [InlineData("2009-10")]
    [InlineData("October 2009")]
    [InlineData("2000-01")]
    [InlineData("2011/12")]
    [InlineData("2024-25")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-10-31")]
    [InlineData("Octember 2026")]
    [InlineData("202610")]
    [InlineData("")]
    public void What_is_no_month_is_none(string text) => Assert.Null(Month.TryParse(text));

    // No calendar, table, rank or trend can hold one.
    [Fact]
    public void A_month_is_no_period() => Assert.Null(Period.TryParse("2026-10"));
}
