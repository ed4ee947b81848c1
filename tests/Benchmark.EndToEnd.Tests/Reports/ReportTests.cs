using System.Text;
using System.Text.RegularExpressions;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Reports as files: the same bytes each time, many at once, inert whatever the data holds.</summary>
public sealed partial class ReportTests(RunningServer server)
{
    private readonly ReportService.ReportServiceClient _client = new(server.Channel);

    public static TheoryData<ReportFormat> Formats => [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Csv];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_question_gives_the_same_bytes(ReportFormat format)
    {
        var first = await ReportClient.ProfileAsync(server.Channel, "805", format);
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // The zip format keeps time in steps of two seconds.
        var second = await ReportClient.ProfileAsync(server.Channel, "805", format);

        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public async Task No_two_tables_of_a_page_have_the_same_name()
    {
        // Someone who hears the page goes from table to table by them. Kingston has two tables of those that started alike.
        foreach (var page in new[] { await ReportClient.ProfileAsync(server.Channel, "314", ReportFormat.Html), await ReportClient.NationalAsync(server.Channel, ReportFormat.Html) })
        {
            var captions = Caption().Matches(Encoding.UTF8.GetString(page.Values.Single())).Select(match => match.Value).ToList();
            Assert.InRange(captions.Count, 5, 40);
            Assert.Equal(captions.Distinct(), captions);
        }
    }

    [Fact]
    public async Task A_region_is_a_folder_with_an_index()
    {
        using var call = _client.GetReports(new() { Region = "North East", Format = ReportFormat.Html });
        var (done, total) = (0, 0);
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message =>
        {
            Assert.True(message.Done >= done);
            (done, total) = (message.Done, message.Total);
            return message.Part;
        }));

        Assert.Equal((12, 12), (done, total));
        Assert.Equal(13, files.Count);
        var index = Encoding.UTF8.GetString(files["index.html"]);
        Assert.All(files.Keys.Where(name => name != "index.html"), name => Assert.Contains($"href=\"{name}\"", index, StringComparison.Ordinal));
        Assert.Equal((await ReportClient.ProfileAsync(server.Channel, "805", ReportFormat.Html))["profile-805.html"], files["profile-805.html"]);
    }

    [Fact]
    public async Task A_group_is_an_authority_and_its_neighbours()
    {
        using var call = _client.GetReports(new() { NeighboursOf = "805", Format = ReportFormat.Markdown });
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));

        Assert.Equal(12, files.Count);
        Assert.Contains("profile-805.md", files.Keys);
        Assert.Contains("index.md", files.Keys);
    }

    [Fact]
    public async Task The_national_report_stands_beside_The_Case_for_Change_without_bending()
    {
        var text = Encoding.UTF8.GetString((await ReportClient.NationalAsync(server.Channel, ReportFormat.Markdown))["national.md"]);

        Assert.Contains("| Statutory | +26% | +26.39% | +0.39 | +25.30% |", text, StringComparison.Ordinal);
        Assert.Contains("| Preventative | -35% | -34.46% | +0.54 | -34.48% |", text, StringComparison.Ordinal);
        Assert.Contains("| Total | +5% | +5.18% | +0.18 | +4.43% |", text, StringComparison.Ordinal);
        Assert.Contains("| Without Salford |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_national_report_grows_like_for_like_and_says_who_is_left_out()
    {
        // tests/independent/growth.py.
        var text = Encoding.UTF8.GetString((await ReportClient.NationalAsync(server.Channel, ReportFormat.Markdown))["national.md"]);

        Assert.Contains("| Statutory | £7,985.1m | £12,902.2m | +61.6% | 149 | 2 |", text, StringComparison.Ordinal);
        Assert.Contains("| Preventative | £4,270.8m | £3,110.2m | -27.2% | 149 | 2 |", text, StringComparison.Ordinal);
        Assert.Contains("| Total | £12,255.9m | £16,012.4m | +30.7% | 149 | 2 |", text, StringComparison.Ordinal);
        Assert.Contains("Left out of either sum, of 153 authorities: Wandsworth (212) and Middlesbrough (806).", text, StringComparison.Ordinal);
        Assert.Contains("2022-23: Luton (821) counts in a part but not in the total", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_national_report_sets_spend_beside_care_by_three_answers_never_one_alone()
    {
        var text = Encoding.UTF8.GetString((await ReportClient.NationalAsync(server.Channel, ReportFormat.Markdown))["national.md"]);

        // NumPy's answers on printed populations, as docs/methods.md gives them; and on one population, with who moves the slope most.
        Assert.Contains("mean over the years +4.90 (standard error 2.73, 95% interval -0.49 to 10.29, which includes zero)", text, StringComparison.Ordinal);
        Assert.Contains("spending in the same year -1.05 (standard error 0.69, 95% interval -2.42 to 0.32, which includes zero)", text, StringComparison.Ordinal);
        Assert.Contains("spending in the year before -3.11 (standard error 0.77, 95% interval -4.62 to -1.59, which does not include zero)", text, StringComparison.Ordinal);
        Assert.Contains("spending in the same year -0.23 (standard error 0.72, 95% interval -1.65 to 1.19, which includes zero)", text, StringComparison.Ordinal);
        Assert.Contains("spending in the year before -0.08 (standard error 0.66, 95% interval -1.38 to 1.22, which includes zero)", text, StringComparison.Ordinal);
        Assert.Contains("mean over the years +5.18 ", text, StringComparison.Ordinal);
        Assert.Contains("without Camden (£1,022 a child) +7.89 (2.74 to 13.04)", text, StringComparison.Ordinal);
        Assert.Contains("without Camden (£1,022 a child) +7.64 (2.46 to 12.83)", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("None of the three shows cause").Length - 1); // Beside the slopes and beside the scatter.
        Assert.Contains("Isle of Wight (921): excluded by a rule of the analysis. Hampshire ran", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_names_its_field()
    {
        var format = await ApiFaults.Of(() => ReportClient.ProfileAsync(server.Channel, "805", ReportFormat.Unspecified));
        var date = await ApiFaults.Of(() => ReportClient.ProfileAsync(server.Channel, "805", ReportFormat.Html, new() { Date = "soon" }));
        var nobody = await ApiFaults.Of(() => ReportClient.ProfileAsync(server.Channel, "000", ReportFormat.Html));
        var scope = await ApiFaults.Of(async () =>
        {
            using var call = _client.GetReports(new() { Format = ReportFormat.Html });
            await call.ResponseStream.MoveNext(default);
        });

        Assert.Equal(StatusCode.NotFound, nobody.StatusCode);
        foreach (var (fault, field) in new[] { (format, "format"), (date, "options.date"), (scope, "scope") })
        {
            Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
            Assert.Equal(field, Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task No_sentence_judges_a_neutral_measure_or_names_a_cause(ReportFormat format)
    {
        if (format is ReportFormat.Docx or ReportFormat.Xlsx or ReportFormat.Csv)
            return;
        foreach (var code in new[] { "805", "201" })
        {
            var text = Encoding.UTF8.GetString((await ReportClient.ProfileAsync(server.Channel, code, format)).Values.Single());
            Assert.DoesNotMatch(Judging(), text.Replace("show cause", "", StringComparison.Ordinal).Replace("shows cause", "", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("<caption>.*?</caption>", RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex("\\b(better|worse|best|worst|because of|caused|causes|leads to|due to)\\b(?<!where A is the best)", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();
}
