using System.Text;
using System.Text.RegularExpressions;
using Benchmark.EndToEnd.Tests.Reports;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// Reads every text that people read: the screens and tables that tests keep, the pages, reports of several authorities, and what the
/// API says of every figure of a year. Words that were taken for more than they meant are in none of them.
/// </summary>
public sealed partial class HonestWordsTests(RunningServer server)
{
    private static readonly string[] Certain = ["robust", "certain", "clearly", "definite", "significant", "proven", "confirmed", "undoubted"];
    private static readonly string[] Totals = ["preventative-spend", "statutory-spend", "total-spend"];
    private static readonly string[] SharesOfPounds = ["preventative-share", "agency-cost-share", "residential-spend-share"];

    [Fact]
    public void No_screen_table_or_page_says_more_than_is_known() => Assert.Empty(
        Files("tests/Benchmark.Tui.Tests/Screens", "*.txt").Concat(Files("tests/Benchmark.EndToEnd.Tests/Verbs/Expected", "*.txt"))
            .Concat(Files("docs", "*.md")).Concat(Files("examples", "*.md")).Append(RepositoryFiles.Folder("README.md"))
            .SelectMany(path => Faults(Path.GetFileName(path), File.ReadAllText(path))));

    [Theory]
    [InlineData("805")]
    [InlineData("341")]
    [InlineData("314")]
    [InlineData("909")]
    [InlineData("420")]
    public async Task No_report_says_more_than_is_known(string authority)
    {
        foreach (var format in new[] { ReportFormat.Markdown, ReportFormat.Html })
            foreach (var (name, bytes) in await ReportClient.ProfileAsync(server.Channel, authority, format))
                Assert.Empty(Faults(name, Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public async Task Nor_does_the_national_report()
    {
        foreach (var (name, bytes) in await ReportClient.NationalAsync(server.Channel, ReportFormat.Markdown))
            Assert.Empty(Faults(name, Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public async Task No_verb_says_more_than_is_known()
    {
        string[][] verbs =
        [
            ["compare", "--authority", "341", "--measure", "preventative-share"], ["compare", "--authority", "805", "--measure", "agency-share"],
            ["compare", "--authority", "805", "--measure", "total-spend"], ["ranking", "--measure", "total-spend"],
            ["ranking", "--measure", "preventative-share"], ["funnel", "--measure", "agency-share"], ["association"],
            ["trend", "--authority", "england", "--measure", "children-in-care-rate"], ["checks", "--mark", "care", "--period", "2024-25"],
            ["evidence", "--authority", "341", "--measure", "preventative-share"], ["definitions", "--authority", "805"],
        ];
        foreach (var verb in verbs)
        {
            var ran = await Ran.VerbAsync(120, [.. verb, "--server", $"http://{server.Channel.Target}"]);
            Assert.Equal(0, ran.Code);
            Assert.Empty(Faults(string.Join(' ', verb), ran.Data));
        }
    }

    [Fact]
    public async Task The_api_keeps_level_and_side_apart_and_gives_neither_to_a_total_or_to_a_figure_to_be_checked()
    {
        var (read, @checked, totals, within) = (0, 0, 0, 0);
        using var call = new ComparisonService.ComparisonServiceClient(server.Channel).StreamComparisons(
            new() { Periods = { "2024-25", "2025" }, BatchSize = 500 });
        await foreach (var message in call.ResponseStream.ReadAllAsync())
            foreach (var comparison in message.Comparisons)
            {
                read++;
                var what = $"{comparison.Authority.Code} {comparison.Measure} {comparison.Period}";
                Assert.Equal(comparison.Figure.HasValue, comparison.Quote is not null);
                if (Totals.Contains(comparison.Measure))
                {
                    totals++;
                    Assert.True(comparison is { Verdict: null, Gap: null, Position: null }, what);
                    Assert.Equal($"{comparison.Measure}-per-child", comparison.CompareInstead);
                }

                if (comparison.Quote?.Mark == QuoteMark.Check)
                {
                    @checked++;
                    Assert.True(comparison.Verdict is null, what);
                    Assert.All(comparison.Quote.Reasons, reason => Assert.NotEqual("", reason.Words));
                }

                if (comparison.Verdict is { } verdict)
                {
                    Assert.Empty(Faults(what, verdict.Words));
                    Assert.Empty(Faults(what, verdict.SideWords));
                    Assert.DoesNotContain("within", verdict.SideWords, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("median", verdict.Words, StringComparison.Ordinal);
                    within += verdict.Words.StartsWith("Within", StringComparison.Ordinal) ? 1 : 0;
                }

                // A share's gap in pounds is never where that of a spend per child is, and no difference is a percentage.
                if (comparison.Gap is { } gap)
                {
                    Assert.NotEqual("%", gap.Unit);
                    Assert.True(!SharesOfPounds.Contains(comparison.Measure) || gap.Unit == "percentage points", what);
                    Assert.True(gap.Unit != "percentage points" || gap.Value == gap.Difference, what);
                }
            }

        Assert.True(read > 3000 && @checked > 10 && totals > 400 && within > 1000, $"{read} read, {@checked} to check, {totals} totals, {within} within");
    }

    [Fact]
    public void It_sees_what_it_looks_for()
    {
        Assert.Single(Faults("x", "Within the usual variation around its neighbours; above them on every average: robust."));
        Assert.Single(Faults("x", "At a glance\nPreventative share: certainly within the middle half."));
        Assert.Single(Faults("x", "At the median share: £0.5m, £24 a child, less on prevention"));
        Assert.Empty(Faults("x", "Within the usual variation. It lies above all averages. A clearly other sentence."));
    }

    private static IEnumerable<string> Faults(string where, string text)
    {
        if (Robust().IsMatch(text) && !where.EndsWith("methods.md", StringComparison.Ordinal))
            yield return $"{where}: robust";
        // Folded lines are one sentence; table cells are sentences of their own.
        foreach (var sentence in Sentence().Split(Folded().Replace(text, " ")))
            if (sentence.Contains("within", StringComparison.OrdinalIgnoreCase) && !Robust().IsMatch(sentence)
                && Certain.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)))
                yield return $"{where}: {sentence.Trim()}";
        foreach (Match share in ShareInPoundsAChild().Matches(text))
            yield return $"{where}: {share.Value}";
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(RepositoryFiles.Folder(folder.Split('/')), pattern, SearchOption.AllDirectories);

    [GeneratedRegex(@"\brobust(ly)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Robust();

    [GeneratedRegex(@"\n +(?=\S)")]
    private static partial Regex Folded();

    [GeneratedRegex(@"[.;|\n<>]")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"median share: £[^\n]*a child")]
    private static partial Regex ShareInPoundsAChild();
}
