using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>The figures that the repository carries.</summary>
public sealed class SeedDataTests
{
    private static readonly Lazy<Holdings> Seed = new(() => SeedFiles.Read(Repository.SeedData));

    private static Holdings Holdings => Seed.Value;

    [Fact]
    public void Every_file_has_its_rows()
    {
        Assert.Equal(77, Holdings.Releases.Count);
        Assert.Equal(12, Holdings.Regions.Count);
        Assert.Equal(158, Holdings.Authorities.Count);
        Assert.Equal(153, Holdings.Tiles.Count);
        Assert.Equal(229, Holdings.Series.Count);
        Assert.Equal(68, Holdings.Measures.Count);
        Assert.Equal(7, Holdings.SpendBlocks.Count);
        Assert.Equal(5, Holdings.Definitions.Count);
        Assert.Equal(226_612, Holdings.Observations.Count);
        Assert.Equal(1972, Holdings.Spend.Count);
        Assert.Equal(1311 + 1474 + 1967 + 2132, Holdings.Populations.Count);
        Assert.Equal((156 + 153) * 10, Holdings.Neighbours.Count);
        Assert.Equal(54, Holdings.PriceIndices.Count);
    }

    [Fact]
    public void Each_of_todays_authorities_has_a_tile_and_each_region_is_one_piece_of_the_map()
    {
        var regions = Holdings.Authorities.Where(row => row.LastDay is null).ToDictionary(row => row.Code, row => row.Region);
        Assert.Equal(regions.Keys.Order(StringComparer.Ordinal), Holdings.Tiles.Select(row => row.Authority));
        foreach (var region in Holdings.Tiles.GroupBy(row => regions[row.Authority]))
        {
            var left = region.Select(row => (row.Row, row.Column)).ToHashSet();
            var reached = new Queue<(int Row, int Column)>([left.First()]);
            left.Remove(reached.Peek());
            while (reached.TryDequeue(out var at))
            {
                foreach (var next in new[] { (at.Row - 1, at.Column), (at.Row + 1, at.Column), (at.Row, at.Column - 1), (at.Row, at.Column + 1) })
                {
                    if (left.Remove(next))
                        reached.Enqueue(next);
                }
            }

            Assert.True(left.Count == 0, $"{region.Key} is in pieces: {string.Join(' ', left)}");
        }
    }

    [Theory]
    [InlineData("children-looked-after-2018", "looked-after-children", 151)]
    [InlineData("children-looked-after-2019", "looked-after-children", 456)]
    [InlineData("children-looked-after-2022", "looked-after-children", 840)]
    [InlineData("children-looked-after-2023", "looked-after-children", 312)]
    [InlineData("children-looked-after-2025", "looked-after-children", 835)]
    [InlineData("children-looked-after-2021", "looked-after-children", 664)]
    [InlineData("children-looked-after-2024", "looked-after-children", 835)]
    [InlineData("care-starts-and-ends-2022", "care-starts", 840)]
    [InlineData("care-endings-2025", "care-ends-adopted", 825)]
    [InlineData("looked-after-groups-2025", "fostered", 825)]
    [InlineData("placement-stability-2025", "three-placements", 835)]
    [InlineData("care-leavers-2025", "leavers-19-21-eet", 835)]
    [InlineData("children-in-need-2025", "in-need", 2132)]
    [InlineData("in-need-rates-2024", "in-need-printed", 1967)]
    [InlineData("care-rates-2022", "care-starts-printed", 840)]
    [InlineData("looked-after-percentages-2025", "uasc-printed", 825)]
    [InlineData("referrals-2024", "referrals", 1967)]
    [InlineData("assessments-2024", "assessments", 1803)]
    [InlineData("section-47-2020", "section-47", 1311)]
    [InlineData("repeat-plans-2025", "plan-starts", 2132)]
    [InlineData("plan-durations-2025", "plans", 2132)]
    [InlineData("lait-2026-04", "care-applications-rate", 1700)]
    [InlineData("lait-2026-04", "residential-week", 1530)]
    [InlineData("revenue-outturn-2016-17", "ro3-total-gross", 153)]
    [InlineData("revenue-outturn-2024-25-second", "ro3-looked-after-residential-gross", 154)]
    [InlineData("revenue-outturn-agency-2024-25-second", "ro3-agency", 154)]
    [InlineData("ofsted-2026-06", "ofsted-judgement", 153)]
    [InlineData("idaci-2019", "idaci-score", 151)]
    [InlineData("idaci-2015", "idaci-score", 152)]
    [InlineData("rural-urban-2011", "rural-urban-class", 152)]
    [InlineData("low-income-2020-21", "low-income-children", 1064)]
    [InlineData("section-251-england-2021-22", "s251-england-total-looked-after-net", 7)]
    [InlineData("section-251-lines-2018-19", "s251-total-looked-after-net", 1668)]
    [InlineData("workforce-2023", "agency-rate", 1137)]
    [InlineData("workforce-2024", "agency-rate", 1300)]
    [InlineData("workforce-2025", "agency-rate", 1463)]
    [InlineData("workforce-2025", "vacancy", 1463)]
    [InlineData("workforce-2025", "turnover", 1463)]
    [InlineData("workforce-2025", "caseload", 1463)]
    [InlineData("workforce-2025", "absence", 1463)]
    public void Every_release_has_its_rows(string release, string series, int rows) =>
        Assert.Equal(rows, Holdings.Observations.Count(row => row.Release == release && row.Series == series));

