using System.Text.Json;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The verbs of analysis: the names that scripts rely on, and the same numbers in every format.</summary>
public sealed class AnalysisVerbTests(RunningServer server)
{
    private readonly string _server = $"http://{server.Channel.Target}";

    [Theory]
    [InlineData("ranking --measure agency-share", "measure period asOfDate of authorities england note snapshot")]
    [InlineData("funnel --measure children-in-care-rate", "centre units phi outsidePlain outsideAdjusted points curve leftOut")]
    [InlineData("spread --measure children-in-care-rate", "groups medianCoefficientOfVariation medianRatio edition")]
    [InlineData("association", "rows rowsWithoutExclusions leftOut caution definition baseYear points pairs multiplicity")]
    [InlineData("alike --authority 805", "authority edition columns own others started snapshot")]
    [InlineData("same-things --authority 805", "authority sameThings snapshot")]
    [InlineData("definitions --authority 805", "authority period rows snapshot")]
    [InlineData("evidence --authority 805 --measure agency-share", "formula worked inputs methods neighbours")]
    [InlineData("reconcile", "reconciliations compared differing")]
    [InlineData("claims", "claims untestable snapshot")]
    public async Task Json_has_the_fields_that_scripts_rely_on(string words, string fields)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--format", "json", "--server", _server]);

        Assert.Equal(0, ran.Code);
        using var json = JsonDocument.Parse(ran.Data);
        Assert.All(fields.Split(' '), field => Assert.True(json.RootElement.TryGetProperty(field, out _), field));
    }

    [Theory]
    [InlineData("ranking --measure agency-share", 154)]
    [InlineData("funnel --measure children-in-care-rate", 152)]
    [InlineData("spread --measure children-in-care-rate", 154)]
    [InlineData("association", 16)]
    [InlineData("definitions --authority 805", 6)]
    [InlineData("evidence --authority 805 --measure agency-share", 4)]
    [InlineData("evidence --authority england --measure agency-share", 4)]
    [InlineData("reconcile", 477)]
    [InlineData("claims", 13)]
    [InlineData("alike --authority 805", 67)]
    [InlineData("same-things --authority 805 --period 2024-25", 9)]
    public async Task Csv_has_a_header_and_every_row(string words, int lines)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--format", "csv", "--server", _server]);

        Assert.Equal((0, lines), (ran.Code, ran.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Theory]
    [InlineData("association", "4.90", "2.73", "-3.11", "1760", "excluded by a rule")]
    [InlineData("association", "25 slopes of 5 pairs are looked at", "9 do, and 3 when it is allowed for", "Referrals per 10,000 against preventative per child")]
    [InlineData("alike --authority 805", "Outstanding, 16", "Stoke-on-Trent (neighbour of a neighbour): 157, now 170", "regression to the mean")]
    [InlineData("same-things --authority 886 --measure looked-after-per-child --period 2024-25", "£611", "£647", "-£37 per child", "Neither corrects the other")]
    [InlineData("evidence --authority 886 --measure looked-after-per-child --period 2024-25", "here £611 per child, a difference of -£37 per child")]
    [InlineData("claims", "£8,632.6m", "£4,261.9m", "not testable")]
    [InlineData("reconcile", "51982", "476 differ", "West Midlands")]
    [InlineData("evidence --authority 805 --measure children-in-care-rate", "332 / 21,090 x 10,000", "2025-11-26", "Byar")]
    [InlineData("ranking --measure agency-share", "rounds to zero, but is not zero", "Small base: 2 of 2")]
    [InlineData("definitions --authority 821 --period 2022-23", "none", "Youth justice (line 3.6.1) is missing from the return")]
    [InlineData("funnel --measure agency-share", "pooled, 148 authorities", "Kingston upon Thames and Richmond upon Thames")]
    public async Task Table_says_it_in_words(string words, params string[] expected)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--server", _server]);

        Assert.Equal(0, ran.Code);
        Assert.All(expected, text => Assert.Contains(text, ran.Data, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "ranking --measure agency")]
    [InlineData(2, "ranking --measure agency-share --period 1999")]
    [InlineData(2, "funnel --measure preventative-share")]
    [InlineData(2, "association --from 2025 --to 2014")]
    [InlineData(2, "association --base-year 1990-91")]
    [InlineData(2, "association --outcome ofsted-judgement")]
    [InlineData(2, "association --spend total-spend")]
    [InlineData(2, "association --outcome preventative-spend-per-child")]
    [InlineData(1, "association --outcome section-47")]
    [InlineData(2, "alike --authority 805 --measure rural-urban")]
    [InlineData(2, "alike --authority 805 --from 2025")]
    [InlineData(1, "same-things --authority 999")]
    [InlineData(2, "same-things --authority 805 --period 1999")]
    [InlineData(1, "definitions --authority 999")]
    [InlineData(2, "evidence --authority 805")]
    public async Task What_is_wrong_is_said_and_nothing_else(int code, string words)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--server", _server]);

        Assert.Equal((code, ""), (ran.Code, ran.Data));
        Assert.NotEqual("", ran.Notes);
    }

    [Theory]
    [InlineData("NEET", "care-leaver-eet-share")]
    [InlineData("ICPC", "conference-rate", "enquiry-to-conference-share")]
    [InlineData("UASC", "uasc-share")]
    [InlineData("CiN", "children-in-need-rate")]
    public async Task A_measure_is_found_by_what_people_call_it(string word, params string[] ids)
    {
        var ran = await Ran.VerbAsync("measures", "--group", word, "--format", "csv", "--server", _server);

        Assert.Equal(0, ran.Code);
        Assert.Equal(ids, SeedTables.RowsOf(ran.Data).Select(row => row["measure"]));
    }
}
