using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>From rows to figures, by every formula. The numbers are worked out by hand from the rows of <see cref="SmallEngland"/>.</summary>
public sealed class FigureTests
{
    private static readonly Period Care = Period.OfYear(2024);
    private static readonly Period Spend = Period.OfFinancialYear(2023);

    [Theory]
    [InlineData("101", 2022, 40)]
    [InlineData("101", 2023, 55)] // Revised from 50: the newest release counts.
    [InlineData("104", 2024, 60)] // 120 of 20,000.
    [InlineData("203", 2024, 0)] // A true zero is a value.
    [InlineData("205", 2023, 45)] // Only the older release covers it.
    public void A_rate_is_its_count_over_the_population_of_its_row(string code, int year, double rate) =>
        Assert.Equal(rate, Cell("care-rate", code, Period.OfYear(year)).Value.Value, 12);

    [Fact]
    public void The_newest_release_counts_even_where_it_holds_a_symbol()
    {
        var cell = Cell("care-rate", "102", Period.OfYear(2023));
        Assert.Equal(MissingReason.Suppressed, cell.Value.Reason);
        Assert.Equal(("care-2024", 10_000d), (cell.Release!.Id, cell.Denominator!.Value));
        Assert.Equal("The count is published as \"c\". The rate is published as \"c\".", cell.Note);
    }

    [Theory]
    [InlineData("care-rate", "106", MissingReason.RoundsToZero)]
    [InlineData("care-rate", "201", MissingReason.NoDenominator)] // A count without a population.
    [InlineData("care-rate", "204", MissingReason.NoReturn)]
    [InlineData("care-rate", "205", MissingReason.NotInExistence)]
    [InlineData("agency-share", "105", MissingReason.LowReliability)]
    [InlineData("caseload", "102", MissingReason.NotApplicable)]
    public void What_is_missing_says_why(string measure, string code, MissingReason reason) =>
        Assert.Equal(reason, Cell(measure, code, Care).Value.Reason);

    [Fact]
    public void A_reorganised_authority_says_what_came_after_it() => Assert.Equal(
        "Old Kent ended on 31 March 2023; after it: New Kent (206).", Cell("care-rate", "205", Care).Note);

    [Fact]
    public void A_share_is_the_part_over_both_parts_added_as_decimals()
    {
        // 5.5 of 20; and 0.1 of 0.1 + 0.2, which binary numbers make 0.30000000000000004.
        Assert.Equal(27.5, Cell("agency-share", "101", Care).Value.Value, 12);
        var small = Cell("agency-share", "103", Care);
        Assert.Equal(0.3, small.Denominator!.Value);
        Assert.Equal(100.0 / 3, small.Value.Value, 12);
        Assert.Equal("Small base: 0.1 of 0.3 denominator.", small.Note);
        Assert.Equal(0, Cell("agency-share", "104", Care).Value.Value);
    }

    [Fact]
    public void Members_of_a_joint_return_carry_one_figure_and_count_once()
    {
        var table = SmallEngland.Table("agency-share");
        Assert.Equal(Cell("agency-share", "101", Care), Cell("agency-share", "102", Care));
        Assert.Equal(["101", "102"], table.Joint(Care, SmallEngland.At("102"))!.Select(member => member.Code));
        // 0, 25, 27.5, 33.3 and 50: five units, 104 is the lowest, which is good.
        Assert.Equal(["101", "103", "104", "106", "202"], table.Units(Care).Select(unit => unit.Code));
        Assert.Equal((1, 5), (table.Nationally(Care, SmallEngland.At("104"))!.Value.Rank, table.Nationally(Care, SmallEngland.At("104"))!.Value.Of));
        Assert.Equal(3, table.Nationally(Care, SmallEngland.At("102"))!.Value.Rank);
        Assert.Null(table.Nationally(Care, SmallEngland.At("105")));
    }

    [Fact]
    public void A_published_aggregate_is_carried_where_its_parts_give_another_rate()
    {
        // 600 of 100,000 are 60, but 61 is printed; 450 of 60,000 are the 75 that is printed.
        var england = SmallEngland.Table("care-rate")[Care, SmallEngland.Snapshot.Places.England];
        Assert.Equal((61d, true), (england.Cell.Value.Value, england.AsPublished));
        var north = SmallEngland.Table("care-rate")[Care, Region("North")];
        Assert.Equal((75d, false), (north.Cell.Value.Value, north.AsPublished));
        Assert.Equal(MissingReason.NotAvailable, SmallEngland.Table("care-rate")[Care, Region("South")].Cell.Value.Reason);
    }

