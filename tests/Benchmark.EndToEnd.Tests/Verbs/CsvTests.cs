using System.Globalization;
using Benchmark.Server.Tabular;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Comma-separated values: a flat table that a spreadsheet or a script reads without losing a digit or a reason.</summary>
public sealed class CsvTests(RunningServer server)
{
    [Fact]
    public void The_page_of_formats_lists_the_columns_in_order()
    {
        var columns = File.ReadLines(RepositoryFiles.Folder("docs", "formats.md"))
            .SkipWhile(line => line != "## CSV").TakeWhile(line => line != "## Streams that stop")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split('`', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ComparisonRecords.Columns.Concat(TrendRecords.Columns), columns);
    }

    [Fact]
    public async Task Columns_of_a_comparison_stay()
    {
        var ran = await AskAsync("compare", "--authority", "805", "--measure", "agency-share");

        Assert.Equal(
            "authority_code,authority_name,measure,period,as_of_date,edition,definition,prices,index,base_year,"
            + "value,missing,note,numerator,denominator,published,cash,joint,"
            + "used,left_out,mean,median,pooled,minimum,lower_quartile,upper_quartile,maximum,summary_note,"
            + "rank_nationally,of_nationally,rank_nationally_low,rank_nationally_high,band,"
            + "rank_among_neighbours,of_among_neighbours,rank_among_neighbours_low,rank_among_neighbours_high,"
            + "interval95_low,interval95_high,interval998_low,interval998_high,"
            + "verdict,z,adjusted_z,phi,side_settled,side,side_averages,side_editions,gap,gap_unit,gap_difference,"
            + "england,england_missing,region_name,region,region_missing,sub_region_name,sub_region,sub_region_missing,"
            + "releases,snapshot,"
            + "quote,quote_checks,population,compare_instead,counted_as_zero,to_check,mean_without,median_without,"
            + "pooled_without,additive_verdict,additive_z,tau_squared,depends_on_model,no_difference,gap_at_same_total,local,local_beside,text,ons_code,measure_name,unit,decimals",
            ran.Data.Split('\n')[0]);
    }

