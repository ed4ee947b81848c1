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
    [InlineData("association", "rows rowsWithoutExclusions leftOut caution definition baseYear points")]
    [InlineData("definitions --authority 805", "authority period rows snapshot")]
    [InlineData("evidence --authority 805 --measure agency-share", "formula worked inputs methods neighbours")]
    [InlineData("reconcile", "reconciliations compared differing")]
    [InlineData("claims", "claims snapshot")]
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
    [InlineData("claims", 10)]
    public async Task Csv_has_a_header_and_every_row(string words, int lines)
    {
        var ran = await Ran.VerbAsync([.. words.Split(' '), "--format", "csv", "--server", _server]);

        Assert.Equal((0, lines), (ran.Code, ran.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Theory]
    [InlineData("association", "4.90", "2.73", "-3.11", "1760", "excluded by a rule")]
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