    [Fact]
    public void Money_is_summed_as_decimals_and_a_missing_block_makes_a_sum_incomplete()
    {
        Assert.Equal(150_300, Cell("total", "101", Period.OfFinancialYear(2022)).Value.Value);
        Assert.Equal(450_000, Cell("total", "101", Spend).Value.Value);
        var incomplete = Cell("total", "103", Spend);
        Assert.Equal((MissingReason.Incomplete, "Clubs (line 2) is missing from the return."), (incomplete.Value.Reason, incomplete.Note));
        Assert.Equal(MissingReason.NoReturn, Cell("total", "105", Spend).Value.Reason);
    }

    [Fact]
    public void Money_per_child_takes_the_mid_year_in_which_the_year_begins()
    {
        Assert.Equal(450_000.0 / 9_000, Cell("total-per-child", "101", Spend).Value.Value, 12);
        Assert.Equal(15.03, Cell("total-per-child", "101", Period.OfFinancialYear(2022)).Value.Value, 12);
        var nobody = Cell("total-per-child", "104", Spend);
        Assert.Equal((MissingReason.NoDenominator, 5000d, "No population aged 0-17 for mid-2023."), (nobody.Value.Reason, nobody.Numerator!.Value, nobody.Note));
        // A population of nought divides nothing.
        Assert.Equal(MissingReason.NoDenominator, Cell("total-per-child", "206", Spend).Value.Reason);
    }

    [Fact]
    public void A_share_of_money_is_of_its_two_sides_alone()
    {
        // 100 of 100 + 300; the block in neither counts in neither.
        Assert.Equal(25, Cell("prevention-share", "101", Spend).Value.Value, 12);
        Assert.Equal(MissingReason.NotAvailable, Cell("prevention-share", "103", Spend).Value.Reason);
        Assert.Equal(MissingReason.NoDenominator, Cell("prevention-share", "104", Spend).Value.Reason);
    }

    [Fact]
    public void A_ratio_is_one_count_for_each_of_another()
    {
        // 30 starts, 12 leavers.
        var cell = Cell("starts-per-leaver", "101", Care);
        Assert.Equal((2.5, 30, 12), (cell.Value.Value, cell.Numerator, cell.Denominator));
        Assert.Equal(MissingReason.NoDenominator, Cell("starts-per-leaver", "102", Care).Value.Reason);
        var suppressed = Cell("starts-per-leaver", "103", Care);
        Assert.Equal(
            (MissingReason.NoDenominator, 40, "The leaver count is published as \"c\"."),
            (suppressed.Value.Reason, suppressed.Numerator, suppressed.Note));
        Assert.Equal(MissingReason.NoReturn, Cell("starts-per-leaver", "104", Care).Value.Reason);
        var formula = SmallEngland.Table("starts-per-leaver").Measure.Formula;
        Assert.Equal("30 / 12 = 2.5", formula.Worked(cell));
        Assert.Null(formula.IntervalOf(cell, 0.95));
        Assert.Contains("neither count is a part of the other", formula.Methods[0], StringComparison.Ordinal);
        Assert.Equal(("children", 0), (formula.GapUnit, formula.PartDecimals));
    }

    [Fact]
    public void A_mean_is_a_total_over_how_many_it_is_spread()
    {
        // 330 cases of the joint return, 5.5 + 14.5 social workers.
        var cell = Cell("cases-per-worker", "102", Care);
        Assert.Equal((16.5, 330, 20), (cell.Value.Value, cell.Numerator, cell.Denominator));
        Assert.Equal(SmallEngland.At("101"), cell.Unit);
        Assert.Equal(MissingReason.RoundsToZero, Cell("cases-per-worker", "103", Care).Value.Reason);
        var formula = SmallEngland.Table("cases-per-worker").Measure.Formula;
        Assert.Equal("330 / 20 = 16.5", formula.Worked(cell));
        Assert.Contains("how far the single cases lie around their mean is not published", formula.Methods[0], StringComparison.Ordinal);
        Assert.False(formula.HasIntervals);
    }

    [Fact]
    public void Words_are_shown_and_never_a_number()
    {
        var cell = Cell("inspection", "101", Care);
        Assert.Equal(("Good, 3 May 2023", false, ""), (cell.Text, cell.Value.HasValue, cell.Note));
        var none = Cell("inspection", "102", Care);
        Assert.Equal(("", MissingReason.NotApplicable, "The word is published as \"z\"."), (none.Text, none.Value.Reason, none.Note));
        Assert.Equal(MissingReason.NoReturn, Cell("inspection", "103", Care).Value.Reason);
        var table = SmallEngland.Table("inspection");
        Assert.Empty(table.Standing(Care).Units);
        Assert.Null(table.Nationally(Care, SmallEngland.At("101")));
    }

