using System.Diagnostics;
using Benchmark.Server.Hosting;
using Benchmark.Server.Store;
using Benchmark.Tui.Client;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Two servers on one database, and what was withdrawn by neither of them while they answer.</summary>
public sealed class LiveSwapTests : IAsyncLifetime
{
    private const string Withdrawn = "statistical-neighbours-2025";

    // Each notices within two seconds on a machine that has time for it; a loaded one is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-swap-").FullName;
    private readonly WebApplication[] _servers = new WebApplication[2];
    private readonly GrpcChannel[] _channels = new GrpcChannel[2];

    private string Database => LoadedSeed.CopyTo(Path.Combine(_folder, "benchmark.db"));

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            _servers[i] = await ServerHost.StartAsync(new("http://127.0.0.1:0", Database, RepositoryFiles.Folder("seed-data")), _ => { });
            _channels[i] = GrpcChannel.ForAddress(_servers[i].Urls.First());
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            _channels[i].Dispose();
            await _servers[i].DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Twenty_streams_end_on_their_figures_and_both_servers_answer_from_the_new_ones()
    {
        var before = await SnapshotOf(0);
        Assert.Equal(before, await SnapshotOf(1));
        using var watch = new ReleaseService.ReleaseServiceClient(_channels[1]).WatchReleases(new() { Snapshot = before });
        var told = watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
        var streams = Enumerable.Range(0, 20).Select(i => Comparisons(i % 2).StreamComparisons(
            new() { Measures = { "children-in-care-rate" }, BatchSize = 10 })).ToList();
        foreach (var stream in streams)
            Assert.True(await stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var token = streams[0].ResponseStream.Current.ResumeToken;

        using (var store = new ReleaseStore(Database, TimeProvider.System))
            store.Withdraw(Withdrawn, new(2026, 3, 1), "A list was printed twice.", content => SnapshotLoader.Tried(content, "test"));
        var since = Stopwatch.StartNew();
        foreach (var server in (int[])[0, 1])
            while (await SnapshotOf(server) == before)
            {
                Assert.True(since.Elapsed < Patience, "a server still answers from what was withdrawn");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

        TestContext.Current.SendDiagnosticMessage($"both servers answered from the new state after {since.ElapsedMilliseconds} ms");
        var after = await SnapshotOf(0);
        Assert.Equal(after, await SnapshotOf(1));
        Assert.True(await told);
        Assert.Equal((after, false), (watch.ResponseStream.Current.Snapshot, watch.ResponseStream.Current.Releases.Contains(Withdrawn)));

        // Each of the streams began before, and each message of it is from what held then.
        foreach (var stream in streams)
        {
            var (done, total) = (0, stream.ResponseStream.Current.Total);
            do
            {
                done += stream.ResponseStream.Current.Comparisons.Count;
                Assert.All(stream.ResponseStream.Current.Comparisons, comparison => Assert.Equal(before, comparison.Snapshot));
            }
            while (await stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
            Assert.Equal(total, done);
            stream.Dispose();
        }

        // A token of what held before goes on with it where the call names it, on either server, and is refused where it does not.
        var request = new StreamComparisonsRequest { Measures = { "children-in-care-rate" }, BatchSize = 500, ResumeToken = token };
        var fault = await ApiFaults.Of(() => Comparisons(1).StreamComparisons(request).ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal("FIGURES_CHANGED", ApiFaults.Detail<Google.Rpc.ErrorInfo>(fault).Reason);
        request.Basis = new() { Snapshot = before };
        using var resumed = Comparisons(1).StreamComparisons(request);
        Assert.True(await resumed.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal((510, before), (resumed.ResponseStream.Current.Done, resumed.ResponseStream.Current.Comparisons[0].Snapshot));
    }

    [Fact]
    public async Task The_dashboard_says_what_changed_since_what_it_showed_last()
    {
        var before = await SnapshotOf(0);
        using (var store = new ReleaseStore(Database, TimeProvider.System))
            store.Withdraw(Withdrawn, new(2026, 3, 1), "A list was printed twice.", content => SnapshotLoader.Tried(content, "test"));
        await using var connection = await Connection.OpenAsync(
            new(ServerAddress.TryParse(_servers[0].Urls.First())), StateAsked.Present, _ => { }, TestContext.Current.CancellationToken);
        while (await SnapshotOf(0) == before)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var came = await new DashboardData(connection).CarryOutAsync(new LoadSince(before, new("370", "Barnsley")), TestContext.Current.CancellationToken);
        var since = Assert.IsType<Loaded<SinceView>>(came).Value;
        Assert.StartsWith("1 release withdrawn", since.Summary, StringComparison.Ordinal);
        Assert.Contains("edition of May 2025", Assert.Single(since.Rows, row => row.Topic == "Releases withdrawn").Text, StringComparison.Ordinal);
        // Barnsley's care rate is within the usual variation of its neighbours of 2025, and possibly below those of 2021.
        Assert.Contains(
            new(
                "Verdicts changed",
                "Barnsley, In care per 10,000: within its neighbours' usual variation (2025), now possibly below its neighbours (2025)",
                "children-in-care-rate", "2025"),
            since.Rows);
    }

    [Fact]
    public async Task Who_watches_is_told_at_once_and_let_go_when_the_server_stops()
    {
        using var watch = new ReleaseService.ReleaseServiceClient(_channels[0]).WatchReleases(new());
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(await SnapshotOf(0), watch.ResponseStream.Current.Snapshot);

        var next = watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
        var stopped = _servers[0].StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(StatusCode.Unavailable, (await ApiFaults.Of(() => next)).StatusCode);
        await stopped;
    }

    private ComparisonService.ComparisonServiceClient Comparisons(int server) => new(_channels[server]);

    private async Task<string> SnapshotOf(int server) =>
        (await new ReleaseService.ReleaseServiceClient(_channels[server]).ListReleasesAsync(new())).Snapshot;
}
