using System.Globalization;
using Benchmark.Tui.Verbs;

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

        Assert.Equal(ComparisonRecords.Columns.Concat(TrendCsv.Columns), columns);
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
            + "pooled_without,additive_verdict,additive_z,tau_squared,depends_on_model,no_difference,gap_at_same_total,local,local_beside,text",
            ran.Data.Split('\n')[0]);
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
