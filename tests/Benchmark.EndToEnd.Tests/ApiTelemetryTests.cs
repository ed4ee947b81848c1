using System.Collections.Concurrent;
using System.Text;
using Benchmark.Server;
using Benchmark.Server.Hosting;
using Benchmark.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Metrics and traces reach a collector that is named, under standard names.</summary>
public sealed class ApiTelemetryTests
{
    [Fact]
    public async Task A_collector_gets_metrics_and_traces()
    {
        var got = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            got.AddOrUpdate(http.Request.Path.Value!, Text(body), (_, before) => before + Text(body));
            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        await collector.StartAsync();

        await using (var server = await ApiServer.StartAsync(with: options => options with { Telemetry = collector.Urls.First() }))
        {
            var client = new ComparisonService.ComparisonServiceClient(server.Channel);
            await client.GetComparisonAsync(new() { Authority = "805", Measure = "agency-share" });
            await ApiFaults.Of(() => client.GetComparisonAsync(new() { Authority = "nowhere", Measure = "agency-share" }).ResponseAsync);
            using var stream = client.StreamComparisons(new() { Authorities = { "805" }, Measures = { "agency-share" } });
            while (await stream.ResponseStream.MoveNext(default))
            {
            }
        }

        var metrics = got["/v1/metrics"];
        foreach (var name in (string[])["rpc.server.duration", "rpc.grpc.status_code", "benchmark.v1.ComparisonService", "StreamComparisons",
            "benchmark.stream.items", "benchmark.snapshot.age", "http.server.request.duration"])
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        Assert.Contains("GetComparison", got["/v1/traces"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_no_address_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<ServerFault>(() => ApiServer.StartAsync(with: options => options with { Telemetry = "nowhere" }));
        Assert.Contains("telemetry", fault.Message, StringComparison.Ordinal);
    }

    private static string Text(MemoryStream body) => Encoding.Latin1.GetString(body.ToArray());
}
