using System.Text.RegularExpressions;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>From the published cell in the file, through database and service, to the words on the screen.</summary>
public sealed partial class TableTests(RunningServer server)
{
    [Theory]
    [InlineData("agency-workers", "394", "2025", "low", "agency-share", "none: rounds to zero, but is not zero")]
    [InlineData("agency-workers", "319", "2023", "u", "agency-share", "none: withheld for low reliability")]
    [InlineData("agency-workers", "213", "2025", "x", "agency-share", "none: not available")]
    [InlineData("looked-after-children", "420", "2022", "z", "children-in-care-rate", "none: not applicable")]
    [InlineData("looked-after-children", "201", "2025", "c", "children-in-care-rate", "none: suppressed by the publisher")]
    [InlineData("agency-workers", "340", "2019", "0", "agency-share", "0.0%")]
    public async Task A_published_symbol_is_words_on_the_screen(
        string series, string authority, string period, string symbol, string measure, string words)
    {
        // The newest release that has the cell is the one that counts.
        var cell = SeedTables.Figures()
            .Last(row => row["series"] == series && row["area"] == authority && row["period"] == period);
        Assert.Equal(symbol, cell["cell"]);

        var table = await TableAsync("compare", "--authority", authority, "--measure", measure, "--period", period);

        Assert.Equal(words, Fact(table, "Figure"));
        if (symbol != "0")
        {
            Assert.Contains($"\"{symbol}\"", table, StringComparison.Ordinal);
            // What rounds to zero is ranked as 0; nothing else that is missing has a place.
            Assert.Equal(symbol == "low", table.Contains("In England", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_absent_row_is_no_return()
    {
        Assert.DoesNotContain(SeedTables.Rows("spend.csv"), row => row["authority"] == "806" && row["period"] == "2024-25");

        Assert.Equal("none: no return", Fact(await TableAsync("compare", "--authority", "806", "--measure", "preventative-share", "--period", "2024-25"), "Figure"));
    }

    [Fact]
    public async Task A_part_that_is_missing_is_named_unless_the_definition_does_without_it()
    {
        string[] luton = ["compare", "--authority", "821", "--measure", "preventative-share", "--period", "2022-23"];

        var incomplete = await TableAsync(luton);
        Assert.Equal("none: a needed part is missing", Fact(incomplete, "Figure"));
        Assert.Contains("Youth justice (line 3.6.1) is missing", incomplete, StringComparison.Ordinal);
        Assert.EndsWith("%", Fact(await TableAsync([.. luton, "--definition", "webb"]), "Figure"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("314", "one figure for 314 and 318", "14.9%")]
    [InlineData("318", "one figure for 314 and 318", "14.9%")]
    [InlineData("940", "one figure for 940 and 941", "19.5%")]
    [InlineData("941", "one figure for 940 and 941", "19.5%")]
    public async Task A_joint_return_says_whose_it_is(string authority, string joint, string figure)
    {
        var table = await TableAsync("compare", "--authority", authority, "--measure", "agency-share", "--period", "2025");

        Assert.Equal((joint, figure), (Fact(table, "Joint return"), Fact(table, "Figure")));
    }

    [Fact]
    public async Task Each_Dorset_has_its_own_years()
    {
        string[] measure = ["--measure", "children-in-care-rate"];
        Assert.Matches(@"^\d+ per 10,000 children$", Fact(await TableAsync(["compare", "--authority", "835", "--period", "2018", .. measure]), "Figure"));
        Assert.Matches(@"^\d+ per 10,000 children$", Fact(await TableAsync(["compare", "--authority", "838", "--period", "2020", .. measure]), "Figure"));

        var after = await TableAsync(["compare", "--authority", "835", "--period", "2020", .. measure]);
        Assert.Equal("none: did not exist in this period", Fact(after, "Figure"));
        Assert.Contains("ended on 31 March 2019; after it: Dorset (838)", after, StringComparison.Ordinal);
        var before = await TableAsync(["compare", "--authority", "838", "--period", "2018", .. measure]);
        Assert.Equal("none: did not exist in this period", Fact(before, "Figure"));
        Assert.Contains("began on 1 April 2019; before it: Dorset (Pre LG) (835)", before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare-805-children-in-care-rate", "compare --authority 805 --measure children-in-care-rate --period 2025 --edition 2025")]
    [InlineData("compare-866-agency-share", "compare --authority 866 --measure agency-share --period 2025 --edition 2025")]
    [InlineData("compare-805-preventative-spend-real", "compare --authority 805 --measure preventative-spend --period 2019-20 --edition 2021 --prices real --base-year 2024-25")]
    [InlineData("trend-england-total-spend", "trend --authority england --measure total-spend --from 2012-13 --to 2019-20")]
    [InlineData("trend-805-group-real", "trend --authority 805 --measure preventative-spend-per-child --prices real --from 2020-21 --group 841 --group 808 --group 806 --group 807 --group 390 --group 391")]
    public async Task A_table_reads_well_in_80_columns(string file, string words)
    {
        var ran = await Ran.VerbAsync(80, [.. words.Split(' '), "--server", $"http://{server.Channel.Target}"]);

        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        Assert.All(ran.Data.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var path = RepositoryFiles.Folder("tests", "Benchmark.EndToEnd.Tests", "Verbs", "Expected", file + ".txt");
        var shown = Snapshot().Replace(ran.Data, "(hash)");
        if (Environment.GetEnvironmentVariable("BENCHMARK_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, shown);
        Assert.Equal(await File.ReadAllTextAsync(path), shown);
    }

    [Fact]
    public async Task A_pipe_gets_no_control_codes_and_no_folded_words()
    {
        var ran = await BenchmarkProcess.RunAsync(
            "compare", "--authority", "839", "--measure", "agency-share", "--server", $"http://{server.Channel.Target}");

        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        Assert.DoesNotContain('\e', ran.Data);
        Assert.Contains("Bournemouth, Christchurch and Poole (839)", ran.Data, StringComparison.Ordinal);
        Assert.Contains(ran.Data.Split('\n'), line => line.Length > 80);
    }

    private async Task<string> TableAsync(params string[] args)
    {
        var ran = await Ran.VerbAsync([.. args, "--server", $"http://{server.Channel.Target}"]);
        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        return ran.Data;
    }

    private static string Fact(string table, string name) =>
        table.Split('\n').First(line => line.StartsWith(name + "  ", StringComparison.Ordinal))[name.Length..].Trim();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Snapshot();
}
