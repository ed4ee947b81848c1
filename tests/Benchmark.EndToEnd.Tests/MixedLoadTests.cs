using System.Diagnostics;
using System.Globalization;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Everything at once, for as long as BENCHMARK_SOAK_MINUTES says: an hour in <c>make soak</c>.</summary>
public sealed class MixedLoadTests
{
    private const long Allowed = 50 << 20;
    private const int AllowedFiles = 20;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(
        double.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? minutes : 0.1);

    private readonly Dictionary<string, int> _done = [];
    private readonly List<string> _faults = [];

    [Fact]
    public async Task Nothing_fails_but_what_was_called_off_and_memory_and_handles_stay_where_they_were()
    {
        using var folder = new TemporaryFolder();
        var database = LoadedSeed.CopyTo(folder["benchmark.db"]);
        File.WriteAllText(folder["a.csv"], "financial_year,gdp_deflator_2022_100,sppi_2021_22_100\n2024-25,z,\n");
        await using var server = await ApiProcess.StartAsync(database);
        using var channel = GrpcChannel.ForAddress(server.Address);
        using var end = new CancellationTokenSource();
        var comparisons = new ComparisonService.ComparisonServiceClient(channel);
        var reports = new ReportService.ReportServiceClient(channel);
        var (total, whole) = await StreamAsync(comparisons, default);
        Assert.Equal(total, whole);

        Task[] work =
        [
            UntilAsync("answers", 10, async random =>
            {
                var answer = await comparisons.GetComparisonAsync(new() { Authority = "805", Measure = "children-in-care-rate", Period = "2025" });
                Assert.Equal(157.421, Math.Round(answer.Comparison.Figure.Value, 3));
            }, end.Token),
            UntilAsync("streams", 200, async _ => Assert.Equal((total, total), await StreamAsync(comparisons, default)), end.Token),
            UntilAsync("reports", 200, async _ => Assert.NotEqual(0, await ReportAsync(reports)), end.Token),
            UntilAsync("imports tried", 500, async _ =>
            {
                // Refused, with the place: the figures stay what they are.
                var ran = await Ran.VerbAsync("import", folder["a.csv"], "--dry-run", "--server", server.Address);
                Assert.True(ran.Code == 4 && ran.Data.Contains("line 2, column", StringComparison.Ordinal), $"{ran}");
            }, end.Token),
            UntilAsync("called off", 50, async random =>
            {
                using var leave = new CancellationTokenSource(random.Next(1, 200));
                try
                {
                    await StreamAsync(comparisons, leave.Token);
                }
                catch (RpcException) when (leave.IsCancellationRequested)
                {
                    // As asked; in the middle of a message the library calls it UNAVAILABLE, since its reading was broken off.
                }
            }, end.Token),
        ];
        var started = Stopwatch.StartNew();
        await Task.Delay(Lasts / 2, TestContext.Current.CancellationToken);
        var (memory, files) = (server.Memory, server.OpenFiles);
        while (started.Elapsed < Lasts)
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await end.CancelAsync();
        await Task.WhenAll(work);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{started.Elapsed:c}: {string.Join(", ", _done.Select(pair => $"{pair.Value} {pair.Key}"))}; memory {memory >> 20} MB half-way and {server.Memory >> 20} MB at the end, "
            + $"open files {files} and {server.OpenFiles}");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
        Assert.All(work, one => Assert.True(one.IsCompletedSuccessfully));
        Assert.Equal(5, _done.Count);
        Assert.DoesNotContain("Incident", server.Notes, StringComparison.Ordinal);
        Assert.InRange(server.OpenFiles - files, int.MinValue, AllowedFiles);
        if (Lasts >= TimeSpan.FromMinutes(5))
            Assert.InRange(server.Memory - memory, long.MinValue, Allowed);
        server.Terminate();
        Assert.Equal(0, await server.ExitAsync());
    }

    private async Task UntilAsync(string what, int rest, Func<Random, Task> workAsync, CancellationToken end)
    {
        var random = new Random(what.Length);
        while (!end.IsCancellationRequested)
        {
            try
            {
                await workAsync(random);
            }
            catch (Exception fault)
            {
                lock (_faults)
                    _faults.Add($"{what}: {fault.Message}");
            }

            lock (_done)
                _done[what] = _done.GetValueOrDefault(what) + 1;
            await Task.Delay(rest, CancellationToken.None);
        }
    }

    private static async Task<(int Total, int Read)> StreamAsync(ComparisonService.ComparisonServiceClient client, CancellationToken leave)
    {
        using var call = client.StreamComparisons(new() { Measures = { "children-in-care-rate", "agency-share" }, BatchSize = 100 }, cancellationToken: leave);
        var (total, read) = (0, 0);
        while (await call.ResponseStream.MoveNext(leave))
            (total, read) = (call.ResponseStream.Current.Total, read + call.ResponseStream.Current.Comparisons.Count);
        return (total, read);
    }

    private static async Task<int> ReportAsync(ReportService.ReportServiceClient client)
    {
        using var call = client.GetReports(new() { NeighboursOf = "805", Format = ReportFormat.Html });
        var bytes = 0;
        while (await call.ResponseStream.MoveNext(default))
            bytes += call.ResponseStream.Current.Part.Data.Length;
        return bytes;
    }
}
