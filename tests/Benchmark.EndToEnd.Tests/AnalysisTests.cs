using System.Globalization;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The analyses over the wire, on numbers worked out by other programs (docs/methods.md names them).</summary>
public sealed class AnalysisTests(RunningServer server)
{
    private readonly AnalysisService.AnalysisServiceClient _client = new(server.Channel);

    [Fact]
    public void Association_2014_to_2025_gives_the_three_answers_with_their_errors()
    {
        var answer = _client.GetAssociation(new()).Association;

        Assert.Equal(("case-for-change", "2014", "2025", "2024-25"), (answer.Definition, answer.From, answer.To, answer.BaseYear));
        Assert.Equal(
            [AssociationMethod.Between, AssociationMethod.Within, AssociationMethod.WithinTrendRemoved], answer.Rows.Select(row => row.Method));
        Assert.All(answer.Rows, row => Assert.Equal((150, 1760, 12), (row.Authorities, row.Observations, row.Years)));
        // tests/independent/association.py: on one population, each slope and what it is without the authority that moves it most.
        Assert.Equal(Population.OneSeries, answer.Population);
        Moved(answer.Rows[0], (5.178, "202", 7.893));
        Moved(answer.Rows[1], (-1.218, "812", -1.525), (-2.881, "210", -3.405));
        Moved(answer.Rows[2], (-0.363, "812", -0.729), (0.036, "210", -0.356));
    }

    [Fact]
    public void Association_on_printed_populations_stands_beside_and_is_what_it_was()
    {
        // NumPy, with explicit dummy variables; without Camden a published worked example.
        var beside = _client.GetAssociation(new()).Association.RowsAsPrinted;
        Slopes(beside[0], (4.903, 2.727));
        Slopes(beside[1], (-1.054, 0.694), (-3.107, 0.766));
        Slopes(beside[2], (-0.231, 0.718), (-0.080, 0.657));
        Assert.Equal(-0.485, beside[0].Slopes[0].Low, 0.0006);
        Assert.Equal(10.292, beside[0].Slopes[0].High, 0.0006);
        var camden = beside[0].Slopes[0].Leverage;
        Assert.Equal(
            ("202", 7.64, 2.46, 12.83, 1022d),
            (camden.Authority.Code, Math.Round(camden.Slope, 2), Math.Round(camden.Low, 2), Math.Round(camden.High, 2), Math.Round(camden.Spend)));

        var asked = _client.GetAssociation(new() { Basis = new() { Population = Population.AsPrinted } }).Association;
        Assert.Equal(beside.Select(row => row.Slopes.Count), asked.Rows.Select(row => row.Slopes.Count));
        foreach (var slope in asked.Rows.SelectMany(row => row.Slopes))
            slope.ClearAdjustedPValue();
        Assert.Equal(beside, asked.Rows);
        Assert.All(asked.RowsWithoutExclusions, row => Assert.Equal((153, 1788), (row.Authorities, row.Observations)));
        Slopes(asked.RowsWithoutExclusions[0], (2.438, 0.349));
        Slopes(asked.RowsWithoutExclusions[1], (-0.393, 0.332), (-0.375, 1.224));
        Slopes(asked.RowsWithoutExclusions[2], (0.231, 0.180), (1.287, 0.481));
    }

