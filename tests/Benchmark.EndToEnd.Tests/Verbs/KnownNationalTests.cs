using System.Globalization;
using System.Text.Json;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>England's figures as their publishers print them, to the digit, from the verbs that a script would ask: copied from the publications by hand.</summary>
public sealed class KnownNationalTests(RunningServer server)
{
    private readonly string _server = $"http://{server.Channel.Target}";

    [Theory]
    [InlineData("section-47-rate", "2020", "201000", null, null)]
    [InlineData("section-47-rate", "2025", "230590", "12183016", "189.3")]
    [InlineData("plan-start-rate", "2020", "66380", null, null)]
    [InlineData("repeat-plan-share", "2020", "14540", "66380", "21.9")]
    [InlineData("conference-rate", "2025", "72100", null, null)]
    [InlineData("enquiry-to-conference-share", "2025", "72100", "230590", "31.3")]
    [InlineData("repeat-plan-share", "2025", "15130", "61840", "24.5")]
    [InlineData("referral-rate", "2025", "632830", null, null)]
    [InlineData("re-referral-share", "2025", "142900", "632830", "22.6")]
    [InlineData("plan-rate", "2025", "49420", null, null)]
    [InlineData("long-plan-share", "2025", "1130", "49420", "2.3")]
    [InlineData("children-in-care-rate", "2025", "81770", "12183016", "67.1")]
    [InlineData("fostered-share", "2025", "54820", "81770", "67.0")]
    [InlineData("childrens-home-share", "2025", "9480", "81770", "11.6")]
    [InlineData("semi-independent-share", "2025", "7520", "81770", "9.2")]
    [InlineData("out-of-area-share", "2025", "36350", "81770", "44.5")]
    [InlineData("over-20-miles-share", "2025", "18120", "81770", "22.2")]
    [InlineData("private-provision-share", "2025", "32980", "81770", "40.3")]
    [InlineData("uasc-share", "2025", "6540", "81770", "8.0")]
    [InlineData("three-placements-share", "2025", "8500", "81770", "10.4")]
    [InlineData("care-leaver-eet-share", "2025", "20760", "38440", "54.0")]
    public async Task A_national_figure_is_that_of_its_publication(string measure, string period, string numerator, string? denominator, string? shown)
    {
        var ran = await Ran.VerbAsync(
            "trend", "--authority", "england", "--measure", measure, "--from", period, "--to", period, "--population", "as-printed", "--format", "csv",
            "--server", _server);

        Assert.Equal(0, ran.Code);
        var row = Assert.Single(SeedTables.RowsOf(ran.Data));
        Assert.Equal((period, numerator), (row["period"], row["numerator"]));
        if (denominator is not null)
            Assert.Equal(denominator, row["denominator"]);
        if (shown is not null)
            Assert.Equal(shown, double.Parse(row["value"], CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.InvariantCulture));
    }

    // 201,000 enquiries and 66,380 plans begun; 72,607 looked after in 2017; 4,261.9 of 8,632.6 million pounds.
    [Theory]
    [InlineData("enquiries-less-plans-2020", "134620")]
    [InlineData("looked-after-2017", "72607")]
    [InlineData("repeat-plans-2020", "21.9")]
    [InlineData("looked-after-share-of-spend", "49.4")]
    public async Task A_printed_sentence_rests_on_that_figure(string id, string shown)
    {
        using var json = JsonDocument.Parse((await Ran.VerbAsync("claims", "--format", "json", "--server", _server)).Data);
        var value = json.RootElement.GetProperty("claims").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id)
            .GetProperty("figure").GetProperty("value").GetDouble();

        Assert.Equal(shown, value.ToString(shown.Contains('.', StringComparison.Ordinal) ? "0.0" : "0", CultureInfo.InvariantCulture));
    }
}
