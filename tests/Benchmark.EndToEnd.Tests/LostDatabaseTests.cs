using System.Diagnostics;
using System.Diagnostics.Metrics;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Server.Access;
using Benchmark.Server.Hosting;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Store;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>What is seen by those who run a server, and those who have a token for it, of a database that is lost for a while or newer than the server.</summary>
public sealed class LostDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresCluster _cluster;
    private readonly string _database;
    private readonly string _seed;

    public LostDatabaseTests()
    {
        PostgresCluster.Skip();
        (_cluster, _seed) = (new(), _folder.CopyOfSmallSeed("seed"));
        _database = _cluster.Database();
    }

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Whoever_had_a_token_keeps_it_and_nobody_gets_or_loses_one_meanwhile()
    {
        string known, revoked;
        using (var store = new KeyStore(_database, TimeProvider.System))
            (known, revoked) = (new AccessTokens(store).Make("analysts", AccessRights.Read | AccessRights.Write, DateTimeOffset.UtcNow),
                new AccessTokens(store).Make("leaver", AccessRights.Read, DateTimeOffset.UtcNow));
        await using var server = await ApiProcess.StartAsync(
            _database, "http://0.0.0.0:0", "--plain-text-beyond-loopback", "--seed-data", _seed);
        using var channel = GrpcChannel.ForAddress(server.Address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        var client = new ComparisonService.ComparisonServiceClient(channel);

        // Nobody has called yet: the tokens are known from the start.
        _cluster.Stop();
        await UntilAsync(() => server.Notes.Contains("Answers come from what was there before", StringComparison.Ordinal));
        Assert.Equal(332, (await CompareAsync(known)).Comparison.Figure.Numerator);
        Assert.Equal(332, (await CompareAsync(revoked)).Comparison.Figure.Numerator);
        var unknown = await ApiFaults.Of(() => CompareAsync(new('0', 64)));
        Assert.Equal((StatusCode.Unauthenticated, "ACCESS_TOKEN_REFUSED"), (unknown.StatusCode, ApiFaults.Reason(unknown)));
        var change = await ApiFaults.Of(async () => await new ReleaseService.ReleaseServiceClient(channel).WithdrawReleaseAsync(
            new() { Release = "statistical-neighbours-2021", Reason = "A trial." }, Bearer(known)));
        Assert.Equal((StatusCode.Unavailable, "DATABASE_LOST"), (change.StatusCode, ApiFaults.Reason(change)));
        var made = await ApiProcess.RunAsync(_database, "tokens", "make", "late");
        Assert.Equal(4, made.Exit);
        Assert.Contains("cannot be reached", made.Notes, StringComparison.Ordinal);

        // What was changed by the time that it is back is heard.
        _cluster.Start();
        Assert.Equal(0, (await ApiProcess.RunAsync(_database, "tokens", "revoke", "leaver")).Exit);
        var late = (await ApiProcess.RunAsync(_database, "tokens", "make", "late")).Data.Trim();
        await UntilAsync(() => IsRefused(revoked) && !IsRefused(late));
        Assert.Contains("The database is reached again", server.Notes, StringComparison.Ordinal);
        // Not every second: that it stops, that it cannot be reached, that it starts.
        Assert.InRange(server.Notes.Split("Answers come from what was there before").Length - 1, 1, 3);

        async Task<GetComparisonResponse> CompareAsync(string token) =>
            await client.GetComparisonAsync(new() { Authority = "805", Measure = SwapUnderStreams.Measure }, Bearer(token));

        bool IsRefused(string token)
        {
            try
            {
                client.GetComparison(new() { Authority = "805", Measure = SwapUnderStreams.Measure }, Bearer(token));
                return false;
            }
            catch (RpcException fault) when (fault.StatusCode == StatusCode.Unauthenticated)
            {
                return true;
            }
        }
    }

    [Fact]
    public async Task The_seconds_without_it_are_measured()
    {
        var seconds = 0d;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "benchmark.database.lost")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        // Servers of other tests may be measured too: theirs have not lost any.
        meters.SetMeasurementEventCallback<double>((_, value, _, _) => seconds = Math.Max(seconds, value));
        meters.Start();
        // Nobody need listen: what would be sent is asked for here.
        await using var server = await ServerHost.StartAsync(new("http://127.0.0.1:0", _database, _seed) { Telemetry = "http://127.0.0.1:9" }, _ => { });
        Assert.Equal(0, Measured());
        var clock = Stopwatch.StartNew();
        _cluster.Stop();
        await UntilAsync(() => Measured() > 0.5);
        Assert.InRange(Measured(), 0.5, clock.Elapsed.TotalSeconds);
        _cluster.Start();
        await UntilAsync(() => Measured() == 0);

        double Measured()
        {
            seconds = 0;
            meters.RecordObservableInstruments();
            return seconds;
        }
    }

    [Fact]
    public async Task A_server_older_than_the_schema_says_so_serves_on_and_changes_nothing()
    {
        await using var server = await ApiProcess.StartAsync(_database, "http://127.0.0.1:0", "--seed-data", _seed);
        using var channel = GrpcChannel.ForAddress(server.Address);
        // As a newer server leaves it at its start.
        _cluster.Sql(PostgresCluster.NameOf(_database), "UPDATE benchmark_schema SET version = 99; NOTIFY benchmark");
        await UntilAsync(() => server.Notes.Contains("has schema version 99, this program knows up to", StringComparison.Ordinal));
        var change = await ApiFaults.Of(async () => await new ReleaseService.ReleaseServiceClient(channel).WithdrawReleaseAsync(
            new() { Release = "statistical-neighbours-2021", Reason = "A trial." }));
        Assert.Equal(StatusCode.FailedPrecondition, change.StatusCode);
        Assert.Contains("has schema version 99", change.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(332, (await SwapUnderStreams.CompareAsync(channel)).Figure.Numerator);

        // Nothing was written meanwhile: as it was, it is followed again.
        Assert.Equal(1, _cluster.Sql(PostgresCluster.NameOf(_database), $"UPDATE benchmark_schema SET version = {Migrations.Newest}"));
        using var store = new ReleaseStore(_database, TimeProvider.System);
        Assert.All(store.History().Releases, held => Assert.Null(held.Withdrawal));
        Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
    }

    private static Metadata Bearer(string token) => new() { { "authorization", $"Bearer {token}" } };

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !isSo(); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), "it did not come to that");
    }
}
