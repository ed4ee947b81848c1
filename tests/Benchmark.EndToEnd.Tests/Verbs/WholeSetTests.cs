using System.Globalization;
using Benchmark.Server.Tabular;
using Benchmark.Tui.Client;
using Benchmark.Tui.Verbs;
using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// The whole set, once: every line of "stream" is there and in its place, and what "compare" writes for it; of every fifth line that is
/// asked, in a long run of all.
/// </summary>
public sealed class WholeSetTests(RunningServer server)
{
    /// <summary>How many lines are also asked for with the verb itself; for the others the verb's two steps are called.</summary>
    private const int AskedWithTheVerb = 20;

    private readonly string _server = $"http://{server.Channel.Target}";
    private readonly ComparisonService.ComparisonServiceClient _client = new(server.Channel);

    [Fact]
    public async Task Every_line_of_stream_is_what_compare_writes()
    {
        using var folder = new TemporaryFolder();
        await StreamAsync(folder["all.ndjson"], "ndjson");
        await StreamAsync(folder["all.csv"], "csv");
        var expected = ExpectedKeys();
        var all = File.ReadLines(folder["all.ndjson"]).Zip(File.ReadLines(folder["all.csv"]).Skip(1), expected);

        await using var connection = await Connection.OpenAsync(
            new(ServerAddress.TryParse(_server), null, null), StateAsked.Present, _ => { }, TestContext.Current.CancellationToken);
        var labels = await connection.LabelsAsync(TestContext.Current.CancellationToken);
        var count = 0;
        var step = ApiSoak.Count(small: 5, full: 1);
        await Parallel.ForEachAsync(all.Index(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (line, cancel) =>
        {
            var (json, csv, (measure, period, authority)) = line.Item;
            Interlocked.Increment(ref count);
            Assert.StartsWith($"{{\"authority\":{{\"code\":\"{authority}\",", json, StringComparison.Ordinal);
            Assert.Contains($"\"measure\":\"{measure}\"", json, StringComparison.Ordinal);
            Assert.Contains($"\"period\":\"{period}\"", json, StringComparison.Ordinal);
            if (line.Index % step != 0)
                return;
            var comparison = (await _client.GetComparisonAsync(
                new() { Authority = authority, Measure = measure, Period = period }, cancellationToken: cancel)).Comparison;
            Assert.Equal((measure, period, authority), (comparison.Measure, comparison.Period, comparison.Authority.Code));
            Assert.Equal(JsonLine.Of(comparison), json);
            Assert.Equal(CsvRow(comparison, labels), csv);
        });

        Assert.Equal(expected.Count, count);
        Assert.Equal(expected.Count, File.ReadLines(folder["all.ndjson"]).Count());
        Assert.Equal(expected.Count + 1, File.ReadLines(folder["all.csv"]).Count());
        await AskWithTheVerbAsync(folder, expected);
    }

    [Fact]
    public async Task Filters_leave_the_lines_that_they_name()
    {
        var ran = await Ran.VerbAsync(
            "stream", "--authority", "805", "--region", "Inner London", "--measure", "agency-share", "--measure", "children-in-care-rate",
            "--period", "2024", "--period", "2025", "--format", "csv", "--server", _server);

        Assert.Equal((0, ""), (ran.Code, ran.Notes));
        var inner = SeedTables.Rows("authorities.csv").Where(row => row["sub_region"] == "E13000001").Select(row => row["code"]);
        string[] codes = [.. inner.Append("805").Order(StringComparer.Ordinal)];
        var keys = from measure in (string[])["agency-share", "children-in-care-rate"]
                   from period in (string[])["2024", "2025"]
                   from code in codes
                   select (measure, period, code);
        Assert.Equal(
            keys, SeedTables.RowsOf(ran.Data).Select(row => (row["measure"], row["period"], row["authority_code"])));
    }

    [Fact]
    public async Task A_stopped_stream_goes_on_where_it_was()
    {
        string[] filters = ["stream", "--measure", "children-in-care-rate", "--format", "csv", "--server", _server];
        var whole = await Ran.VerbAsync(filters);

        using var cancel = new CancellationTokenSource();
        using var data = new StringWriter { NewLine = "\n" };
        using var notes = new StoppingWriter(data, cancel.Cancel);
        using var said = new StringWriter();
        var code = await CommandLine.RunAsync(filters, new Output(notes, said), cancel.Token);

        Assert.Equal(130, code);
        var token = said.ToString().Split(' ')[^1].Trim();
        var rest = await Ran.VerbAsync([.. filters, "--resume", token]);
        Assert.Equal(0, rest.Code);
        Assert.NotEmpty(rest.Data);
        Assert.Equal(whole.Data, data + rest.Data);
    }

    /// <summary>
    /// One line for each measure, period of its table, and authority that existed on any day of it, in that order; from the
    /// seed files alone.
    /// </summary>
    private static List<(string Measure, string Period, string Authority)> ExpectedKeys()
    {
        var spendYears = SeedTables.Rows("spend.csv").Select(row => row["period"]).Distinct().ToList();
        var (figures, series) = (SeedTables.Figures(), SeedTables.Rows("series.csv").ToDictionary(row => row["id"], row => row["day"]));
        var authorities = SeedTables.Rows("authorities.csv").OrderBy(row => row["code"], StringComparer.Ordinal).ToList();
        var keys = new List<(string, string, string)>();
        foreach (var measure in SeedTables.Rows("measures.csv").OrderBy(row => row["id"], StringComparer.Ordinal))
        {
            var periods = measure["kind"].StartsWith("spend", StringComparison.Ordinal)
                ? spendYears
                : figures.Where(row => row["series"] == measure["numerator"].Split(' ')[0]).Select(row => row["period"]).Distinct();
            foreach (var period in periods.Order(StringComparer.Ordinal))
            {
                var (first, last) = Days(series.GetValueOrDefault(measure["numerator"].Split(' ')[0], ""), period);
                keys.AddRange(authorities
                    .Where(row => (row["first_day"].Length == 0 || Date(row["first_day"]) <= last)
                        && (row["last_day"].Length == 0 || Date(row["last_day"]) >= first))
                    .Select(row => (measure["id"], period, row["code"])));
            }
        }

        return keys;
    }

    // A financial year, or one day of a year: that of the series.
    private static (DateOnly First, DateOnly Last) Days(string day, string period)
    {
        var year = int.Parse(period[..4], CultureInfo.InvariantCulture);
        return period.Contains('-', StringComparison.Ordinal)
            ? (new(year, 4, 1), new(year + 1, 3, 31))
            : (Date($"{period}-{day}"), Date($"{period}-{day}"));
    }

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string CsvRow(Comparison comparison, Labels labels)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var csv = new CsvLines(text, forExcel: false))
            new ComparisonRecords(csv, labels).Add(comparison);
        return text.ToString().TrimEnd('\n');
    }

    private async Task StreamAsync(string path, string format)
    {
        await using var data = new StreamWriter(path) { NewLine = "\n" };
        using var notes = new StringWriter();
        var code = await CommandLine.RunAsync(["stream", "--format", format, "--server", _server], new Output(data, notes));
        Assert.Equal((0, ""), (code, notes.ToString()));
    }

    private async Task AskWithTheVerbAsync(TemporaryFolder folder, List<(string Measure, string Period, string Authority)> keys)
    {
        var json = File.ReadAllLines(folder["all.ndjson"]);
        var csv = File.ReadAllLines(folder["all.csv"]);
        for (var i = 0; i < keys.Count; i += keys.Count / AskedWithTheVerb)
        {
            string[] ask = ["compare", "--authority", keys[i].Authority, "--measure", keys[i].Measure, "--period", keys[i].Period, "--server", _server];
            Assert.Equal(new Ran(0, json[i] + "\n", ""), await Ran.VerbAsync([.. ask, "--format", "json"]));
            Assert.Equal(new Ran(0, $"{csv[0]}\n{csv[i + 1]}\n", ""), await Ran.VerbAsync([.. ask, "--format", "csv"]));
        }
    }
}