    // tests/independent/pairs.py: slopes, errors, p values and Holm's allowance for all 25, from the seed files.
    [Theory]
    [InlineData("children-in-care-rate", 1760, "5.1782 2.7060 0.0576 0.9214", "-1.2175 0.6905 0.0799 1", "-2.8806 0.7699 0.0003 0.0060", "-0.3634 0.7158 0.6125 1", "0.0361 0.6706 0.9571 1")]
    [InlineData("section-47-rate", 1757, "12.1834 4.3152 0.0054 0.1189", "0.3701 2.7756 0.8941 1", "-17.9677 2.5682 0 0", "5.7727 2.6751 0.0325 0.5857", "-2.2622 2.3372 0.3347 1")]
    [InlineData("plan-rate", 1757, "3.1142 1.1517 0.0077 0.1607", "0.1945 0.7208 0.7876 1", "0.5547 0.5630 0.3261 1", "0.8860 0.7283 0.2257 1", "1.2152 0.5536 0.0297 0.5644")]
    [InlineData("referral-rate", 1754, "28.4908 12.4973 0.0240 0.4808", "19.1403 9.1837 0.0389 0.6605", "-3.5912 7.3449 0.6256 1", "18.3666 10.4541 0.0810 1", "-3.3209 6.8841 0.6302 1")]
    [InlineData("repeat-plan-share", 1739, "-0.1871 0.2628 0.4778 1", "-0.4662 0.2691 0.0853 1", "-2.0632 0.2750 0 0", "-0.0963 0.2337 0.6809 1", "-0.2895 0.2490 0.2469 1")]
    public void Each_pair_has_its_three_answers_and_what_is_left_of_them_when_all_are_allowed_for(string outcome, int rows, params string[] slopes)
    {
        var answer = _client.GetAssociation(new() { Outcome = outcome }).Association;

        Assert.Equal((outcome, "preventative-spend-per-child"), (answer.Outcome, answer.Spend));
        Assert.All(answer.Rows, row => Assert.Equal((150, rows), (row.Authorities, row.Observations)));
        Assert.Equal(
            slopes.Select(slope => slope.Split(' ').Select(text => Math.Round(double.Parse(text, CultureInfo.InvariantCulture), 4))),
            answer.Rows.SelectMany(row => row.Slopes).Select(slope => new[] { slope.Slope, slope.StandardError, slope.PValue, slope.AdjustedPValue }.Select(one => Math.Round(one, 4))));
        Assert.Equal(answer.Rows.SelectMany(row => row.Slopes).Select(slope => slope.AdjustedPValue),
            answer.Pairs.Single(pair => pair.Outcome == outcome).Rows.SelectMany(row => row.Slopes).Select(slope => slope.AdjustedPValue));
        Assert.Contains("25 slopes of 5 pairs are looked at. By chance alone about 1.3", answer.Multiplicity, StringComparison.Ordinal);
        Assert.Contains("9 do, and 3 when it is allowed for", answer.Multiplicity, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_pair_may_be_named_and_counts_among_those_that_are_looked_at()
    {
        // By the same program, per ten enquiries more among 10,000 children.
        var answer = _client.GetAssociation(new() { Spend = "section-47-rate" }).Association;

        Assert.Equal(("children-in-care-rate", "section-47-rate"), (answer.Outcome, answer.Spend));
        Assert.Equal([(3.3033, 0.2416), (0.5913, 0.0809), (0.4969, 0.1077), (0.5278, 0.08), (0.3496, 0.1062)],
            answer.Rows.SelectMany(row => row.Slopes).Select(slope => (Math.Round(slope.Slope, 4), Math.Round(slope.StandardError, 4))));
        Assert.Contains("for each extra 10 per 10,000 children of section 47 per 10,000", answer.Unit, StringComparison.Ordinal);
        Assert.Equal(6, answer.Pairs.Count);
        Assert.Contains("30 slopes of 6 pairs", answer.Multiplicity, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_return_is_no_row_of_an_association()
    {
        var left = _client.GetAssociation(new() { Outcome = "agency-share" }).Association.LeftOut;

        Assert.Contains(left, one => one is { Code: "314", Reason: LeftOutReason.Excluded, Note: "Its figures are of a joint return, one for several authorities." });
    }

    // From spend.csv, population.csv and figures/revenue-outturn-2024-25-second.csv: £216,989,818 and £230,066,530 over 355,390 children.
    [Fact]
    public void Two_returns_of_one_spending_stand_side_by_side()
    {
        var two = Assert.Single(_client.ListSameThings(new() { Authority = "886", Period = "2024-25", Measures = { "looked-after-per-child" } }).SameThings);

        Assert.Equal((SameThingKind.OtherReturn, "looked-after-per-child", "ro3-looked-after-per-child"), (two.Kind, two.Measure, two.OtherMeasure));
        Assert.Equal(610.5682, two.Figure.Value, 4);
        Assert.Equal(647.3635, two.Other.Value, 4);
        Assert.Equal(-36.7954, two.Difference, 4);
        Assert.Equal((216_989_818, 230_066_530), (two.Figure.Numerator, two.Other.Numerator));
        Assert.NotEmpty(two.Reason);
        var other = Assert.Single(_client.GetEvidence(new() { Authority = "886", Measure = "ro3-looked-after-per-child", Period = "2024-25" }).Evidence.SameThings);
        Assert.Equal(36.7954, other.Difference, 4);
    }

    // Westminster on 31 March 2018: 204 of the 45,165 children printed beside them, 60.4 over the 33,782 of the newest estimates.
    [Fact]
    public void Two_populations_of_one_count_stand_side_by_side()
    {
        var two = _client.ListSameThings(new() { Authority = "213", Period = "2018", Measures = { "children-in-care-rate" } }).SameThings
            .Single(one => one.Kind == SameThingKind.OtherPopulation);

        Assert.Equal((45.1677, 60.3872), (Math.Round(two.Figure.Value, 4), Math.Round(two.Other.Value, 4)));
        Assert.Equal(-15.2195, two.Difference, 4);
        Assert.Contains("45,165 children were printed beside the count, and the newest estimates for the year before have 33,782", two.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_of_two_numbers_is_missing_it_says_why_and_there_is_no_difference()
    {
        // Middlesbrough sent no section 251 return for 2024-25.
        var two = Assert.Single(_client.ListSameThings(new() { Authority = "806", Period = "2024-25", Measures = { "total-spend-per-child" } }).SameThings);

        Assert.Equal((Missing.NoReturn, true, false), (two.Figure.Missing, two.Other.HasValue, two.HasDifference));
    }

    [Fact]
    public void Association_names_everybody_who_is_left_out_and_why()
    {
        var leftOut = _client.GetAssociation(new()).Association.LeftOut.ToDictionary(l => l.Code, l => l.Reason);

        Assert.Equal(
            new Dictionary<string, LeftOutReason>
            {
                ["201"] = LeftOutReason.Excluded, ["420"] = LeftOutReason.Excluded, ["921"] = LeftOutReason.Excluded,
                ["835"] = LeftOutReason.NoDenominator, ["836"] = LeftOutReason.NoDenominator, ["837"] = LeftOutReason.NoDenominator,
                ["942"] = LeftOutReason.NoLag, ["943"] = LeftOutReason.NoLag,
            },
            leftOut);
    }

    [Fact]
    public void Funnel_of_the_care_rate()
    {
        var funnel = _client.GetFunnel(new() { Measure = "children-in-care-rate" }).Funnel;

        Assert.Equal((151, 151), (funnel.Units, funnel.Points.Count));
        Assert.Equal("pooled, 151 authorities", funnel.CentreLabel);
        Assert.True(funnel.OutsideAdjusted < funnel.OutsidePlain);
        Assert.All(funnel.Points, point => Assert.True(
            point.Limits.Adjusted998.High >= point.Limits.Plain998.High && point.Limits.Adjusted998.Low <= point.Limits.Plain998.Low));
    }

    [Fact]
    public void Funnel_counts_a_joint_return_once()
    {
        var funnel = _client.GetFunnel(new() { Measure = "agency-share" }).Funnel;

        Assert.Equal(["314", "318"], funnel.Points.Single(point => point.Code == "314").Joint);
        Assert.DoesNotContain(funnel.Points, point => point.Code == "318");
    }

    [Fact]
    public void Every_row_that_differs_beyond_rounding_is_an_aggregate_but_for_one_that_its_publisher_counts_twice()
    {
        var answer = _client.ListReconciliations(new());

        // tests/independent/measures.py finds the same rows, of regions and England: 375 whose counts stand beside them, and 101 that stand apart
        // from them, in releases of printed rates and percentages.
        Assert.Equal((51_982, 476), (answer.Compared, answer.Differing));
        var all = new List<Reconciliation>(answer.Reconciliations);
        while (answer.NextPageToken.Length > 0)
        {
            answer = _client.ListReconciliations(new() { PageToken = answer.NextPageToken });
            all.AddRange(answer.Reconciliations);
        }

        Assert.Equal(476, all.Count);
        // West Sussex, plans on 31 March 2013: 25.6 per 10,000 beside 424 plans in one table (d1), 379 plans in another (d5).
        var authority = Assert.Single(all, row => !row.Area.StartsWith('E'));
        Assert.Equal(
            ("plan-rate", "938", "2013", 25.6, 22.85, "Rate and count stand in different tables of the publisher, which do not agree here."),
            (authority.Measure, authority.Area, authority.Period, authority.Published, Math.Round(authority.Recomputed, 2), authority.Reason));
        // Inner London: 2,030 of 645,056 ceased to be looked after, which is 31.47, and 32 is printed.
        Assert.Contains(all, row => row is { Measure: "ceased-care-rate", Area: "E13000001", Period: "2024", Published: 32 });
        Assert.Contains(all, row => row is { Name: "England", Period: "2024", Measure: "agency-share" });
    }

    [Fact]
    public void England_agency_2024_is_the_published_rate_and_says_so()
    {
        var answer = new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetTrend(new() { Authority = "england", Measure = "agency-share", From = "2024", To = "2024" }).Trend.Points[0];

        Assert.Equal((16.2, true), (answer.Figure.Value, answer.AsPublished));
        Assert.Equal(15.96, answer.Figure.Numerator / answer.Figure.Denominator * 100, 0.005);
    }

    [Fact]
    public void Definitions_side_by_side_leave_Luton_incomplete_where_youth_justice_is_needed()
    {
        var answer = _client.CompareDefinitions(new() { Authority = "821", Period = "2022-23" }).Definitions;

        var byId = answer.Rows.ToDictionary(row => row.Definition, row => row.Share);
        Assert.Equal(5, byId.Count);
        Assert.True(byId["webb"].HasValue && byId["narrow"].HasValue);
        foreach (var definition in new[] { "case-for-change", "early-intervention", "not-looked-after" })
            Assert.Equal(Missing.Incomplete, byId[definition].Missing);
        // 3732747 + 447416 + 2806557 + 1490850 over that and 29808854 + 17048709, from the return itself.
        Assert.Equal(8477570d / (8477570 + 46857563) * 100, byId["webb"].Value, 9);
    }

    [Fact]
    public void Evidence_holds_the_formula_with_its_numbers_and_every_row()
    {
        var evidence = _client.GetEvidence(new() { Authority = "805", Measure = "children-in-care-rate" }).Evidence;

        Assert.Equal("332 / 21,090 x 10,000 = 157.42057847321", evidence.Worked[..39]);
        Assert.Equal(["332", "21090", "157"], evidence.Inputs.Select(input => input.Cell));
        Assert.All(evidence.Inputs, input =>
        {
            Assert.Equal("children-looked-after-2025", input.Release);
            Assert.Equal("2025-11-26", input.Published);
            Assert.EndsWith(", 805, 2025", input.Row, StringComparison.Ordinal);
            Assert.Contains("Open Government Licence", input.Licence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Evidence_of_England_is_the_published_row_and_says_where_the_rate_is_carried()
    {
        // The rows of E92000001 in seed-data/figures.
        var care = _client.GetEvidence(new() { Authority = "england", Measure = "children-in-care-rate", Period = "2025" }).Evidence;
        Assert.Equal(["81770", "12183016", "67"], care.Inputs.Select(input => input.Cell));
        Assert.StartsWith("81,770 / 12,183,016 x 10,000 = 67.118027", care.Worked, StringComparison.Ordinal);
        Assert.Equal(("England", "", false, false), (care.Authority.Name, care.Neighbours, care.AsPublished, care.HasUsed));

        var agency = _client.GetEvidence(new() { Authority = "E92000001", Measure = "agency-share", Period = "2024" }).Evidence;
        Assert.Equal((16.2, true), (agency.Figure.Value, agency.AsPublished));
        Assert.All(agency.Inputs, input => Assert.EndsWith(", E92000001, 2024", input.Row, StringComparison.Ordinal));
        // 6520.7 / (6520.7 + 34328.2) = 15.962976%.
        Assert.StartsWith(
            "16.2, as published; its parts give 6,520.7 / (6,520.7 + 34,328.2) x 100 = 15.962975", agency.Worked, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_of_a_regions_spend_holds_every_cell_of_its_sum()
    {
        var evidence = _client.GetEvidence(new() { Authority = "North East", Measure = "preventative-share", Period = "2024-25" }).Evidence;

        // Added up in Python as decimals over seed-data/spend.csv: eleven returns, Middlesbrough's missing.
        Assert.Equal("141,965,762 / 927,756,725 x 100 = 15.30204612637", evidence.Worked);
        Assert.Equal(11, evidence.Used);
        Assert.Equal([("806", LeftOutReason.NoReturn)], evidence.LeftOut.Select(one => (one.Code, one.Reason)));
        Assert.Equal(77, evidence.Inputs.Count);
        Assert.Equal(927756725m, evidence.Inputs.Sum(input => decimal.Parse(input.Cell, CultureInfo.InvariantCulture)));
        var trend = new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetTrend(new() { Authority = "North East", Measure = "preventative-share", From = "2024-25", To = "2024-25" }).Trend.Points[0];
        Assert.Equal(trend.Figure, evidence.Figure);
    }

    [Theory]
    [InlineData("edition", "2021")]
    [InlineData("group", "805")]
    public void Evidence_of_a_region_takes_no_neighbours(string field, string value)
    {
        var request = new GetEvidenceRequest { Authority = "London", Measure = "agency-share" };
        request.Peers = field == "edition" ? Asked.Of(value) : Asked.Group(value);

        var fault = Assert.Throws<RpcException>(() => _client.GetEvidence(request));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.StartsWith(field, fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_in_real_terms_names_the_index_once_for_a_whole_region()
    {
        var evidence = _client.GetEvidence(new()
        {
            Authority = "England", Measure = "total-spend-per-child", Period = "2012-13",
            Basis = Asked.Real("2024-25"),
        }).Evidence;

        Assert.Equal(
            ["gdp-deflator, 2012-13", "gdp-deflator, 2024-25"],
            evidence.Inputs.Where(input => input.Dataset == "gdp-deflator").Select(input => input.Row));
        // Seven blocks and a population for each authority used, and the two years of the index.
        Assert.Equal((evidence.Used * 8) + 2, evidence.Inputs.Count);
    }

    [Fact]
    public void Ranking_puts_missing_figures_last_with_their_reason()
    {
        var ranking = new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetRanking(new() { Measure = "agency-share" }).Ranking;

        Assert.Equal(1, ranking.Authorities[0].Place.Rank);
        Assert.Equal(Band.A, ranking.Authorities[0].Place.Band);
        Assert.Equal(153, ranking.Authorities.Count);
        var missing = ranking.Authorities.Where(row => row.Place is null).ToList();
        Assert.Equal(ranking.Authorities.TakeLast(missing.Count), missing);
        Assert.All(missing, row => Assert.NotEqual(Missing.Unspecified, row.Figure.Missing));
        // Sunderland rounds to zero: among the lowest, with no interval to say where else it could be.
        var zero = Assert.Single(ranking.Authorities, row => row.Place is { HasLow: false });
        Assert.Equal(("394", Missing.RoundsToZero, 1, 149), (zero.Code, zero.Figure.Missing, zero.Place.Rank, zero.Place.Of));
        Assert.All(ranking.Authorities.Except(missing).Where(row => row != zero), row => Assert.InRange(row.Place.Rank, row.Place.Low, row.Place.High));
    }

    [Fact]
    public void Spread_leads_with_the_group_that_differs_most()
    {
        var spread = _client.GetSpread(new() { Measure = "children-in-care-rate" }).Spread;

        Assert.Equal(153, spread.Groups.Count);
        var variations = spread.Groups.Where(g => g.HasCoefficientOfVariation).Select(g => g.CoefficientOfVariation).ToList();
        Assert.Equal(variations.OrderDescending(), variations);
        // Hartlepool's neighbours: NumPy on the ten values of the worked example's list.
        var hartlepool = spread.Groups.Single(g => g.Authority.Code == "805");
        Assert.Equal(10, hartlepool.Used);
        Assert.Equal(hartlepool.Maximum - hartlepool.Minimum, hartlepool.Range, 9);
    }

    [Theory]
    [InlineData("group", StatusCode.NotFound, "805", "301", "302", "999")]
    [InlineData("group", StatusCode.InvalidArgument, "805", "301", "302", "301")]
    [InlineData("group", StatusCode.InvalidArgument, "805", "E06000001")]
    public void A_group_that_cannot_be_is_refused(string field, StatusCode code, string authority, params string[] group)
    {
        var fault = Assert.Throws<RpcException>(() => new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetComparison(new() { Authority = authority, Measure = "agency-share", Peers = Asked.Group(group) }));

        Assert.Equal(code, fault.StatusCode);
        Assert.StartsWith(field, fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_four_has_a_note_instead_of_a_middle_and_no_verdict()
    {
        var answer = new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetComparison(new() { Authority = "805", Measure = "agency-share", Peers = Asked.Group("301", "302", "303", "304") }).Comparison;

        Assert.True(answer.OwnGroup);
        Assert.Equal(("", 4), (answer.Edition, answer.Summary.Used));
        Assert.False(answer.Summary.HasMean || answer.Summary.HasMedian || answer.Summary.HasPooled);
        Assert.StartsWith("Fewer than 5", answer.Summary.Note, StringComparison.Ordinal);
        Assert.Null(answer.Verdict);
        Assert.Null(answer.Gap);
        Assert.Equal(5, answer.Position.AmongNeighbours.Of);
    }

    [Fact]
    public void A_group_in_place_of_the_neighbours_gives_the_same_summary_as_the_edition_that_it_copies()
    {
        var client = new ComparisonService.ComparisonServiceClient(server.Channel);
        var edition = client.GetComparison(new() { Authority = "805", Measure = "children-in-care-rate" }).Comparison;
        var group = client.GetComparison(new()
        {
            Authority = "805", Measure = "children-in-care-rate",
            Peers = Asked.Group([.. edition.Neighbours.Select(n => n.Code).Reverse()]),
        }).Comparison;

        Assert.Equal(edition.Summary, group.Summary);
        Assert.Equal(edition.Verdict.AdjustedZ, group.Verdict.AdjustedZ);
        Assert.All(group.Verdict.Directions, side => Assert.Equal("group", side.Edition));
    }

    [Fact]
    public void An_edition_without_the_authority_gives_no_summary_and_says_why()
    {
        var answer = new ComparisonService.ComparisonServiceClient(server.Channel)
            .GetComparison(new() { Authority = "942", Measure = "children-in-care-rate", Peers = Asked.Edition("2021") }).Comparison;

        Assert.True(answer.Figure.HasValue);
        Assert.Empty(answer.Neighbours);
        Assert.Equal(0, answer.Summary.Used);
        Assert.StartsWith("NO_NEIGHBOURS_IN_EDITION", answer.Summary.Note, StringComparison.Ordinal);
        Assert.False(answer.Summary.HasMinimum);
        Assert.Null(answer.Verdict);
        Assert.NotNull(answer.Position.Nationally);
        Assert.Null(answer.Position.AmongNeighbours);
    }

    [Theory]
    [InlineData("1990-91", "gdp-deflator")]
    [InlineData("2024-25", "services-ppi")]
    public void A_base_year_outside_the_index_is_refused(string baseYear, string index)
    {
        var fault = Assert.Throws<RpcException>(() => new ComparisonService.ComparisonServiceClient(server.Channel).GetComparison(
            new() { Authority = "805", Measure = "total-spend", Basis = new() { Prices = Prices.Real, BaseYear = baseYear, Index = index } }));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.StartsWith("base_year", fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_the_index_does_not_reach_has_cash_and_a_reason_instead_of_a_real_value()
    {
        var answer = new ComparisonService.ComparisonServiceClient(server.Channel).GetComparison(
            new() { Authority = "805", Measure = "total-spend", Basis = new() { Prices = Prices.Real, Index = "services-ppi" } }).Comparison;

        Assert.Equal(Missing.Incomplete, answer.Figure.Missing);
        Assert.True(answer.HasCash);
        const string why = "services-ppi holds 2009-10 to 2021-22, so pounds of 2024-25 cannot be put into 2021-22 prices";
        Assert.Contains(why, answer.Figure.Note, StringComparison.Ordinal);
        Assert.All(answer.Summary.LeftOut.Where(left => left.Code != "806"), left => Assert.Contains(why, left.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_keeps_value_averages_gap_and_side_whatever_the_prices()
    {
        var client = new ComparisonService.ComparisonServiceClient(server.Channel);
        Comparison In(Basis basis) => client.GetComparison(new() { Authority = "805", Measure = "preventative-share", Period = "2023-24", Basis = basis }).Comparison;
        var (cash, real) = (In(new()), In(new() { Prices = Prices.Real, Index = "services-ppi" }));

        Assert.Equal(cash.Figure.Value, real.Figure.Value);
        Assert.Equal((cash.Summary.Used, cash.Summary.Mean, cash.Summary.Median, cash.Summary.Pooled), (real.Summary.Used, real.Summary.Mean, real.Summary.Median, real.Summary.Pooled));
        Assert.Equal((cash.Gap.Value, "percentage points"), (real.Gap.Value, real.Gap.Unit));
        Assert.Equal(cash.Verdict, real.Verdict);
        // Only its pounds are gone.
        Assert.True(cash.Gap.HasAtSameTotal);
        Assert.False(real.Gap.HasAtSameTotal);
    }

    private static void Moved(AssociationRow row, params (double Slope, string By, double Without)[] expected) => Assert.Equal(
        expected, row.Slopes.Select(slope => (Math.Round(slope.Slope, 3), slope.Leverage.Authority.Code, Math.Round(slope.Leverage.Slope, 3))));

    private static void Slopes(AssociationRow row, params (double Slope, double Error)[] expected)
    {
        Assert.Equal(expected.Length, row.Slopes.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Slope, row.Slopes[i].Slope, 0.00051);
            Assert.Equal(expected[i].Error, row.Slopes[i].StandardError, 0.00051);
        }
    }
}
