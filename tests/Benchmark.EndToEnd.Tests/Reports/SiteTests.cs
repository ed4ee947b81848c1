using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>The folder of all authorities as a site: its pages lead to each other, and the national table holds the API's figures.</summary>
public sealed partial class SiteTests(RunningServer server)
{
    private static readonly string[] Questions = ["preventative-share", "children-in-care-rate", "agency-share"];

    private static readonly Dictionary<VerdictLevel, (string Order, string Words)> Levels = new()
    {
        [VerdictLevel.Below] = ("1", "below"), [VerdictLevel.BelowLowerQuartile] = ("1", "below the lower quartile (no test)"),
        [VerdictLevel.PossiblyBelow] = ("2", "possibly below"),
        [VerdictLevel.Within] = ("3", "within"), [VerdictLevel.WithinMiddleHalf] = ("3", "within the middle half (no test)"),
        [VerdictLevel.PossiblyAbove] = ("4", "possibly above"),
        [VerdictLevel.Above] = ("5", "above"), [VerdictLevel.AboveUpperQuartile] = ("5", "above the upper quartile (no test)"),
    };

    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);

    // That it is the same bytes each time is what ReportFolderTests hold a folder that was stopped against.
    [Fact]
    public async Task A_site_of_all_leads_to_every_page()
    {
        using var folder = new TemporaryFolder();

        var ran = await Ran.VerbAsync(["report", "--server", $"http://{server.Channel.Target}", "--all", "--output", folder["one"]]);

        // 153 profiles, the national report, nine regions and the two halves of London, the index.
        Assert.Equal((0, $"Wrote 166 files into {folder["one"]}.\n"), (ran.Code, ran.Notes));
        var names = Directory.GetFiles(folder["one"]).Select(path => Path.GetFileName(path)!).ToHashSet();
        Assert.Equal(166, names.Count);
        var links = names.ToDictionary(name => name, name => Links().Matches(File.ReadAllText(Path.Combine(folder["one"], name))).Select(link => link.Groups[1].Value).ToHashSet());
        Assert.All(links.Values.SelectMany(targets => targets), target => Assert.Contains(target, names));
        Assert.Equal(names.Except(["index.html"]).Order(), links["index.html"].Order());
        Assert.Equal(13, links["region-E12000001.html"].Count - 1); // Twelve profiles, England's report; and back to the index.
    }

    [Fact]
    public async Task The_index_of_a_region_holds_the_apis_figures_levels_and_marks_in_order_of_name()
    {
        var index = await IndexAsync(new() { Region = "London", Format = ReportFormat.Html });

        var rows = Rows().Matches(index).Select(row => (Find: row.Groups[1].Value, Cells: Cells().Matches(row.Groups[2].Value).ToList())).ToList();
        Assert.Equal(33, rows.Count);
        var names = rows.Select(row => WebUtility.HtmlDecode(row.Cells[0].Groups["text"].Value)).ToList();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        foreach (var (_, cells) in rows)
        {
            var code = Code().Match(cells[0].Groups["text"].Value).Groups[1].Value;
            Assert.Equal($"profile-{code}.html", cells[0].Groups["file"].Value);
            Assert.Contains(cells[1].Groups["text"].Value, new[] { "Inner London", "Outer London" });
            foreach (var (i, measure) in Questions.Index())
            {
                var one = _comparisons.GetComparison(new() { Authority = code, Measure = measure, Basis = Asked.Real("2024-25") }).Comparison;
                var (figure, level, mark) = (cells[2 + (3 * i)], cells[3 + (3 * i)], cells[4 + (3 * i)]);
                if (one.Figure.HasValue)
                    Assert.Equal((Number(one.Figure.Value), true), (figure.Groups["value"].Value, figure.Groups["text"].Value.StartsWith(ExpectedProfile.Value(measure, one.Figure), StringComparison.Ordinal)));
                else
                    Assert.False(figure.Groups["value"].Success);
                Assert.Equal(one.Joint.Count > 0, figure.Groups["text"].Value.EndsWith("(joint)", StringComparison.Ordinal));
                Assert.Equal(one.Quote is null ? ("", "") : ($"{(int)one.Quote.Mark}", $"{one.Quote.Mark}".ToLowerInvariant()), (mark.Groups["order"].Value, mark.Groups["text"].Value));
                if (one.Quote?.Mark == QuoteMark.Check)
                    Assert.Equal(("", "check first"), (level.Groups["order"].Value, level.Groups["text"].Value));
                else if (one.Verdict is { } verdict && Levels.TryGetValue(verdict.Level, out var expected))
                    Assert.Equal(expected, (level.Groups["order"].Value, level.Groups["text"].Value));
                else
                    Assert.Equal("", level.Groups["order"].Value);
            }
        }
    }

    [Theory]
    [InlineData("810", "Hull")]
    [InlineData("839", "BCP")]
    [InlineData("314", "Kingston")]
    [InlineData("840", "E06000047")]
    public async Task A_row_is_found_by_everyday_names_and_codes(string code, string word)
    {
        var index = await IndexAsync(new() { Authorities = new() { Codes = { code } }, Format = ReportFormat.Html });

        Assert.Contains(word, Rows().Match(index).Groups[1].Value.Split(' '));
    }

    [Fact]
    public async Task An_index_as_markdown_is_a_table_of_links()
    {
        var index = await IndexAsync(new() { Region = "North East", Format = ReportFormat.Markdown });

        Assert.Contains("| [Hartlepool (805)](profile-805.md) | North East | 15.6% | check first | check | 157 | within | quote | 3.2% | within | quote |", index, StringComparison.Ordinal);
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private async Task<string> IndexAsync(GetReportsRequest request)
    {
        using var call = new ReportService.ReportServiceClient(server.Channel).GetReports(request);
        var files = await ReportClient.FilesAsync(call.ResponseStream.ReadAllAsync().Select(message => message.Part));
        return Encoding.UTF8.GetString(files.Single(file => file.Key.StartsWith("index.", StringComparison.Ordinal)).Value);
    }

    [GeneratedRegex("href=\"([^\"#]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<tr data-find=\"([^\"]*)\">(.*?)</tr>")]
    private static partial Regex Rows();

    [GeneratedRegex("<t[hd](?: scope=\"row\")?(?: class=\"[nwt]\")?(?: data-order=\"(?<order>\\d+)\")?>(?:<a href=\"(?<file>[^\"]+)\">|<data value=\"(?<value>[^\"]+)\">)?(?<text>[^<]*)(?:</a>|</data>)?</t[hd]>")]
    private static partial Regex Cells();

    [GeneratedRegex("\\((\\d{3})\\)$")]
    private static partial Regex Code();
}
