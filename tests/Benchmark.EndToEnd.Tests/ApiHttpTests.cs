using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Benchmark.Server;
using Benchmark.V1;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The services over HTTP with JSON: the same answers, the same refusals.</summary>
public sealed partial class ApiHttpTests(ApiHttpTests.HttpServer server) : IClassFixture<ApiHttpTests.HttpServer>
{
    private readonly JsonParser _json = new(JsonParser.Settings.Default);

    private HttpClient Http => server.Client;

    [Fact]
    public async Task A_comparison_and_a_stream_are_those_of_gRPC_to_the_bit()
    {
        var client = new ComparisonService.ComparisonServiceClient(server.Api.Channel);
        var one = await client.GetComparisonAsync(new() { Authority = "805", Measure = "children-in-care-rate", Basis = new() { AsAt = "2025-06-01" } });
        Assert.Equal(one, _json.Parse<GetComparisonResponse>(await Http.GetStringAsync("/v1/comparisons/805/children-in-care-rate?basis.as_at=2025-06-01")));
        Assert.Equal(one, _json.Parse<GetComparisonResponse>(await Http.GetStringAsync("/v1/comparisons/805/children-in-care-rate?basis.asAt=2025-06-01")));
        Assert.Equal(one, _json.Parse<GetComparisonResponse>(
            await Http.GetStringAsync("/v1/comparisons/Hartlepool%20Borough%20Council/children-in-care-rate?basis.asAt=2025-06-01")));

        var request = new StreamComparisonsRequest { BatchSize = 50, Measures = { "children-in-care-rate", "preventative-share" }, Regions = { "London" } };
        using var call = client.StreamComparisons(request);
        var streamed = new List<Comparison>();
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
            streamed.AddRange(call.ResponseStream.Current.Comparisons);
        Assert.NotEmpty(streamed);
        var lines = (await Http.GetStringAsync("/v1/comparisons?batchSize=50&measures=children-in-care-rate&measures=preventative-share&regions=London"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(streamed, lines.SelectMany(line => _json.Parse<StreamComparisonsResponse>(line).Comparisons));
    }

    [Theory]
    [InlineData("/v1/comparisons/999/agency-share", HttpStatusCode.NotFound, "NO_SUCH_NAME", "authority")]
    [InlineData("/v1/comparisons/Kingston/agency-share", HttpStatusCode.BadRequest, "INVALID_FIELD", "authority")]
    [InlineData("/v1/comparisons/805/agency-share?perod=2025", HttpStatusCode.BadRequest, "INVALID_FIELD", "query")]
    [InlineData("/v1/comparisons/805/agency-share?basis.as=2025", HttpStatusCode.BadRequest, "INVALID_FIELD", "query")]
    [InlineData("/v1/comparisons/805/agency-share?basis.prices=REAL", HttpStatusCode.BadRequest, "INVALID_FIELD", "basis.prices")]
    [InlineData("/v1/comparisons/805/agency-share?basis.local=1", HttpStatusCode.BadRequest, "INVALID_FIELD", "basis.local")]
    [InlineData("/v1/authorities?page_size=ten", HttpStatusCode.BadRequest, "INVALID_FIELD", "page_size")]
    [InlineData("/v1/comparison/805", HttpStatusCode.NotFound, "NO_SUCH_PATH", null)]
    [InlineData("/benchmark.v1.MeasureService/ListMeasures", HttpStatusCode.NotFound, "NO_SUCH_PATH", null)]
    public async Task A_refusal_is_a_status_with_the_reason_of_gRPC(string path, HttpStatusCode code, string reason, string? field)
    {
        using var answer = await Http.GetAsync(path);
        var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(code, answer.StatusCode);
        Assert.NotEmpty(status.GetProperty("message").GetString()!);
        var info = status.GetProperty("details")[0];
        Assert.Equal(reason, info.GetProperty("reason").GetString());
        Assert.Equal(field, info.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("field", out var named) ? named.GetString() : null);
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("text/html")]
    public async Task What_a_request_says_that_it_holds_opens_nothing(string content)
    {
        foreach (var (path, host, expected) in new[]
        {
            ("/v1/measures", "benchmark.example", HttpStatusCode.Forbidden),
            ("/v1/comparisons/805/agency-share?perod=2025", "localhost", HttpStatusCode.BadRequest),
            ("/v1/comparisons/999/agency-share", "localhost", HttpStatusCode.NotFound),
            ("/v1/measures", "localhost", HttpStatusCode.OK),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host }, Content = new ByteArrayContent([]) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", content);
            using var answer = await Http.SendAsync(request);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_name_than_this_machines_is_refused_and_a_form_of_a_web_page_changes_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/measures") { Headers = { Host = "benchmark.example" } };
        using var refused = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var form = new StringContent("""{"release": "agency", "reason": "because"}""", System.Text.Encoding.UTF8, "text/plain");
        using var posted = await Http.PostAsync("/v1/releases:withdraw", form);
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
        Assert.Contains("content type", await posted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_the_request_does_not_have_is_refused_in_a_body_too()
    {
        foreach (var (body, reason) in new[]
        {
            ("""{"release": "agency", "reasn": "because"}""", "INVALID_FIELD"), ("""{"release": "agency", "reason": "because"}""", "NO_SUCH_NAME"),
        })
        {
            using var json = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await Http.PostAsync("/v1/releases:withdraw", json);
            Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST", "/v1/measures", "GET")]
    [InlineData("DELETE", "/v1/comparisons/805/agency-share", "GET")]
    [InlineData("HEAD", "/v1/authorities/805/neighbours", "GET")]
    [InlineData("GET", "/v1/releases:withdraw", "POST")]
    public async Task Another_method_than_the_paths_is_told_which_it_is(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
        if (method != "HEAD")
            Assert.Contains("WRONG_HTTP_METHOD", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The table of a path is that of the verb, byte for byte.</summary>
    [Theory]
    [InlineData("/v1/comparisons/805/agency-share", "compare --authority 805 --measure agency-share")]
    [InlineData("/v1/comparisons?measures=agency-share&periods=2024&periods=2025", "stream --measure agency-share --period 2024 --period 2025")]
    [InlineData("/v1/trends/805/preventative-share?basis.definition=webb", "trend --authority 805 --measure preventative-share --definition webb")]
    [InlineData("/v1/neighbours", "neighbours")]
    public async Task Who_accepts_csv_gets_the_table_of_the_verb(string path, string verb)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/csv" } } };
        using var answer = await Http.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var ran = await Verbs.Ran.VerbAsync([.. verb.Split(' '), "--format", "csv", "--server", $"http://{server.Api.Channel.Target}"]);
        Assert.Equal(0, ran.Code);
        Assert.Equal(ran.Data, await answer.Content.ReadAsStringAsync());

        using var wrong = new HttpRequestMessage(HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}nothing=1") { Headers = { { "Accept", "text/csv" } } };
        using var refused = await Http.SendAsync(wrong);
        Assert.Equal((HttpStatusCode.BadRequest, "application/json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task What_describes_it_holds_every_path_with_its_comment()
    {
        var document = JsonDocument.Parse(await Http.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths");
        foreach (var (method, verb, path) in Paths())
            Assert.False(
                string.IsNullOrEmpty(document.GetProperty(path).GetProperty(verb).GetProperty("summary").GetString()), method.FullName);
        Assert.Contains("swagger-ui", await Http.GetStringAsync("/try/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_docs_lists_every_path()
    {
        var listed = Row().Matches(File.ReadAllText(RepositoryFiles.Folder("docs", "api", "http.md")))
            .Select(row => (row.Groups["rpc"].Value, row.Groups["verb"].Value, row.Groups["path"].Value));
        Assert.Equal(
            Paths().Select(path => ($"{path.Method.Service.Name}.{path.Method.Name}", path.Verb.ToUpperInvariant(), path.Path)), listed);
        // One that takes a stream of files cannot be asked so.
        Assert.Equal(["ImportFiles"], Methods().Except(Paths().Select(path => path.Method)).Select(method => method.Name));
    }

    [Fact]
    public async Task Tokens_and_the_rate_hold_as_for_gRPC()
    {
        await using var open = await ApiServer.StartAsync("http://0.0.0.0:0", options => options with
        {
            PlainTextBeyondLoopback = true,
            Http = "http://127.0.0.1:0",
            CallsPerSecond = 2,
        });
        using var http = new HttpClient { BaseAddress = new(open.App.Urls.Last()) };
        foreach (var path in new[] { "/v1/measures", "/v1/comparisons", "/v1/nothing" })
        {
            using var unknown = await http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
            Assert.Contains("NO_ACCESS_TOKEN", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        HttpResponseMessage? limited = null;
        for (var i = 0; i < 50 && limited is null; i++)
            if (await http.GetAsync("/try/index.html") is { StatusCode: HttpStatusCode.TooManyRequests } answer)
                limited = answer;
        Assert.NotNull(limited?.Headers.RetryAfter?.Delta);
        Assert.Contains("TOO_MANY_CALLS", await limited.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        limited.Dispose();
    }

    [Fact]
    public async Task Without_being_asked_for_there_is_no_HTTP_and_beyond_loopback_it_needs_TLS()
    {
        await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(with: options => options with { Http = "http://0.0.0.0:0" }));
        var fault = await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(with: options => options with { Http = "nonsense" }));
        Assert.Contains("nonsense", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Thousands of made-up requests: each is answered, none with a defect.</summary>
    [Fact]
    public async Task Nonsense_is_refused_and_never_meets_a_defect()
    {
        var random = new Random(20261127);
        var paths = Paths().Where(path => path.Verb == "get" && !path.Path.EndsWith(":watch", StringComparison.Ordinal)).ToArray();
        string[] values = ["", "805", "agency-share", "2025", "2024-25", "1", "-1", "99999999999", "true", "london", "%00", "%F0%9F%A6%8A", "..%2F..", "'", "%25", new('x', 3000), "NaN", "1e400"];
        for (var i = 0; i < 1000; i++)
        {
            var (method, _, path) = paths[random.Next(paths.Length)];
            // Reports of all and the whole stream are tried elsewhere, and take long.
            if (method.Name is "StreamComparisons" or "GetReports" or "GetNationalReport")
                continue;
            var asked = Field().Replace(path, _ => values[random.Next(1, values.Length)]);
            var fields = method.InputType.Fields.InDeclarationOrder().Select(field => field.Name).Append("basis.as_at").Append("basis.prices").Append("nothing").ToArray();
            var query = string.Join('&', Enumerable.Range(0, random.Next(3)).Select(_ => $"{fields[random.Next(fields.Length)]}={values[random.Next(values.Length)]}"));
            using var answer = await Http.GetAsync($"{asked}?{query}");
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound,
                $"{asked}?{query}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static IEnumerable<MethodDescriptor> Methods() => new[]
    {
        AuthoritiesReflection.Descriptor, MeasuresReflection.Descriptor, ComparisonsReflection.Descriptor, AnalysisReflection.Descriptor,
        BriefReflection.Descriptor, ReleasesReflection.Descriptor, ReportsReflection.Descriptor, ImportsReflection.Descriptor,
    }.SelectMany(file => file.Services).SelectMany(service => service.Methods);

    private static IEnumerable<(MethodDescriptor Method, string Verb, string Path)> Paths() => Methods()
        .Select(method => (method, Rule: method.GetOptions()?.GetExtension(AnnotationsExtensions.Http)))
        .Where(pair => pair.Rule is not null)
        .Select(pair => pair.Rule!.PatternCase == HttpRule.PatternOneofCase.Get
            ? (pair.method, "get", pair.Rule.Get)
            : (pair.method, "post", pair.Rule.Post));

    [GeneratedRegex(@"^\| `(?<rpc>\w+\.\w+)` \| (?<verb>GET|POST) `(?<path>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Field();

    /// <summary>One server for all, with both its addresses.</summary>
    public sealed class HttpServer : IAsyncLifetime
    {
        internal ApiServer Api { get; private set; } = null!;

        internal HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await ApiServer.StartAsync(with: options => options with { Http = "http://127.0.0.1:0" });
            Client = new() { BaseAddress = new(Api.App.Urls.Last()) };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Api.DisposeAsync();
        }
    }
}
