using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Benchmark.Server.Import;
using Benchmark.V1;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Reads every number out of finished reports and holds it against the API's own answers.</summary>
public sealed partial class ReportNumberTests(RunningServer server)
{
    /// <summary>A joint return, a former authority, its successor, most values missing, an extreme one, an ordinary one.</summary>
    public static TheoryData<string> Authorities => ["314", "909", "942", "420", "201", "805"];

    private static readonly string[] Indicators =
        ["share", "rate", "spend", "numerator", "numerator_spend", "denominator", "denominator_spend", "published_share", "published_rate"];

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task Every_number_of_a_page_is_the_apis(string authority)
    {
        var api = ApiNumbers.Of(server.Channel, authority);
        var html = Encoding.UTF8.GetString((await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Html))[$"profile-{authority}.html"]);

        var cells = DataCells().Matches(html);
        Assert.NotEmpty(cells);
        foreach (Match cell in cells)
        {
            Assert.True(api.Holds(double.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture)), cell.Value);
            Assert.All(Digits().Matches(cell.Groups[2].Value), digits => Assert.True(api.Writes(digits.Value), cell.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task Every_line_of_a_profile_holds_the_apis_numbers_each_in_its_place(string authority)
    {
        var lines = ReportLines.OfMarkdown((await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Markdown))[$"profile-{authority}.md"]);

        Same(ExpectedProfile.Lines(server.Channel, authority), lines);
    }

    [Theory]
    [InlineData("805", "394", "840", "806", "390", "393", "314", "318")] // Both members of a joint return: the second is counted with the first.
    [InlineData("314", "318", "305", "306")] // Its own partner, and too few for a median.
    public async Task A_profile_against_a_group_of_ones_own_speaks_of_the_group_alone(string authority, params string[] group)
    {
        var options = new ReportOptions { Peers = Asked.Group(group) };
        options.Peers.Group.Codes.Insert(1, authority); // It is never compared with itself.
        async Task<byte[]> FileAsync(ReportFormat format) => (await ReportClient.ProfileAsync(server.Channel, authority, format, options)).First().Value;

        var lines = ReportLines.OfMarkdown(await FileAsync(ReportFormat.Markdown));
        Same(ExpectedProfile.Lines(server.Channel, authority, group), lines);
        var page = await FileAsync(ReportFormat.Html);
        Assert.Equal(lines, ReportLines.OfHtml(page));
        Assert.Equal(lines, ReportLines.OfWord(await FileAsync(ReportFormat.Docx)));
        Assert.Equal(AsInAWorkbook(lines), AsInAWorkbook(ReportLines.OfWorkbook(await FileAsync(ReportFormat.Xlsx))));
        // Neither sentence nor legend calls them what they are not.
        Assert.DoesNotContain("neighbour", Encoding.UTF8.GetString(page).Replace("statistical-neighbours", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("own group", Encoding.UTF8.GetString(await FileAsync(ReportFormat.Csv)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task Every_written_format_of_a_profile_holds_the_same_lines(string authority)
    {
        async Task<byte[]> FileAsync(ReportFormat format) => (await ReportClient.ProfileAsync(server.Channel, authority, format)).Single().Value;

        var lines = ReportLines.OfMarkdown(await FileAsync(ReportFormat.Markdown));
        var page = await FileAsync(ReportFormat.Html);
        Assert.Equal(lines, ReportLines.OfHtml(page));
        Assert.Equal(lines, ReportLines.OfWord(await FileAsync(ReportFormat.Docx)));
        Assert.Equal(AsInAWorkbook(lines), AsInAWorkbook(ReportLines.OfWorkbook(await FileAsync(ReportFormat.Xlsx))));
        Rounded(page);
    }

    [Fact]
    public async Task Every_line_of_the_national_report_holds_the_apis_numbers_each_in_its_place()
    {
        async Task<byte[]> FileAsync(ReportFormat format) => (await ReportClient.NationalAsync(server.Channel, format)).Single().Value;

        var lines = ReportLines.OfMarkdown(await FileAsync(ReportFormat.Markdown));
        Same(await ExpectedNational.LinesAsync(server.Channel), lines);
        var page = await FileAsync(ReportFormat.Html);
        Assert.Equal(lines, ReportLines.OfHtml(page));
        Assert.Equal(lines, ReportLines.OfWord(await FileAsync(ReportFormat.Docx)));
        Assert.Equal(AsInAWorkbook(lines), AsInAWorkbook(ReportLines.OfWorkbook(await FileAsync(ReportFormat.Xlsx))));
        Rounded(page);
    }

    [Fact]
    public async Task The_national_reports_tidy_data_are_the_apis_rankings_and_sums()
    {
        using var folder = new Verbs.TemporaryFolder();
        await File.WriteAllBytesAsync(folder["national.csv"], (await ReportClient.NationalAsync(server.Channel, ReportFormat.Csv))["national.csv"]);
        var client = new ComparisonService.ComparisonServiceClient(server.Channel);
        var expected = new List<string>();
        foreach (var (measure, column) in new[] { ("preventative-share", "share"), ("children-in-care-rate", "rate"), ("agency-share", "share") })
        {
            var ranking = client.GetRanking(new() { Measure = measure, Basis = Asked.Real("2024-25") }).Ranking;
            foreach (var row in ranking.Authorities.Where(row => row.Joint.Count == 0 || row.Joint[0] == row.Code))
                expected.Add($"{measure} {ranking.Period} {(row.Joint.Count > 0 ? string.Join(" / ", row.Joint) : row.Code)} {column} {Number(row.Figure)}");
            expected.Add($"{measure} {ranking.Period}  {column} {Number(ranking.England.Figure)}");
        }

        foreach (var measure in new[] { "statutory-spend", "preventative-spend", "total-spend" })
            foreach (var point in client.GetTrend(new() { Authority = "england", Measure = measure, Basis = Asked.Real("2024-25") }).Trend.Points)
                expected.Add($"{measure} {point.Period}  spend {Number(point.Figure)}");

        var found = new List<string>();
        using (var csv = new CsvTable(folder["national.csv"]))
            while (csv.Next())
            {
                string Field(string name) => csv[csv.Header.ToList().IndexOf(name)];
                var (measure, period) = (Field("measure"), Field("time_period"));
                var column = measure.EndsWith("spend", StringComparison.Ordinal) ? "spend" : measure == "children-in-care-rate" ? "rate" : "share";
                var value = Field("reason") == "z" ? Field(column) : "missing";
                found.Add($"{measure} {(period.Length == 6 ? $"{period[..4]}-{period[4..]}" : period)} {Field("old_la_code")} {column} {value}");
            }

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));

        static string Number(Figure figure) => figure.HasValue ? figure.Value.ToString("R", CultureInfo.InvariantCulture) : "missing";
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task The_neighbours_table_holds_each_neighbours_figures(string authority)
    {
        var api = ApiNumbers.Of(server.Channel, authority);
        var html = Encoding.UTF8.GetString((await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Html))[$"profile-{authority}.html"]);
        var rows = Rows().Matches(html).ToLookup(
            row => WebUtility.HtmlDecode(row.Groups[1].Value), row => DataCells().Matches(row.Groups[2].Value).Select(cell => double.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture)));

        string[] measures = ["preventative-share", "children-in-care-rate", "agency-share"];
        foreach (var neighbour in api.Newest[measures[0]].Neighbours)
        {
            var figures = measures.Select(measure => api.Newest[measure].Neighbours.Single(n => n.Code == neighbour.Code).Figure);
            Assert.Equal(figures.Where(figure => figure.HasValue).Select(figure => figure.Value), Assert.Single(rows[$"{neighbour.Order}. {neighbour.Name}"]));
        }

        Assert.Equal(
            measures.Select(measure => api.Newest[measure].Summary).Where(summary => summary.HasMedian).Select(summary => summary.Median),
            Assert.Single(rows["Median of those used"]));
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task Every_number_of_a_workbook_is_the_apis_and_the_workbook_is_valid(string authority)
    {
        var api = ApiNumbers.Of(server.Channel, authority);
        var bytes = (await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Xlsx))[$"profile-{authority}.xlsx"];

        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var numbers = 0;
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var stream = sheet.Open();
            var xml = XDocument.Load(stream);
            Assert.Equal("frozen", xml.Descendants(main + "pane").Single().Attribute("state")!.Value);
            Assert.Empty(xml.Descendants(main + "f"));
            foreach (var value in xml.Descendants(main + "v"))
            {
                numbers++;
                Assert.True(api.Holds(double.Parse(value.Value, CultureInfo.InvariantCulture)), $"{sheet.FullName}: {value.Parent}");
            }
        }

        Assert.True(numbers > 50, $"{numbers} numbers");
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public async Task Every_number_of_tidy_data_is_the_apis(string authority)
    {
        var api = ApiNumbers.Of(server.Channel, authority);
        var files = await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Csv);

        var folder = Directory.CreateTempSubdirectory("benchmark-tidy-");
        var path = Path.Combine(folder.FullName, "profile.csv");
        await File.WriteAllBytesAsync(path, files[$"profile-{authority}.csv"]);
        using var csv = new CsvTable(path);
        Assert.Equal("time_period,time_identifier,geographic_level", string.Join(',', csv.Header.Take(3)));
        var described = Encoding.UTF8.GetString(files[$"profile-{authority}.meta.csv"]).Split('\n').Skip(1).Select(line => line.Split(',')[0]).Where(name => name.Length > 0);
        Assert.Equal(csv.Header.Skip(10), described);
        while (csv.Next())
        {
            var (measure, period) = (Field("measure"), Field("time_period"));
            period = period.Length == 6 ? $"{period[..4]}-{period[4..]}" : period;
            var figure = Figure(api, measure, period, Field("role"), Field("old_la_code").Split(" / "), Field("region_name"));
            // Each number in the column of its own unit, and nothing in the others.
            var (value, parts, published) = measure switch
            {
                "children-in-care-rate" or "started-care-rate" or "section-47-rate" or "plan-rate" => ("rate", ("numerator", "denominator"), "published_rate"),
                "agency-share" or "vacancy-rate" or "repeat-plan-share" or "re-referral-share" => ("share", ("numerator", "denominator"), "published_share"),
                "preventative-share" => ("share", ("numerator_spend", "denominator_spend"), "published_share"),
                _ => ("spend", ("numerator_spend", "denominator"), ""),
            };
            Same(figure.HasValue, figure.Value, value);
            Same(figure.HasNumerator, figure.Numerator, parts.Item1);
            Same(figure.HasDenominator, figure.Denominator, parts.Item2);
            if (published.Length > 0)
                Same(figure.HasPublished, figure.Published, published);
            foreach (var column in Indicators.Where(name => name != value && name != parts.Item1 && name != parts.Item2 && name != published))
                Assert.Equal("z", Field(column));
            Assert.Equal(figure.HasValue, Field("reason") == "z");
        }

        csv.Dispose();
        folder.Delete(recursive: true);

        string Field(string name) => csv[csv.Header.ToList().IndexOf(name)];

        void Same(bool there, double value, string column)
        {
            var cell = Field(column);
            if (there)
                Assert.Equal(value, double.Parse(cell, CultureInfo.InvariantCulture));
            else
                Assert.Contains(cell, new[] { "z", "x", "c", "low", "u" });
        }
    }

    [Fact]
    public async Task Every_indicator_of_tidy_data_has_a_unit_that_its_publisher_knows_and_decimals()
    {
        var files = await ReportClient.ProfileAsync(server.Channel, "805", ReportFormat.Csv);
        using var folder = new Verbs.TemporaryFolder();
        await File.WriteAllBytesAsync(folder["meta.csv"], files["profile-805.meta.csv"]);
        await File.WriteAllBytesAsync(folder["data.csv"], files["profile-805.csv"]);

        var indicators = new Dictionary<string, (string Unit, string Decimals)>();
        using (var meta = new CsvTable(folder["meta.csv"]))
            while (meta.Next())
            {
                if (meta[1] == "Indicator")
                    indicators[meta[0]] = (meta[4], meta[5]);
                else
                    Assert.Equal(("", ""), (meta[4], meta[5]));
            }

        // Percent and pounds by their signs, numbers by none, as explore education statistics asks; decimals as measures are shown.
        Assert.Equal(
            new Dictionary<string, (string, string)>
            {
                ["share"] = ("%", "1"), ["rate"] = ("", "0"), ["spend"] = ("£", "0"), ["numerator"] = ("", "1"), ["numerator_spend"] = ("£", "0"),
                ["denominator"] = ("", "1"), ["denominator_spend"] = ("£", "0"), ["published_share"] = ("%", "1"), ["published_rate"] = ("", "0"),
            },
            indicators);
        // No filter and no indicator is ever empty.
        using var data = new CsvTable(folder["data.csv"]);
        while (data.Next())
            for (var column = 10; column < data.Header.Count; column++)
                Assert.NotEqual("", data[column]);
    }

    private static void Same(List<string> expected, List<string> lines)
    {
        var wrong = lines.Zip(expected).Where(pair => !Shown.In(pair.First).SequenceEqual(Shown.In(pair.Second)))
            .Select(pair => $"{pair.First}\n  expected {string.Join(' ', Shown.In(pair.Second))}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(expected.Count == lines.Count, $"{lines.Count} lines, expected {expected.Count}");
    }

    // A workbook shows charts without the word.
    private static IEnumerable<string> AsInAWorkbook(IEnumerable<string> lines) => lines.Select(line =>
        string.Join(" | ", line.Split(" | ").Select(cell => cell.StartsWith("Chart: ", StringComparison.Ordinal) ? cell[7..] : cell)));

    /// <summary>What a cell of a page shows is its own number, rounded.</summary>
    private static void Rounded(byte[] page)
    {
        foreach (Match cell in DataCells().Matches(Encoding.UTF8.GetString(page)))
        {
            var value = double.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture);
            var shown = Digits().Match(cell.Groups[2].Value).Value;
            var decimals = shown.Contains('.', StringComparison.Ordinal) ? shown.Length - 1 - shown.IndexOf('.', StringComparison.Ordinal) : 0;
            Assert.Contains(shown, new[] { Shown.Of(Math.Abs(value), decimals), Shown.Of(Math.Abs(value) / 1e6, decimals) });
        }
    }

    [GeneratedRegex("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?")]
    public static partial Regex Digits();

    private static Figure Figure(ApiNumbers api, string measure, string period, string role, string[] codes, string region)
    {
        if (api.Blocks.TryGetValue(measure, out var trend))
            return trend.Points.Single(point => point.Period == period).Figure;
        var comparison = api.All[(measure, period)];
        return role switch
        {
            "authority" => comparison.Figure,
            "neighbour" => comparison.Neighbours.First(neighbour => codes.Contains(neighbour.Code)).Figure,
            "region" => Named(comparison.Region),
            _ => comparison.England.Figure,
        };

        Figure Named(Aggregate aggregate)
        {
            Assert.Equal(aggregate.Name, region);
            return aggregate.Figure;
        }
    }

    [GeneratedRegex("<data value=\"([^\"]+)\">([^<]*)</data>")]
    private static partial Regex DataCells();

    [GeneratedRegex("<tr[^>]*><th scope=\"row\"[^>]*>([^<]*)</th>(.*?)</tr>")]
    private static partial Regex Rows();
}