    [Fact]
    public void The_page_of_columns_is_made_of_them()
    {
        var page = RepositoryFiles.Folder("docs", "columns.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(page, Columns.Page);
        Assert.Equal(Columns.Page, File.ReadAllText(page));
        var names = Columns.Groups.SelectMany(group => group.Names.Split(' ')).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    /// <summary>What other files are joined by, and what a number counts, without the list of measures; and the guard alters no good cell.</summary>
    [Theory]
    [InlineData("compare --authority 805 --measure agency-share", "E06000001", "Agency", "%", "1")]
    [InlineData("stream --authority 805 --measure children-in-care-rate --period 2025", "E06000001", "Children", "per 10,000 children", "0")]
    [InlineData("trend --authority 805 --measure children-in-care-rate", "E06000001", "Children", "per 10,000 children", "0")]
    [InlineData("trend --authority england --measure children-in-care-rate", "E92000001", "Children", "per 10,000 children", "0")]
    [InlineData("ranking --measure agency-share", "E", "Agency", "%", "1")]
    [InlineData("funnel --measure agency-share", "E", "Agency", "%", "1")]
    [InlineData("spread --measure agency-share", "E", "Agency", "%", "1")]
    [InlineData("spine --authority 805", "E06000001", "", "", "")]
    [InlineData("evidence --authority 805 --measure agency-share", "E06000001", "Agency", "%", "1")]
    [InlineData("revisions --authority 805 --measure agency-share", "E06000001", "Agency", "%", "1")]
    [InlineData("bridge --authority 805", "E06000001", null, null, null)]
    [InlineData("definitions --authority 805", "E06000001", null, null, null)]
    [InlineData("brief --authority 805", "E06000001", "", "", "")]
    [InlineData("checks --period 2024-25", "E", null, null, null)]
    [InlineData("authorities", "E", null, null, null)]
    [InlineData("neighbours --authority 805", "E06000001", null, null, null)]
    [InlineData("measures", null, "", "", "")]
    [InlineData("measures --definitions", null, null, null, null)]
    [InlineData("association", null, null, null, null)]
    [InlineData("reconcile", null, "", "", "")]
    [InlineData("alike --authority 805", "E06000001", "", "", "")]
    [InlineData("same-things --authority 805", "E06000001", "", "", "")]
    [InlineData("claims", null, null, "", null)]
    [InlineData("releases", null, null, null, null)]
    public async Task Every_table_says_who_and_what_in_the_same_columns(string words, string? ons, string? measure, string? unit, string? decimals)
    {
        var rows = SeedTables.RowsOf((await AskAsync(words.Split(' '))).Data);

        Assert.NotEmpty(rows);
        foreach (var (name, start) in new[] { ("ons_code", ons), ("measure_name", measure), ("unit", unit), ("decimals", decimals) })
            if (start is null)
                Assert.False(rows[0].ContainsKey(name), name);
            else
                Assert.All(rows, row => Assert.StartsWith(start, row[name], StringComparison.Ordinal));
        Assert.All(rows, row => Assert.All(row, cell =>
        {
            Assert.True(Columns.Has(cell.Key), cell.Key);
            Assert.False(cell.Value.StartsWith('\''), $"{cell.Key}: {cell.Value}");
        }));
    }

    [Fact]
    public async Task For_Excel_a_mark_comes_first_and_nothing_else_is_another()
    {
        string[] ask = ["compare", "--authority", "805", "--measure", "agency-share"];
        var plain = (await AskAsync(ask)).Data;
        Assert.Equal("\uFEFF" + plain, (await AskAsync([.. ask, "--excel"])).Data);

        var refused = await Ran.VerbAsync([.. ask, "--excel", "--server", $"http://{server.Channel.Target}"]);
        Assert.Equal((2, ""), (refused.Code, refused.Data));
        Assert.Contains("--excel is of csv", refused.Notes, StringComparison.Ordinal);
    }

    /// <summary>Against neighbours.csv of the seed: every list of every edition, place by place.</summary>
    [Fact]
    public async Task Every_list_of_neighbours_is_in_one_file()
    {
        var listed = SeedTables.Rows("neighbours.csv").Select(row => (row["edition"], row["authority"], row["order"], row["code"])).Order().ToList();
        var rows = SeedTables.RowsOf((await AskAsync("neighbours")).Data);

        Assert.Equal(listed, rows.Select(row => (row["edition"], row["authority_code"], row["order"], row["neighbour_code"])).Order());
        var mutual = listed.Select(one => (one.Item1, one.Item2, one.Item4)).ToHashSet();
        Assert.All(rows, row => Assert.Equal(
            mutual.Contains((row["edition"], row["neighbour_code"], row["authority_code"])) ? "true" : "false", row["mutual"]));
    }

    [Fact]
    public async Task Numbers_read_back_as_the_same_doubles()
    {
        var row = Assert.Single(SeedTables.RowsOf((await AskAsync("compare", "--authority", "805", "--measure", "children-in-care-rate")).Data));

        Assert.Equal(332d / 21090 * 10000, double.Parse(row["value"], CultureInfo.InvariantCulture));
        Assert.Equal(("332", "21090", "157", ""), (row["numerator"], row["denominator"], row["published"], row["missing"]));
        Assert.Equal(("3", "151", "2", "11"), (row["rank_nationally"], row["of_nationally"], row["rank_among_neighbours"], row["of_among_neighbours"]));
        Assert.Equal("WITHIN", row["verdict"]);
        Assert.Equal("children-looked-after-2025;statistical-neighbours-2025", row["releases"]);
    }

    [Fact]
    public async Task A_missing_figure_is_an_empty_cell_and_a_reason()
    {
        var row = Assert.Single(SeedTables.RowsOf((await AskAsync("compare", "--authority", "806", "--measure", "preventative-share", "--period", "2024-25")).Data));

        Assert.Equal(("", "NO_RETURN", ""), (row["value"], row["missing"], row["rank_nationally"]));
    }

    [Fact]
    public async Task Who_was_left_out_and_why_is_in_one_cell()
    {
        var swindon = Assert.Single(SeedTables.RowsOf((await AskAsync("compare", "--authority", "866", "--measure", "agency-share", "--period", "2025")).Data));
        Assert.Equal("941:COUNTED_WITH:940", swindon["left_out"]);

        var hartlepool = Assert.Single(SeedTables.RowsOf((await AskAsync("compare", "--authority", "805", "--measure", "agency-share", "--period", "2025")).Data));
        Assert.Equal(("", "10", "1"), (hartlepool["left_out"], hartlepool["used"], hartlepool["counted_as_zero"]));
    }

    [Fact]
    public async Task A_trend_has_a_row_a_period()
    {
        var rows = SeedTables.RowsOf((await AskAsync("trend", "--authority", "420", "--measure", "children-in-care-rate", "--from", "2019", "--to", "2022")).Data);

        Assert.Equal(["2019", "2020", "2021", "2022"], rows.Select(row => row["period"]));
        Assert.Equal(("", "SUPPRESSED"), (rows[1]["value"], rows[1]["missing"]));
        Assert.Equal(("", "NOT_APPLICABLE"), (rows[3]["value"], rows[3]["missing"]));
    }

    [Fact]
    public async Task Lists_have_a_row_each()
    {
        Assert.Equal(12, SeedTables.RowsOf((await AskAsync("authorities", "--region", "North East")).Data).Count);
        Assert.Equal(68, SeedTables.RowsOf((await AskAsync("measures")).Data).Count);
        Assert.Equal(5, SeedTables.RowsOf((await AskAsync("measures", "--definitions")).Data).Count);
        var dorset = Assert.Single(SeedTables.RowsOf((await AskAsync("authorities", "--former", "--filter", "835")).Data));
        Assert.Equal(("2019-03-31", "838"), (dorset["last_day"], dorset["successors"]));
    }

    private async Task<Ran> AskAsync(params string[] args)
    {
        var ran = await Ran.VerbAsync([.. args, "--format", "csv", "--server", $"http://{server.Channel.Target}"]);
        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        Assert.DoesNotContain('\r', ran.Data);
        return ran;
    }
}
