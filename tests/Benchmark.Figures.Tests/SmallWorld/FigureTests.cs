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
        Assert.Equal(150.3, Cell("total", "101", Period.OfFinancialYear(2022)).Value.Value);
        Assert.Equal(450, Cell("total", "101", Spend).Value.Value);
        var incomplete = Cell("total", "103", Spend);
        Assert.Equal((MissingReason.Incomplete, "Clubs (line 2) is missing from the return."), (incomplete.Value.Reason, incomplete.Note));
        Assert.Equal(MissingReason.NoReturn, Cell("total", "105", Spend).Value.Reason);
    }

    [Fact]
    public void Money_per_child_takes_the_mid_year_in_which_the_year_begins()
    {
        Assert.Equal(450.0 / 9, Cell("total-per-child", "101", Spend).Value.Value, 12);
        Assert.Equal(15.03, Cell("total-per-child", "101", Period.OfFinancialYear(2022)).Value.Value, 12);
        var nobody = Cell("total-per-child", "104", Spend);
        Assert.Equal((MissingReason.NoDenominator, 5d, "No population aged 0-17 for mid-2023."), (nobody.Value.Reason, nobody.Numerator!.Value, nobody.Note));
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
    public void A_sum_over_authorities_takes_both_sides_of_the_same_ones()
    {
        // 101 and 102: 450 + 400 pounds over 9 + 20 children. 103 has no sum, 104 nobody to divide by, 105 and 106 no return.
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
        Assert.Equal(187.875, Priced("total").Value.Value, 12);
        Assert.Equal(18.7875, Priced("total-per-child").Value.Value, 12);
        // 50.20 of 150.30, in cash as in real terms; its parts move.
        var share = Priced("prevention-share");
        Assert.Equal(Cell("prevention-share", "101", year).Value, share.Value);
        Assert.Equal((62.75, 187.875), (Math.Round(share.Numerator!.Value, 9), Math.Round(share.Denominator!.Value, 9)));
        Assert.Equal(Cell("care-rate", "101", Care), prices.Apply(Cell("care-rate", "101", Care), SmallEngland.Table("care-rate").Measure, Care));

        FigureCell Priced(string measure) => prices.Apply(Cell(measure, "101", year), SmallEngland.Table(measure).Measure, year);
    }

    private static FigureCell Cell(string measure, string code, Period period) => SmallEngland.Table(measure)[period, SmallEngland.At(code)];

    private static Region Region(string name) => SmallEngland.Snapshot.Places.FindRegion(name)!;
}
