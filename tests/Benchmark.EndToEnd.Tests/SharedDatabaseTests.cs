using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Figures.Facts;
using Benchmark.Server.Hosting;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Store;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Several servers on one database of a PostgreSQL server.</summary>
public sealed class SharedDatabaseTests : IDisposable
{
    private const string Measure = SwapUnderStreams.Measure;

    // Each notices within two seconds on a machine that has time for it; a loaded one is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly string _seed;

    public SharedDatabaseTests()
    {
        PostgresCluster.Skip();
        _seed = _folder.CopyOfSmallSeed("seed");
        MadeRelease.Write(_folder["release.csv"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_through_one_of_three_servers_reaches_all_and_mixes_with_no_answer()
    {
        var database = PostgresCluster.Shared.Database();
        // All at once on an empty database: one of them loads it.
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(database)));
        var channels = servers.Select(server => GrpcChannel.ForAddress(server.Urls.First())).ToArray();
        var before = await SwapUnderStreams.CheckAsync(channels, 20, () => ImportAsync(servers[0].Urls.First()));

        // What one has withdrawn is withdrawn for all, and what was before is read by its name at any.
        await new ReleaseService.ReleaseServiceClient(channels[1]).WithdrawReleaseAsync(new() { Release = MadeRelease.Said[1], Reason = "A trial." });
        await UntilAsync(async () => (await SwapUnderStreams.CompareAsync(channels[2])).Snapshot == before);
        foreach (var channel in channels)
            channel.Dispose();
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    [Fact]
    public async Task The_stream_is_the_same_from_either_engine()
    {
        var database = PostgresCluster.Shared.Database();
        // Every kind of measure; with BENCHMARK_SOAK all of them.
        string[] ask =
        [
            "stream", "--seed-data", _seed,
            .. ApiSoak.IsFull ? Array.Empty<string>() : ["--measure", Measure, "--measure", "agency-share", "--measure", "preventative-spend-per-child"],
        ];
        var file = await Ran.VerbAsync([.. ask, "--database", _folder["a.db"]]);
        var copied = await Ran.VerbAsync("copy", "--from", _folder["a.db"], "--to", database);
        Assert.True(copied.Code == 0, copied.Notes);
        var server = await Ran.VerbAsync([.. ask, "--database", database]);
        Assert.Equal((0, 0), (file.Code, server.Code));
        Assert.True(file.Data.Length > 1_000_000, $"{file.Data.Length} characters");
        Assert.True(file.Data == server.Data, "the streams differ");
        var check = await Ran.VerbAsync("check", "--database", database);
        Assert.True(check.Code == 0, check.Data + check.Notes);
    }

    [Fact]
    public async Task A_server_that_is_killed_while_it_imports_leaves_what_was_before_or_what_is_after()
    {
        var loaded = PostgresCluster.Shared.Database();
        string before, after;
        using (var store = new ReleaseStore(loaded, TimeProvider.System))
            before = SnapshotLoader.Load(store, "test", _seed, _ => { }).Hash;
        var tried = PostgresCluster.Shared.Database(loaded);
        TimeSpan whole;
        await using (var process = await ApiProcess.StartAsync(tried, "http://127.0.0.1:0", "--seed-data", _seed))
        {
            var clock = Stopwatch.StartNew();
            after = (await ImportAsync(process.Address)).Data.Split("Content ")[1].Trim().TrimEnd('.');
            whole = clock.Elapsed;
        }

        var (kept, moments) = (0, ApiSoak.Count(3, 50));
        for (var moment = 0; moment < moments; moment++)
        {
            var database = PostgresCluster.Shared.Database(loaded);
            await using (var process = await ApiProcess.StartAsync(database, "http://127.0.0.1:0", "--seed-data", _seed))
            {
                var importing = ImportAsync(process.Address);
                await Task.Delay(whole * (moment + 1) / (moments + 1), Cancel);
                process.Kill();
                await importing;
            }

            using var store = new ReleaseStore(database, TimeProvider.System);
            var hash = store.Read().Hash;
            Assert.Contains(hash, (string[])[before, after]);
            kept += hash == after ? 1 : 0;
            Assert.All(store.Check(), finding => Assert.Null(finding.Fault));
            // Its lock went with it.
            store.Withdraw("statistical-neighbours-2021", new(2026, 1, 1), "A trial.", _ => { });
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{moments} moments of {whole.TotalMilliseconds:0} ms, {kept} kept");
    }

    [Fact]
    public async Task A_server_without_its_database_answers_on_and_follows_again()
    {
        using var cluster = new PostgresCluster();
        var database = cluster.Database();
        await using var server = await StartAsync(database);
        using var channel = GrpcChannel.ForAddress(server.Urls.First());
        var health = new Health.HealthClient(channel);
        var before = (await SwapUnderStreams.CompareAsync(channel)).Snapshot;
        using var enough = new CancellationTokenSource();
        var asked = 0;
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await SwapUnderStreams.CompareAsync(channel);
                await new ReleaseService.ReleaseServiceClient(channel).ListReleasesAsync(new());
                Interlocked.Increment(ref asked);
                await Task.Delay(5, CancellationToken.None);
            }
        })).ToArray();

