using System.Globalization;
using System.Text.Json;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A group of the user's own on the command line: by its name in the settings, or by codes; the same for every verb.</summary>
public sealed class GroupVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _shared;

    public GroupVerbTests(RunningServer server)
    {
        // Two in one return, one that has ended, one that sent no spend return for 2024-25.
        File.WriteAllText(_folder["config"], "group.Coast = 806 318 314 909 807 890 805\ngroup.Six = 841 808 806 807 390 391\n");
        _shared = ["--server", $"http://{server.Channel.Target}", "--config", _folder["config"]];
    }

    [Theory]
    [InlineData("ndjson", "json")]
    [InlineData("csv", "csv")]
    public async Task A_line_of_stream_is_what_compare_writes_for_the_same_group(string streamed, string compared)
    {
        string[] authorities = ["314", "318", "805", "841", "909"];
        string[] measures = ["agency-share", "children-in-care-rate", "preventative-share", "total-spend-per-child"];
        var stream = await AskAsync([
            "stream", "--group", "Coast", "--format", streamed, .. authorities.SelectMany(code => (string[])["--authority", code]),
            .. measures.SelectMany(id => (string[])["--measure", id]), "--period", "2019", "--period", "2025", "--period", "2024-25",
            "--period", "2022-23",
        ]);

        var lines = stream.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] header = streamed == "csv" ? [lines[0]] : [];
        var asked = new List<string>(header);
        foreach (var measure in measures)
        {
            string[] periods = measure.Contains("spend", StringComparison.Ordinal) || measure == "preventative-share" ? ["2022-23", "2024-25"] : ["2019", "2025"];
            foreach (var period in periods)
            {
                // Cumbria (909) ended on 31 March 2023.
                foreach (var authority in authorities.Where(code => code != "909" || period is "2019" or "2022-23"))
                {
                    var one = await AskAsync(["compare", "--authority", authority, "--measure", measure, "--period", period, "--group", "coast", "--format", compared]);
                    asked.Add(one.Data.Split('\n')[header.Length]);
                }
            }
        }

        Assert.Equal(4 * 9, asked.Count - header.Length);
        Assert.Equal(asked, lines);
    }

    [Fact]
    public async Task An_authority_is_left_out_of_its_own_group_by_whichever_code_it_is_asked_for()
    {
        var without = await AskAsync(["compare", "--authority", "805", "--measure", "agency-share", "--group", "806", "--group", "841", "--format", "json"]);
        foreach (var code in new[] { "805", "E06000001" })
        {
            var with = await AskAsync([
                "compare", "--authority", code, "--measure", "agency-share", "--group", "806", "--group", "805", "--group", "841", "--format", "json",
            ]);
            Assert.Equal(without.Data, with.Data);
        }
    }

    [Fact]
    public async Task A_trend_shows_the_groups_median_in_every_format()
    {
        string[] trend = ["trend", "--authority", "805", "--measure", "children-in-care-rate", "--from", "2024", "--group", "Six"];

        // Worked out from seed-data/ by a script that shares nothing with the service, as in GroupTests.
        var rows = SeedTables.RowsOf((await AskAsync([.. trend, "--format", "csv"])).Data);
        Assert.Equal(
            [("2024", "", "6", 132.071846), ("2025", "", "6", 124.787755)],
            rows.Select(row => (row["period"], row["edition"], row["neighbours_used"], Math.Round(double.Parse(row["median"], CultureInfo.InvariantCulture), 6))));
        using var json = JsonDocument.Parse((await AskAsync([.. trend, "--format", "json"])).Data);
        Assert.True(json.RootElement.GetProperty("ownGroup").GetBoolean());
        Assert.Equal(
            rows[1]["median"],
            json.RootElement.GetProperty("points")[1].GetProperty("summary").GetProperty("median").GetDouble().ToString("R", CultureInfo.InvariantCulture));
        var table = (await AskAsync(trend)).Data;
        Assert.Matches(@"2025 +2025-03-31 +157 +125 +119 to 135 +6", table);
        Assert.Contains("an own group", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_says_who_of_the_group_is_left_out()
    {
        string[] trend = ["trend", "--authority", "805", "--measure", "preventative-share", "--from", "2024-25", "--group", "Six"];

        Assert.Contains("neighbours left out: 806 (no return)", (await AskAsync(trend)).Data, StringComparison.Ordinal);
        var row = Assert.Single(SeedTables.RowsOf((await AskAsync([.. trend, "--format", "csv"])).Data));
        Assert.Equal(("5", "806:NO_RETURN"), (row["neighbours_used"], row["neighbours_left_out"]));
    }

    [Fact]
    public async Task Definitions_and_evidence_are_of_the_group()
    {
        var definitions = await AskAsync(["definitions", "--authority", "805", "--period", "2024-25", "--group", "Six"]);
        Assert.Contains("own group", definitions.Data, StringComparison.Ordinal);
        // Medians worked out as in GroupTests: 16.466299 under case-for-change, 33.567432 under not-looked-after; five of six used.
        Assert.Matches(@"case-for-change .* 16\.5% +5 ", definitions.Data);
        Assert.Matches(@"not-looked-after .* 33\.6% +5 ", definitions.Data);

        var evidence = await AskAsync(["evidence", "--authority", "805", "--measure", "preventative-share", "--period", "2024-25", "--group", "Six"]);
        Assert.Contains("A group of the caller's own: Darlington (841), Stockton-on-Tees (808), ", evidence.Data, StringComparison.Ordinal);
        Assert.Contains("806: no return", evidence.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "group: \"999\" is not known", "--group 999 --group 806")]
    [InlineData(2, "others than the authority itself", "--group 805")]
    [InlineData(2, "each authority once", "--group 806 --group E06000002")]
    [InlineData(2, "--edition names statistical neighbours, in whose place --group stands", "--group Six --edition 2021")]
    [InlineData(2, "expected a code, such as 805, or a group in ", "--group Inland")]
    public async Task A_group_that_cannot_be_is_refused_alike_by_every_verb(int code, string words, string options)
    {
        foreach (var verb in new[]
        {
            "compare --authority 805 --measure agency-share", "trend --authority 805 --measure agency-share",
            "stream --authority 805 --measure agency-share", "evidence --authority 805 --measure agency-share", "definitions --authority 805",
        })
        {
            var ran = await Ran.VerbAsync([.. verb.Split(' '), .. options.Split(' '), .. _shared]);
            Assert.Equal((code, ""), (ran.Code, ran.Data));
            Assert.Contains(words, ran.Notes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stopped_stream_is_not_gone_on_with_for_another_group()
    {
        using var cancel = new CancellationTokenSource();
        using var data = new StringWriter();
        using var notes = new StoppingWriter(data, cancel.Cancel);
        using var said = new StringWriter();
        Assert.Equal(130, await Tui.Verbs.CommandLine.RunAsync(["stream", "--group", "Coast", .. _shared], new(notes, said), cancel.Token));
        var token = said.ToString().Split(' ')[^1].Trim();

        var ran = await Ran.VerbAsync(["stream", "--group", "Six", "--resume", token, .. _shared]);

        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Contains("resume_token", ran.Notes, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task<Ran> AskAsync(string[] args)
    {
        var ran = await Ran.VerbAsync([.. args, .. _shared]);
        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        return ran;
    }
}
