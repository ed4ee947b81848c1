using System.Text.RegularExpressions;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Google.Rpc;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Errors carry what programs need, and the page that lists them lists what the code says.</summary>
public sealed partial class ApiErrorTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _client = new(server.Channel);

    [Fact]
    public async Task A_name_that_does_not_exist_comes_with_the_nearest_that_does()
    {
        var fault = await ApiFaults.Of(() =>
            _client.GetComparisonAsync(new() { Authority = "Hartlepol", Measure = "children-in-care-rate" }).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, fault.StatusCode);
        var info = ApiFaults.Detail<ErrorInfo>(fault);
        Assert.Equal(("NO_SUCH_NAME", "benchmark"), (info.Reason, info.Domain));
        Assert.Equal(("authority", "Hartlepol", "805"), (info.Metadata["field"], info.Metadata["found"], info.Metadata["suggestion"]));
        var violation = Assert.Single(ApiFaults.Detail<BadRequest>(fault).FieldViolations);
        Assert.Equal("authority", violation.Field);
        Assert.Equal($"authority: {violation.Description}", fault.Status.Detail);
    }

    [Fact]
    public async Task A_field_that_cannot_be_right_says_what_could()
    {
        var fault = await ApiFaults.Of(() =>
            _client.GetComparisonAsync(new() { Authority = "805", Measure = "agency-share", Period = "1066" }).ResponseAsync);

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (fault.StatusCode, ApiFaults.Reason(fault)));
        Assert.Contains("2025", fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callers_words_come_back_shortened_and_at_once()
    {
        var fault = await ApiFaults.Of(() => _client.GetComparisonAsync(
            new() { Authority = "805", Measure = new('ä', 100_000) }, deadline: DateTime.UtcNow.AddSeconds(5)).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, fault.StatusCode);
        Assert.Equal(new string('ä', 100) + "...", ApiFaults.Detail<ErrorInfo>(fault).Metadata["found"]);
    }

    [Fact]
    public async Task A_message_above_the_limit_is_refused()
    {
        var fault = await ApiFaults.Of(() =>
            _client.GetComparisonAsync(new() { Authority = new('8', 300 * 1024), Measure = "agency-share" }).ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, fault.StatusCode);
    }

    [Theory]
    [InlineData(-1, "", "page_size")]
    [InlineData(5, "forged", "page_token")]
    public async Task A_page_that_cannot_be_is_refused(int size, string token, string field)
    {
        var fault = await ApiFaults.Of(() => new AuthorityService.AuthorityServiceClient(server.Channel)
            .ListAuthoritiesAsync(new() { PageSize = size, PageToken = token }).ResponseAsync);

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.Equal(field, ApiFaults.Detail<ErrorInfo>(fault).Metadata["field"]);
    }

    [Fact]
    public async Task Every_list_pages_to_its_end_and_caps_the_page()
    {
        var authorities = new AuthorityService.AuthorityServiceClient(server.Channel);
        var whole = await authorities.ListAuthoritiesAsync(new() { PageSize = int.MaxValue, IncludeFormer = true });
        Assert.Equal((whole.TotalSize, ""), (whole.Authorities.Count, whole.NextPageToken));
        var paged = new List<Authority>();
        var token = "";
        do
        {
            var page = await authorities.ListAuthoritiesAsync(new() { PageSize = 7, PageToken = token, IncludeFormer = true });
            paged.AddRange(page.Authorities);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        Assert.Equal(whole.Authorities, paged);
    }

    [Fact]
    public void The_page_of_reasons_lists_what_the_code_says()
    {
        var rows = Row().Matches(File.ReadAllText(RepositoryFiles.Folder("docs", "api", "errors.md")))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

        Assert.Equal(
            FaultReason.All.Select(reason => (reason.Id, Capitals().Replace($"{reason.Code}", "_$1").ToUpperInvariant(), reason.Meaning)),
            rows);
    }

    [GeneratedRegex(@"^\| `([A-Z_]+)` \| ([A-Z_]+) \| ([^|]+) \| [^|]+ \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capitals();
}