    [Fact]
    public void A_part_may_be_a_difference_and_a_whole_the_children_of_the_mid_year_before()
    {
        // (60 - 30) of the 9,000 children of mid-2023, not of the 10,000 of mid-2022.
        var cell = Cell("stayed-rate", "101", Care);
        Assert.Equal((30d, 9000d), (cell.Numerator, cell.Denominator));
        Assert.Equal(30d / 9_000 * 1_000, cell.Value.Value, 12);
        // 90 children, 95 of whom started: the columns contradict each other.
        var odd = Cell("stayed-rate", "105", Care);
        Assert.Equal((MissingReason.Incomplete, (double?)null), (odd.Value.Reason, odd.Numerator));
        Assert.StartsWith("The published parts contradict each other", odd.Note, StringComparison.Ordinal);
        var symbol = Cell("stayed-rate", "106", Care);
        Assert.Equal(MissingReason.Incomplete, symbol.Value.Reason);
        // 100 less 40, and nobody counted the children of 103 but in mid-2023: 30.
        Assert.Equal(2, Cell("stayed-rate", "103", Care).Value.Value, 12);
        Assert.Equal("people-1", Assert.Single(SmallEngland.Table("stayed-rate").Measure.Formula.OtherReleases(
            SmallEngland.Snapshot.Rows, SmallEngland.At("101"), Care)).Id);
    }

    [Fact]
    public void Money_may_be_for_each_of_others_than_all_children()
    {
        // 300,000 pounds of care in the year to 31 March 2024, on which 60 children were looked after.
        Assert.Equal(300_000d / 60, Cell("care-per-child-in-care", "101", Spend).Value.Value, 12);
        Assert.Equal(200_000d / 80, Cell("care-per-child-in-care", "102", Spend).Value.Value, 12);
        // The year to 31 March 2023 has the 55 that the newer release counts.
        Assert.Equal(100_100d / 55, Cell("care-per-child-in-care", "101", Period.OfFinancialYear(2022)).Value.Value, 12);
    }

    [Fact]
    public void A_sum_over_authorities_takes_both_sides_of_the_same_ones()
    {
        // 101 and 102: 450,000 + 400,000 pounds over 9,000 + 20,000 children. 103 has no sum, 104 nobody to divide by, 105 and 106 no return.
        var north = SmallEngland.Table("total-per-child")[Spend, Region("North")];
        Assert.Equal(850.0 / 29, north.Cell.Value.Value, 12);
        Assert.Equal(2, north.Used);
        Assert.Equal(
            [
                ("103", MissingReason.Incomplete), ("104", MissingReason.NoDenominator), ("105", MissingReason.NoReturn), ("106", MissingReason.NoReturn),
            ],
            north.LeftOut.Select(left => (left.Authority.Code, left.Reason.Missing!.Value)));
        // Old Kent is no more: it is not left out, it is not there.
        Assert.DoesNotContain(
            SmallEngland.Table("total")[Spend, SmallEngland.Snapshot.Places.England].LeftOut, left => left.Authority.Code == "205");
    }

    [Fact]
    public void Real_terms_move_pounds_and_leave_a_share_as_it_is()
    {
        var prices = new Prices(SmallEngland.Snapshot.Catalogue.FindPrices("gdp-deflator"), Spend);
        var year = Period.OfFinancialYear(2022);
        // Cash x 100 / 80.
        Assert.Equal(187_875, Priced("total").Value.Value, 12);
        Assert.Equal(18.7875, Priced("total-per-child").Value.Value, 12);
        // 50.20 of 150.30, in cash as in real terms; its parts move.
        var share = Priced("prevention-share");
        Assert.Equal(Cell("prevention-share", "101", year).Value, share.Value);
        Assert.Equal((62_750d, 187_875d), (Math.Round(share.Numerator!.Value, 9), Math.Round(share.Denominator!.Value, 9)));
        Assert.Equal(Cell("care-rate", "101", Care), prices.Apply(Cell("care-rate", "101", Care), SmallEngland.Table("care-rate").Measure, Care));

        FigureCell Priced(string measure) => prices.Apply(Cell(measure, "101", year), SmallEngland.Table(measure).Measure, year);
    }

    private static FigureCell Cell(string measure, string code, Period period) => SmallEngland.Table(measure)[period, SmallEngland.At(code)];

    private static Region Region(string name) => SmallEngland.Snapshot.Places.FindRegion(name)!;
}
