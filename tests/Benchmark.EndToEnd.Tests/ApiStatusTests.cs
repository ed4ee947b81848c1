using System.Net;
using System.Net.Http.Headers;
using Google.Rpc;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Requests that miss the API: each answer says why, in the caller's own protocol.</summary>
public sealed class ApiStatusTests(RunningServer server)
{
    [Theory]
    [InlineData("/benchmark.v1.Nobody/Nothing", "1S")]
    [InlineData("/benchmark.v1.MeasureService/Nothing", "99999999H")]
    public async Task An_unknown_method_is_UNIMPLEMENTED_with_its_reason(string path, string timeout)
    {
        using var response = await SendAsync(path, "application/grpc", timeout);

        Assert.Equal("12", response.Headers.GetValues("grpc-status").Single());
        var details = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(response.Headers.GetValues("grpc-status-details-bin").Single()));
        Assert.Equal("NO_SUCH_METHOD", details.Details[0].Unpack<ErrorInfo>().Reason);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_told_so_in_http(string type)
    {
        using var response = await SendAsync("/benchmark.v1.MeasureService/ListMeasures", type, "1S");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.False(response.Headers.Contains("grpc-status"));
        Assert.Contains("speaks gRPC", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string type, string timeout)
    {
        using var http = new HttpClient { BaseAddress = new(server.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(new byte[5]),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TryAddWithoutValidation("grpc-timeout", timeout);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
