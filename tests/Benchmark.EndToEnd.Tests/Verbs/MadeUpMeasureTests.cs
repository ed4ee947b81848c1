using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Benchmark.Server.Hosting;
using Benchmark.Tui.Client;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// Measures of every formula that the program has never heard of, on series that it has never heard of, added to the seed files
/// alone: nothing but rows is new. Figures grow with the place in the list of Hartlepool's neighbours, so that everything about them is
/// worked out by hand; whatever is said of them says their own words, and no word of any other series.
/// </summary>
public sealed partial class MadeUpMeasureTests(MadeUpMeasureTests.Seed seed) : IClassFixture<MadeUpMeasureTests.Seed>
{
    [Theory]
    // Figure, its numerator and denominator; the neighbours' 1 to 9 times it without the tenth, which is suppressed.
    [InlineData("garden-rate", 25, 50, -250, "gardens", "250 / 1,000 x 100 = 25")]
    [InlineData("hedge-share", 40, 30, 25, "gardens", "100 / (100 + 150) x 100 = 40")]
    [InlineData("trees-per-garden", 4, 3, 250, "trees", "1,000 / 250 = 4")]
    [InlineData("slugs-per-garden", 3, 2, 250, "slugs", "750 / 250 = 3")]
    [InlineData("garden-size", 1.5, 5, -3.5, "acres", "1.5, as published")]
    public async Task A_figure_and_its_gap_are_in_its_own_words(
        string measure, double value, double median, double gap, string unit, string worked)
    {
        var answer = await JsonAsync("compare", "--authority", "805", "--measure", measure);

        Assert.Equal("2024-12-31", answer.GetProperty("asOfDate").GetString());
        Assert.Equal(value, answer.GetProperty("figure").GetProperty("value").GetDouble(), 9);
        var summary = answer.GetProperty("summary");
        Assert.Equal((median, 9), (Math.Round(summary.GetProperty("median").GetDouble(), 9), summary.GetProperty("used").GetInt32()));
        Assert.Equal(
            (gap, unit),
            (Math.Round(answer.GetProperty("gap").GetProperty("value").GetDouble(), 9), answer.GetProperty("gap").GetProperty("unit").GetString()));

        var evidence = await VerbAsync("evidence", "--authority", "805", "--measure", measure);
        Assert.Contains(worked, evidence, StringComparison.Ordinal);
        Assert.Contains($"{seed.Neighbours[9]}: suppressed by the publisher", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_shown_as_context_and_compared_with_nothing()
    {
        var answer = await JsonAsync("compare", "--authority", "805", "--measure", "garden-style");

        Assert.Equal("Formal, 3 May 2024", answer.GetProperty("figure").GetProperty("text").GetString());
        Assert.Equal(10, answer.GetProperty("neighbours").GetArrayLength());
        Assert.Equal("Wild 1", answer.GetProperty("neighbours")[0].GetProperty("figure").GetProperty("text").GetString());
        foreach (var absent in (string[])["gap", "verdict", "position"])
            Assert.False(answer.TryGetProperty(absent, out _), absent);
        Assert.Contains("Formal, 3 May 2024", await VerbAsync("compare", "--authority", "805", "--measure", "garden-style"), StringComparison.Ordinal);
        Assert.Contains("Formal, 3 May 2024, as published", await VerbAsync("evidence", "--authority", "805", "--measure", "garden-style"), StringComparison.Ordinal);
        var ranking = await Ran.VerbAsync(["ranking", "--measure", "garden-style", .. seed.Data]);
        Assert.Contains("shown as context only", ranking.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spend_is_divided_by_whatever_the_files_say()
    {
        // Hartlepool's spend of 2024-25 over the 250 gardens of 31 December 2024.
        var spend = (await JsonAsync("compare", "--authority", "805", "--measure", "total-spend")).GetProperty("figure").GetProperty("value").GetDouble();

        var answer = await JsonAsync("compare", "--authority", "805", "--measure", "spend-per-garden");

        Assert.Equal(spend / 250, answer.GetProperty("figure").GetProperty("value").GetDouble(), 6);
        Assert.Equal("£", answer.GetProperty("gap").GetProperty("unit").GetString());
    }

    [Fact]
    public async Task A_spend_block_and_a_definition_are_rows_too()
    {
        // £300,000 for orchards and £100,000 for ponds: 75%. The neighbours spend 10% to 100% on orchards, in steps of ten; the fifth made no
        // return, so the middle of nine is 60%, 15 points below.
        string[] share = ["--authority", "805", "--measure", "orchard-share", "--definition", "gardens"];
        var answer = await JsonAsync(["compare", .. share]);
        Assert.Equal((75d, 60d), (answer.GetProperty("figure").GetProperty("value").GetDouble(), answer.GetProperty("summary").GetProperty("median").GetDouble()));
        var gap = answer.GetProperty("gap");
        Assert.Equal((15d, "percentage points"), (Math.Round(gap.GetProperty("value").GetDouble(), 9), gap.GetProperty("unit").GetString()));
        var evidence = await VerbAsync(["evidence", .. share]);
        Assert.Contains("300,000 / 400,000 x 100 = 75", evidence, StringComparison.Ordinal);
        Assert.Contains("Orchards (line 9.9.1), gross, £", evidence, StringComparison.Ordinal);

        var total = await JsonAsync("compare", "--authority", "805", "--measure", "orchard-spend");
        Assert.Equal(300_000, total.GetProperty("figure").GetProperty("value").GetDouble());
        Assert.Contains("£0.3m", await VerbAsync("compare", "--authority", "805", "--measure", "orchard-spend"), StringComparison.Ordinal);

        // All blocks: the shipped ones and these two.
        var shipped = SeedTables.Rows("spend.csv").Single(row => (row["authority"], row["period"]) == ("805", "2024-25"));
        var blocks = SeedTables.Rows("spend-blocks.csv").Sum(block => decimal.Parse(shipped[block["id"]], CultureInfo.InvariantCulture));
        var all = await JsonAsync("compare", "--authority", "805", "--measure", "total-spend");
        Assert.Equal((double)blocks + 400_000, all.GetProperty("figure").GetProperty("value").GetDouble(), 2);
    }

    [Fact]
    public async Task A_headline_is_a_question_of_the_overview()
    {
        await using var connection = await Connection.OpenAsync(seed.Choice, StateAsked.Present, _ => { }, TestContext.Current.CancellationToken);
        var reference = await ReferenceData.LoadAsync(connection, TestContext.Current.CancellationToken);

        var overview = await new OverviewData(connection, reference, new(reference))
            .LoadAsync(new("805", "Hartlepool"), TestContext.Current.CancellationToken);

        var gardens = Assert.Single(overview.Questions, question => question.Title == "Gardens");
        Assert.Equal(("garden-rate", "per 100 homes", "31 December 2024"), (gardens.Measure, gardens.Unit, gardens.Date));
        Assert.Equal(("Gardens per 100 homes", "25.0", "50.0"), (gardens.Headline.Label, gardens.Headline.Own.Text, gardens.Headline.Median.Text));
        Assert.Equal([20, 25], gardens.Series);
        Assert.Equal(("2023 to 2024", "+5.0 on 2023"), (gardens.SeriesSpan, gardens.Change));
        // Of 10, 20, 25, 30 to 90 with the highest first.
        Assert.Equal((8, 10), (gardens.National!.Value.Place, gardens.National.Value.Of));
        Assert.Contains("250 fewer gardens", gardens.Gap, StringComparison.Ordinal);
        var size = Assert.Single(gardens.Further);
        Assert.Equal(("Size of gardens", "1.5", "5.0"), (size.Label, size.Own.Text, size.Median.Text));
        Assert.DoesNotMatch(OtherSeries(), JsonSerializer.Serialize(gardens));
        // Its column stands beside the others in the table of neighbours.
        var column = overview.Questions.ToList().IndexOf(gardens);
        Assert.Equal(
            ["10.0", "20.0", "30.0", "40.0", "50.0", "60.0", "70.0", "80.0", "90.0", "suppressed"],
            overview.Neighbours.Select(neighbour => neighbour.Figures[column].Text));
    }

    [Theory]
    [InlineData("orchard-spend")]
    [InlineData("orchard-share", "--definition", "gardens")]
    [InlineData("garden-rate")]
    [InlineData("hedge-share")]
    [InlineData("trees-per-garden")]
    [InlineData("slugs-per-garden")]
    [InlineData("garden-size")]
    [InlineData("garden-style")]
    public async Task No_answer_has_a_word_of_another_series(string measure, params string[] basis)
    {
        string[] asked = ["--measure", measure, .. basis];
        var said = new List<string>
        {
            await VerbAsync(["compare", "--authority", "805", .. asked]),
            await VerbAsync(["compare", "--authority", "805", .. asked, "--format", "csv"]),
            await VerbAsync(["evidence", "--authority", "805", .. asked]),
            await VerbAsync(["trend", "--authority", "805", .. asked]),
            await VerbAsync(["trend", "--authority", "805", .. asked, "--format", "csv"]),
        };
        if (measure != "garden-style")
        {
            said.Add(await VerbAsync(["ranking", .. asked]));
            said.Add(await VerbAsync(["ranking", .. asked, "--format", "csv"]));
        }

        if (measure is "garden-rate" or "hedge-share")
            said.Add(await VerbAsync("funnel", "--measure", measure));
        Assert.All(said, text => Assert.DoesNotMatch(OtherSeries(), text));
        Assert.Contains(said, text => text.Contains("garden", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_headline_has_its_section_in_both_reports()
    {
        using var folder = new TemporaryFolder();
        await VerbAsync("report", "--authority", "805", "--output", folder["profile.md"]);
        await VerbAsync("report", "--national", "--output", folder["national.md"]);
        var (profile, national) = (await File.ReadAllTextAsync(folder["profile.md"]), await File.ReadAllTextAsync(folder["national.md"]));

        var section = profile[profile.IndexOf("\n## Gardens", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 4, StringComparison.Ordinal)];
        Assert.Contains("On 31 December 2024, Hartlepool had 250 gardens: 25.0", section, StringComparison.Ordinal);
        Assert.Contains("250 fewer gardens", section, StringComparison.Ordinal);
        Assert.DoesNotMatch(OtherSeries(), section);
        Assert.Contains("Gardens per 100 homes", national, StringComparison.Ordinal);
        // Beside it in its group, so a row of the first table and no section.
        Assert.Contains("Size of gardens", profile, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] args) =>
        JsonDocument.Parse(await VerbAsync([.. args, "--format", "json"])).RootElement;

    private async Task<string> VerbAsync(params string[] args)
    {
        var ran = await Ran.VerbAsync([.. args, .. seed.Data]);
        Assert.True(ran.Code == 0, $"{string.Join(' ', args)}: {ran.Code}, {ran.Notes}");
        return ran.Data;
    }

    [GeneratedRegex("looked after|in care|agency|FTE|social worker|caseload|vacanc|children|per 10,000", RegexOptions.IgnoreCase)]
    private static partial Regex OtherSeries();

    /// <summary>The shipped figures, and the made-up ones beside them, in one server for all tests.</summary>
    public sealed class Seed : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private WebApplication? _server;

        public Seed()
        {
            var copy = _folder.CopyOfSeed("seed");
            Neighbours = [.. SeedTables.Rows("neighbours.csv")
                .Where(row => (row["edition"], row["authority"]) == ("2025", "805"))
                .OrderBy(row => int.Parse(row["order"], CultureInfo.InvariantCulture)).Select(row => row["code"])];
            void Add(string file, params IEnumerable<string> rows) => File.AppendAllLines(Path.Combine(copy, file), rows);
            Add("releases.csv", "gardens-2025,gardens,1,Gardens made up,2025-06-30,Nobody,Made up,None");
            Add(
                "series.csv",
                "gardens,gardens,Gardens,garden count,gardens,0,12-31,number,none,", "hedged,gardens,Gardens with a hedge,hedge count,gardens,0,12-31,number,none,",
                "homes,gardens,Homes,home count,homes,0,12-31,number,none,", "open,gardens,Gardens without a hedge,open count,gardens,0,12-31,number,none,",
                "size,gardens,Size as published,size,,1,12-31,number,none,", "slugs,gardens,Slugs,slug count,slugs,0,12-31,number,none,",
                "style,gardens,Style as published,style,,0,12-31,text,none,", "trees,gardens,Trees,tree count,trees,0,12-31,number,none,");
            Add("spend-blocks.csv", "z-orchards,9.9.1,Orchards,R,orchards,", "z-ponds,9.9.2,Ponds,P,ponds,");
            Add("definitions.csv", "gardens,1,Gardens,Made up.,z-orchards,z-ponds,6");
            var spend = File.ReadAllLines(Path.Combine(copy, "spend.csv"));
            File.WriteAllLines(Path.Combine(copy, "spend.csv"), spend.Select((line, i) => i == 0 ? $"{line},z-orchards,z-ponds" : $"{line},{Gardens(line)}"));
            const string on = "\"On {day}, {name} had {numerator} gardens: {value}{interval}.\"";
            Add(
                "measures.csv",
                $"garden-rate,Gardens per 100 homes,Gardens per 100 homes,Gardens,Gardens,21,20,4,rate,gardens,homes,,100,per 100 homes,1,high-is-good,0,10,Gardens / homes x 100,Gardens,Homes,{on},more gardens,fewer gardens,,,",
                $"hedge-share,Gardens with a hedge,Hedged,Hedged,Gardens,22,0,0,share,hedged,hedged + open,,100,%,1,neutral,0,0,Hedged / all x 100,Gardens with a hedge,All gardens,{on},more hedged gardens,fewer hedged gardens,,,",
                $"trees-per-garden,Trees in each garden,Trees,Trees,Gardens,23,0,0,ratio,trees,gardens,,1,trees in each garden,1,neutral,0,0,Trees / gardens,Trees,Gardens,{on},more trees,fewer trees,,,",
                $"slugs-per-garden,Slugs in each garden,Slugs,Slugs,Gardens,24,0,0,mean,slugs,gardens,,1,slugs in each garden,1,low-is-good,0,0,Slugs / gardens,Slugs,Gardens,{on},more slugs,fewer slugs,,,",
                $"garden-size,Size of gardens,Size of gardens,Size,Gardens,25,21,0,published,size,,,1,acres,1,neutral,0,0,As published,,,{on},more acres,fewer acres,,,",
                $"garden-style,Style of gardens,Style,Style,Gardens,26,0,0,text,style,,,1,,0,context,0,0,As published,,,{on},more,fewer,,,",
                $"spend-per-garden,Spending for each garden,Spend per garden,Per garden,Gardens,27,0,0,spend-per-head,total,gardens,,1,£ per garden,0,neutral,0,0,Spending / gardens,Spending,Gardens,{on},more spending,less spending,,,");
            Add(
                "measures.csv",
                $"orchard-share,Orchards' share of garden spending,Orchards' share,Orchards,Garden money,28,0,0,spend-share,preventative,,,100,%,1,neutral,0,0,Orchards / both x 100,Orchards,Both,{on},more,less,,,",
                $"orchard-spend,Spending on orchards in gardens,Orchards,Orchards £m,Garden money,29,0,0,spend,z-orchards,,,1,£,1,neutral,0,0,Orchards,Orchards,,{on},more,less,,,");
            Add(
                Path.Combine("figures", "gardens-2025.csv"), "area,period,gardens,hedged,homes,open,size,slugs,style,trees",
                "805,2023,200,100,1000,100,1.5,400,Formal,600", "805,2024,250,100,1000,150,1.5,750,\"Formal, 3 May 2024\",1000",
                $"{Neighbours[9]},2024,c,c,1000,c,c,c,c,c");
            Add(
                Path.Combine("figures", "gardens-2025.csv"),
                Neighbours.Take(9).Select((code, i) => $"{code},2024,{i + 1}00,{30 * (i + 1)},1000,{70 * (i + 1)},{i + 1},{2 * (i + 1)}00,Wild {i + 1},{3 * (i + 1)}00"));
        }

        private string Gardens(string line)
        {
            var cells = line.Split(',');
            var order = Neighbours.ToList().IndexOf(cells[1]) + 1;
            return (cells[1], cells[2], order) switch
            {
                ("805", "2024-25", _) => "300000,100000",
                (_, "2024-25", > 0) => $"{order}00000,{10 - order}00000",
                _ => "0,0",
            };
        }

        /// <summary>The server.</summary>
        internal ServerChoice Choice => new(ServerAddress.TryParse(_server!.Urls.First()));

        /// <summary>Arguments that name it.</summary>
        public string[] Data => ["--server", _server!.Urls.First()];

        /// <summary>Codes of Hartlepool's neighbours, the closest first.</summary>
        public IReadOnlyList<string> Neighbours { get; }

        public async ValueTask InitializeAsync() =>
            _server = await ServerHost.StartAsync(new("http://127.0.0.1:0", _folder["benchmark.db"], _folder["seed"]), _ => { });

        public async ValueTask DisposeAsync()
        {
            if (_server is not null)
                await _server.DisposeAsync();
            _folder.Dispose();
        }
    }
}