    [Fact]
    public void The_files_are_as_the_build_would_write_them()
    {
        using var copy = new Workspace();
        SeedFiles.Write(copy.To, Holdings);

        foreach (var (file, bytes) in copy.SeedBytes())
            Assert.Equal(Convert.ToHexString(File.ReadAllBytes(Path.Combine(Repository.SeedData, file))), bytes);
    }

    [Theory]
    [InlineData("children-looked-after-2025", "looked-after", "805", "2025", "332", "21090", "157")]
    [InlineData("children-looked-after-2022", "looked-after", "420", "2022", "0", "334", "0")]
    [InlineData("children-looked-after-2025", "looked-after", "420", "2022", "z", "343", "z")]
    [InlineData("children-looked-after-2022", "looked-after", "E92000001", "2021", "80780", "12093290", "67")]
    [InlineData("children-looked-after-2025", "looked-after", "E92000001", "2021", "80780", "11787794", "69")]
    [InlineData("children-looked-after-2023", "looked-after", "835", "2019", "414", "x", "x")]
    [InlineData("children-looked-after-2019", "looked-after", "420", "2015", "0", "388", ".")]
    [InlineData("workforce-2025", "agency", "314/318", "2025", "24", "137.4", "14.9")]
    [InlineData("workforce-2025", "agency", "E92000001", "2024", "6520.7", "34328.2", "16.2")]
    [InlineData("workforce-2025", "agency", "394", "2025", "low", "229.5", "low")]
    public void A_known_figure_is_as_published(
        string release, string series, string area, string period, string numerator, string from, string published) =>
        Assert.Equal(new(numerator, from, published), PublishedRow.Of(Holdings, release, series, area, period));

    [Fact]
    public void There_are_41_true_zeros_among_the_newest_agency_rates_all_of_them_authorities()
    {
        var zeros = Holdings.Observations.Where(row => row is { Release: "workforce-2025", Series: "agency-rate", Cell: "0" }).ToList();

        Assert.Equal(41, zeros.Count);
        Assert.All(zeros, row => Assert.Equal(3, row.Area.Length));
    }

    [Fact]
    public void Lutons_youth_justice_of_2022_23_is_not_there_and_is_not_nought()
    {
        var place = Holdings.SpendBlocks.Select(block => block.Id).ToList().IndexOf("youth-justice");

        var empty = Holdings.Spend.Where(row => row.Blocks.Contains("")).Single();

        Assert.Equal(("821", "2022-23", ""), (empty.Authority, empty.Period, empty.Blocks[place]));
        Assert.Equal(MissingReason.NotAvailable, Cell.Parse(empty.Blocks[place]).Reason);
    }

    [Fact]
    public void Four_returns_of_spend_are_missing_and_no_other()
    {
        var years = Holdings.Spend.Select(row => row.Period).Distinct(StringComparer.Ordinal).ToList();
        var held = Holdings.Spend.Select(row => (row.Authority, row.Period)).ToHashSet();

        var missing =
            from authority in Holdings.Authorities
            from year in years
            let start = new DateOnly(int.Parse(year[..4], CultureInfo.InvariantCulture), 4, 1)
            where (authority.FirstDay is null || authority.FirstDay <= start)
                && (authority.LastDay is null || authority.LastDay > start)
            where !held.Contains((authority.Code, year))
            select (authority.Code, year);

        Assert.Equal([("212", "2024-25"), ("806", "2024-25"), ("942", "2023-24"), ("943", "2023-24")], missing.Order());
    }

    [Fact]
    public void Twenty_one_returns_of_spend_have_no_population()
    {
        var populations = Holdings.Populations.Where(row => row.Release == "population-mid-2024" && Cell.Parse(row.Children).HasValue)
            .Select(row => (row.Area, row.Year)).ToHashSet();

        var without = Holdings.Spend.Where(row =>
            !populations.Contains((row.Authority, int.Parse(row.Period[..4], CultureInfo.InvariantCulture)))).ToList();

        Assert.Equal(21, without.Count);
        Assert.Equal(["835", "836", "837"], without.Select(row => row.Authority).Distinct());
    }

    [Fact]
    public void Spend_says_which_tabulation_it_is_from() => Assert.All(Holdings.Spend, row => Assert.Equal(
        string.CompareOrdinal(row.Period, "2016-17") < 0
            ? "yearly section 251 returns, table A1"
            : "DfE Local Authority Interactive Tool",
        row.Origin));

