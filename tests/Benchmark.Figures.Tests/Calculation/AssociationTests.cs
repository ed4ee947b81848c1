using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

/// <summary>
/// Expected numbers from NumPy and SciPy: a dummy variable for each authority and year fitted beside the slopes, and the sandwich
/// over all columns, so by another road than the one under test. The panels are made up.
/// </summary>
public sealed class AssociationTests
{
    /// <summary>Eight authorities, five years, two gaps.</summary>
    private static readonly PanelRow[] Panel =
    [
        new(1, 2016, 413.8, 341.6, 75.89),
        new(1, 2017, 367.7, 413.8, 80.66),
        new(1, 2018, 385.3, 367.7, 88.19),
        new(1, 2019, 388.2, 385.3, 81.01),
        new(1, 2020, 370.0, 388.2, 87.69),
        new(2, 2016, 277.8, 284.0, 123.02),
        new(2, 2017, 268.5, 277.8, 133.92),
        new(2, 2018, 276.1, 268.5, 129.72),
        new(2, 2019, 245.4, 276.1, 133.26),
        new(2, 2020, 254.3, 245.4, 134.76),
        new(3, 2016, 328.5, 312.2, 113.88),
        new(3, 2017, 327.9, 328.5, 114.61),
        new(3, 2019, 307.0, 304.7, 114.67),
        new(3, 2020, 334.0, 307.0, 120.57),
        new(4, 2016, 329.4, 324.3, 91.58),
        new(4, 2017, 339.6, 329.4, 89.64),
        new(4, 2018, 274.6, 339.6, 96.94),
        new(4, 2019, 283.1, 274.6, 97.45),
        new(4, 2020, 299.9, 283.1, 101.55),
        new(5, 2016, 287.5, 273.6, 94.71),
        new(5, 2017, 329.4, 287.5, 95.42),
        new(5, 2018, 274.0, 329.4, 98.09),
        new(5, 2019, 311.0, 274.0, 95.52),
        new(5, 2020, 235.7, 311.0, 103.31),
        new(6, 2016, 250.3, 246.2, 81.19),
        new(6, 2017, 254.2, 250.3, 85.71),
        new(6, 2018, 209.8, 254.2, 92.48),
        new(6, 2019, 164.8, 209.8, 95.22),
        new(6, 2020, 205.5, 164.8, 97.25),
        new(7, 2016, 175.4, 143.1, 73.43),
        new(7, 2017, 139.9, 175.4, 76.01),
        new(7, 2018, 116.5, 139.9, 81.74),
        new(7, 2019, 140.0, 116.5, 74.88),
        new(8, 2016, 350.1, 438.5, 61.34),
        new(8, 2017, 372.0, 350.1, 73.46),
        new(8, 2018, 415.5, 372.0, 70.31),
        new(8, 2019, 402.3, 415.5, 67.22),
        new(8, 2020, 355.5, 402.3, 71.2),
    ];

    /// <summary>
    /// Three authorities in 2014 to 2016 and three others in 2020 to 2022: year effects that overlap authority effects.
    /// </summary>
    private static readonly PanelRow[] Split =
    [
        new(1, 2014, 379.4, 346.6, 93.7),
        new(1, 2015, 351.1, 379.4, 96.84),
        new(1, 2016, 324.1, 351.1, 104.05),
        new(2, 2014, 188.4, 231.5, 60.3),
        new(2, 2015, 145.7, 188.4, 61.47),
        new(2, 2016, 170.5, 145.7, 65.33),
        new(3, 2014, 385.4, 349.7, 97.55),
        new(3, 2015, 336.2, 385.4, 93.67),
        new(3, 2016, 351.4, 336.2, 100.35),
        new(4, 2020, 179.1, 232.7, 75.64),
        new(4, 2021, 224.9, 179.1, 72.72),
        new(4, 2022, 213.0, 224.9, 74.48),
        new(5, 2020, 291.9, 284.4, 122.42),
        new(5, 2021, 302.3, 291.9, 120.4),
        new(5, 2022, 281.7, 302.3, 123.25),
        new(6, 2020, 241.1, 275.7, 94.09),
        new(6, 2021, 257.4, 241.1, 94.59),
        new(6, 2022, 267.8, 257.4, 99.84),
    ];

    [Fact]
    public void Between_authorities()
    {
        var slope = Assert.Single(Answer(Panel, AssociationMethod.Between).Slopes);

        AssertSlope(
            SpendTerm.Mean, -1.4324040350755674, 10.146524063252384, -25.425120898501714, 22.56031282835058, slope);
    }

    [Fact]
    public void Within_authorities()
    {
        var slopes = Answer(Panel, AssociationMethod.Within).Slopes;

        Assert.Equal(2, slopes.Count);
        AssertSlope(SpendTerm.SameYear, -10.301161348913, 2.318070904448, -15.782528025134, -4.819794672693, slopes[0]);
        AssertSlope(SpendTerm.YearBefore, -7.035893687644, 2.296634043949, -12.466570243663, -1.605217131626, slopes[1]);
    }