        cluster.Stop();
        await UntilAsync(() => IsAsync(ServerState.DatabaseName, HealthCheckResponse.Types.ServingStatus.NotServing));
        Assert.True(await IsAsync("", HealthCheckResponse.Types.ServingStatus.Serving));
        var withdrawal = await ApiFaults.Of(async () => await new ReleaseService.ReleaseServiceClient(channel).WithdrawReleaseAsync(
            new() { Release = "statistical-neighbours-2021", Reason = "A trial." }));
        Assert.Equal((StatusCode.Unavailable, "DATABASE_LOST"), (withdrawal.StatusCode, ApiFaults.Detail<Google.Rpc.ErrorInfo>(withdrawal).Reason));
        Assert.DoesNotContain("postgres", withdrawal.Status.Detail, StringComparison.Ordinal);
        var imported = await ImportAsync(server.Urls.First());
        Assert.NotEqual(0, imported.Code);
        await Task.Delay(TimeSpan.FromSeconds(ApiSoak.Count(1, 60)), Cancel);

        cluster.Start();
        using (var store = new ReleaseStore(database, TimeProvider.System))
            store.Withdraw("statistical-neighbours-2021", new(2026, 1, 1), "A trial.", _ => { });
        var clock = Stopwatch.StartNew();
        await UntilAsync(async () => (await SwapUnderStreams.CompareAsync(channel)).Snapshot != before);
        TestContext.Current.TestOutputHelper?.WriteLine($"followed after {clock.ElapsedMilliseconds} ms");
        await UntilAsync(() => IsAsync(ServerState.DatabaseName, HealthCheckResponse.Types.ServingStatus.Serving));
        await enough.CancelAsync();
        // No read has failed all the while.
        await Task.WhenAll(asking);
        Assert.True(asked > 20, $"{asked} rounds of questions");

        async Task<bool> IsAsync(string service, HealthCheckResponse.Types.ServingStatus status) =>
            (await health.CheckAsync(new() { Service = service })).Status == status;
    }

    [Fact]
    public async Task A_server_that_leaves_the_round_and_comes_back_is_not_noticed()
    {
        var database = PostgresCluster.Shared.Database();
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(database)));
        var addresses = servers.Select(server => new Uri(server.Urls.First())).ToArray();
        var services = new ServiceCollection();
        services.AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => addresses.Select(address => new BalancerAddress(address.Host, address.Port))));
        using var channel = GrpcChannel.ForAddress("static:///benchmark", new()
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = services.BuildServiceProvider(),
            MaxReconnectBackoff = TimeSpan.FromSeconds(1),
            ServiceConfig = new()
            {
                LoadBalancingConfigs = { new RoundRobinConfig() },
                MethodConfigs =
                {
                    new()
                    {
                        Names = { MethodName.Default },
                        RetryPolicy = new()
                        {
                            MaxAttempts = 5, InitialBackoff = TimeSpan.FromMilliseconds(100), MaxBackoff = TimeSpan.FromSeconds(1), BackoffMultiplier = 2,
                            RetryableStatusCodes = { StatusCode.Unavailable },
                        },
                    },
                },
            },
        });
        using var enough = new CancellationTokenSource();
        var asked = 0;
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await SwapUnderStreams.CompareAsync(channel);
                Interlocked.Increment(ref asked);
            }
        })).ToArray();
        await MoreAsync();
        // As its signal would: disposing of it alone takes the services away from under the calls that run.
        await servers[1].StopAsync(Cancel);
        await servers[1].DisposeAsync();
        await MoreAsync();
        servers[1] = await StartAsync(database, addresses[1].ToString());
        await MoreAsync();
        await enough.CancelAsync();
        await Task.WhenAll(asking);
        foreach (var server in servers)
            await server.DisposeAsync();

        Task MoreAsync()
        {
            var until = Volatile.Read(ref asked) + 100;
            return UntilAsync(() => Task.FromResult(Volatile.Read(ref asked) > until || asking.Any(one => one.IsFaulted)));
        }
    }

    private Task<WebApplication> StartAsync(string database, string url = "http://127.0.0.1:0") =>
        ServerHost.StartAsync(new(url, database, _seed) { DrainTime = TimeSpan.FromSeconds(5) }, _ => { });

    private Task<Ran> ImportAsync(string server) => Ran.VerbAsync(["import", _folder["release.csv"], .. MadeRelease.Said, "--server", server]);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !await isSo(); await Task.Delay(20, Cancel))
            Assert.True(clock.Elapsed < Patience, "it did not come to that");
    }
}