    [Fact]
    public void Existence_is_that_of_the_reorganisations()
    {
        Assert.Equal(153, Holdings.Authorities.Count(row => row.LastDay is null));
        Assert.Equal(
            ["835 2019-03-31 838", "836 2019-03-31 839", "837 2019-03-31 839", "909 2023-03-31 942 943",
                "928 2021-03-31 940 941"],
            Holdings.Authorities.Where(row => row.LastDay is not null)
                .Select(row => $"{row.Code} {row.LastDay:yyyy-MM-dd} {row.Successors}"));
        Assert.Equal(
            ["838 2019-04-01", "839 2019-04-01", "940 2021-04-01", "941 2021-04-01", "942 2023-04-01", "943 2023-04-01"],
            Holdings.Authorities.Where(row => row.FirstDay is not null).Select(row => $"{row.Code} {row.FirstDay:yyyy-MM-dd}"));
        Assert.Equal(["370", "373", "390", "815", "825", "929", "933"],
            Holdings.Authorities.Where(row => row.OnsCodes.Contains(' ', StringComparison.Ordinal)).Select(row => row.Code));
    }

    [Fact]
    public void Four_authorities_are_nobodys_neighbour_in_2025()
    {
        var listed = Holdings.Neighbours.Where(row => row.Edition == "2025")
            .Select(row => row.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(4, Holdings.Authorities.Count(row => row.LastDay is null && !listed.Contains(row.Code)));
    }

    [Fact]
    public void Cumberland_and_Westmorland_have_no_list_in_the_2021_edition()
    {
        var owners = Holdings.Neighbours.Where(row => row.Edition == "2021")
            .Select(row => row.Authority).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["942", "943"], Holdings.Authorities.Select(row => row.Code).Where(code => !owners.Contains(code)).Order());
        Assert.Contains("835", owners);
    }

    [Fact]
    public void Every_measure_of_the_project_is_there() => Assert.Equal(
        [
            "absence-rate", "adopted-share", "agency-cost-per-child", "agency-cost-share", "agency-share",
            "assessed-in-time-share", "average-caseload", "care-application-rate", "care-leaver-eet-share", "ceased-care-rate",
            "child-deprivation", "children-in-care-rate", "children-in-need-rate", "childrens-home-share", "conference-rate",
            "enquiries-per-plan", "enquiry-to-conference-share", "family-support-per-child", "fostered-share",
            "fostering-week-cost", "free-school-meals-share-primary", "free-school-meals-share-secondary", "long-plan-share",
            "looked-after-per-child", "looked-after-unit-cost", "low-income-share", "no-further-action-share",
            "ofsted-judgement", "other-per-child", "out-of-area-share", "over-20-miles-share", "plan-rate", "plan-start-rate",
            "preventative-share", "preventative-spend", "preventative-spend-per-child", "private-provision-share",
            "re-referral-share", "referral-rate", "repeat-plan-share", "residential-spend-share", "residential-week-cost",
            "ro3-family-support-per-child", "ro3-looked-after-per-child", "ro3-other-per-child", "ro3-safeguarding-per-child",
            "ro3-sure-start-per-child", "ro3-total-per-child", "ro3-young-people-per-child", "ro3-youth-justice-per-child",
            "rural-urban", "safeguarding-per-child", "same-carer-share", "section-47-rate", "semi-independent-share",
            "special-guardianship-share", "started-care-rate", "statutory-spend", "statutory-spend-per-child",
            "sure-start-per-child", "three-placements-share", "total-spend", "total-spend-per-child", "turnover-rate",
            "uasc-share", "vacancy-rate", "young-people-per-child", "youth-justice-per-child",
        ],
        Holdings.Measures.Select(row => row.Id));

    [Theory]
    [InlineData("2012-13", "80.625")]
    [InlineData("2024-25", "112.375")]
    public void The_deflator_is_as_published(string year, string value) =>
        Assert.Equal(double.Parse(value, CultureInfo.InvariantCulture),
            Holdings.PriceIndices.Single(row => row.Index == "gdp-deflator" && row.Period == year).Value);

    [Theory]
    [InlineData(MissingReason.NotApplicable, 100)]
    [InlineData(MissingReason.NotAvailable, 759)]
    [InlineData(MissingReason.Suppressed, 17)]
    [InlineData(MissingReason.RoundsToZero, 14)]
    [InlineData(MissingReason.LowReliability, 19)]
    public void No_symbol_was_lost_on_the_way(MissingReason reason, int published) => Assert.Equal(published,
        Holdings.Observations.Where(row => Holdings.Series.Single(series => series.Id == row.Series) is { Unit.Length: 0, Dataset: "children-looked-after" or "workforce" or "lait" })
            .Select(row => Cell.Parse(row.Cell)).Count(cell => !cell.HasValue && cell.Reason == reason));
}