    [Fact]
    public void Within_authorities_with_the_national_trend_removed()
    {
        var slopes = Answer(Panel, AssociationMethod.WithinTrendRemoved).Slopes;

        Assert.Equal(2, slopes.Count);
        AssertSlope(SpendTerm.SameYear, -6.541211356957, 1.503191642809, -10.095694769458, -2.986727944456, slopes[0]);
        AssertSlope(SpendTerm.YearBefore, -5.996965612096, 0.834651120854, -7.970601893602, -4.023329330591, slopes[1]);
    }

    [Fact]
    public void Years_that_no_authority_bridges_have_slopes_all_the_same()
    {
        var slopes = Answer(Split, AssociationMethod.WithinTrendRemoved).Slopes;

        AssertSlope(SpendTerm.SameYear, -2.756391703922, 3.028028038701, -10.540185580967, 5.027402173122, slopes[0]);
        AssertSlope(SpendTerm.YearBefore, -1.104245314116, 3.082088233039, -9.02700534481, 6.818514716578, slopes[1]);
    }

    [Fact]
    public void Every_answer_says_what_it_rests_on()
    {
        var answers = Association.All(Split);

        Assert.Equal(
            [AssociationMethod.Between, AssociationMethod.Within, AssociationMethod.WithinTrendRemoved],
            answers.Select(answer => answer.Method));
        Assert.All(answers, answer =>
        {
            Assert.Equal(6, answer.Authorities);
            Assert.Equal(18, answer.Observations);
            Assert.Equal(2014, answer.FirstYear);
            Assert.Equal(2022, answer.LastYear);
            Assert.Equal(6, answer.Years);
        });
    }

    [Fact]
    public void The_order_of_rows_changes_not_a_digit() =>
        Assert.Equal(
            Association.All(Panel).SelectMany(answer => answer.Slopes),
            Association.All([.. Panel.Reverse()]).SelectMany(answer => answer.Slopes));

    [Fact]
    public void No_rows_have_no_slopes() =>
        Assert.All(Association.All([]), answer =>
        {
            Assert.Empty(answer.Slopes);
            Assert.Equal(0, answer.Authorities);
            Assert.Equal(0, answer.FirstYear);
        });

    [Fact]
    public void Two_authorities_have_no_slopes_and_three_have()
    {
        Assert.All(Association.All([.. Panel.Where(row => row.Authority <= 2)]), answer => Assert.Empty(answer.Slopes));
        Assert.All(Association.All([.. Panel.Where(row => row.Authority <= 3)]), answer => Assert.NotEmpty(answer.Slopes));
    }

    [Fact]
    public void One_year_has_no_slope_within() =>
        Assert.Collection(
            Association.All([.. Panel.Where(row => row.Year == 2019)]),
            between => Assert.NotEmpty(between.Slopes),
            within => Assert.Empty(within.Slopes),
            trendRemoved => Assert.Empty(trendRemoved.Slopes));

    /// <summary>
    /// Spend that moves alike everywhere is the national trend itself: taken out, nothing is left to regress on.
    /// </summary>
    [Fact]
    public void Spend_that_moves_alike_everywhere_has_no_slope_once_the_trend_is_out()
    {
        int[] national = [0, 13, 5, 40, 22, 31];
        PanelRow[] rows =
        [
            .. Panel.Select(row => row with
            {
                Spend = (100 * row.Authority) + national[row.Year - 2015],
                LaggedSpend = (100 * row.Authority) + national[row.Year - 2016],
            }),
        ];

        Assert.NotEmpty(Answer(rows, AssociationMethod.Within).Slopes);
        Assert.Empty(Answer(rows, AssociationMethod.WithinTrendRemoved).Slopes);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(0)]
    public void Spend_that_never_varies_has_no_slope(double spend) =>
        Assert.All(
            Association.All([.. Panel.Select(row => row with { Spend = spend, LaggedSpend = spend })]),
            answer => Assert.Empty(answer.Slopes));

    [Fact]
    public void A_care_rate_of_0_everywhere_goes_with_spend_by_0() =>
        Assert.Equal(
            [0, 0, 0, 0, 0],
            Association.All([.. Panel.Select(row => row with { Outcome = 0 })])
                .SelectMany(answer => answer.Slopes)
                .Select(slope => slope.Slope));

    [Fact]
    public void Lagged_spend_that_copies_the_same_years_cannot_be_told_apart()
    {
        PanelRow[] rows = [.. Panel.Select(row => row with { LaggedSpend = 2 * row.Spend })];

        Assert.NotEmpty(Answer(rows, AssociationMethod.Between).Slopes);
        Assert.Empty(Answer(rows, AssociationMethod.Within).Slopes);
        Assert.Empty(Answer(rows, AssociationMethod.WithinTrendRemoved).Slopes);
    }

    private static Association Answer(PanelRow[] rows, AssociationMethod method) =>
        Assert.Single(Association.All(rows), answer => answer.Method == method);

    private static void AssertSlope(
        SpendTerm term, double slope, double standardError, double low, double high, AssociationSlope actual)
    {
        Assert.Equal(term, actual.Term);
        Assert.Equal(slope, actual.Slope, 8);
        Assert.Equal(standardError, actual.StandardError, 8);
        // The t quantile is the library's root search, good to seven digits.
        Assert.Equal(low, actual.Interval.Low, 5);
        Assert.Equal(high, actual.Interval.High, 5);
    }
}
