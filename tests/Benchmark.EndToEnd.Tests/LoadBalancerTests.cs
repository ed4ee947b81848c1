using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Store;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Benchmark.EndToEnd.Tests;

/// <summary>HAProxy, by the file among the examples, before three servers on one database: a server that leaves and comes back is not noticed.</summary>
public sealed class LoadBalancerTests : IDisposable
{
    private const string Program = "/usr/sbin/haproxy";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly CancellationTokenSource _enough = new();
    private string _snapshot = "";
    private int _compared;
    private int _streamed;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _enough.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_server_that_stops_or_dies_and_comes_back_is_not_noticed()
    {
        Assert.SkipWhen(!File.Exists(Program) && Environment.GetEnvironmentVariable("CI") != "true", "HAProxy is not installed (Debian: haproxy).");
        var (database, seed) = (PostgresCluster.Shared.Database(), _folder.CopyOfSmallSeed("seed"));
        using (var store = new ReleaseStore(database, TimeProvider.System))
            _snapshot = SnapshotLoader.Load(store, "test", seed, _ => { }).Hash;
        // The balancer's own port, and those of three servers.
        var ports = FreePorts(4);
        var servers = await Task.WhenAll(Enumerable.Range(1, 3).Select(StartAsync));
        using var balancer = Balance(ports);
        try
        {
            await UntilAsync(() => ListensAsync(ports[0]));
            using var channel = Channel(ports[0]);
            Assert.Equal(332, (await SwapUnderStreams.CompareAsync(channel)).Figure.Numerator);
            Task[] asking =
            [
                .. Enumerable.Range(0, 4).Select(_ => Task.Run(() => CompareAsync(channel))),
                .. Enumerable.Range(0, 3).Select(_ => Task.Run(() => StreamAsync(channel))),
            ];
            await MoreAsync(asking);
            foreach (var (one, isKilled) in ((int, bool)[])[(1, false), (2, true)])
            {
                var leaving = servers[one - 1];
                if (isKilled)
                    leaving.Kill();
                else
                    leaving.Terminate();
                Assert.Equal(isKilled ? 137 : 0, await leaving.ExitAsync());
                await MoreAsync(asking);
                servers[one - 1] = await StartAsync(one);
                await leaving.DisposeAsync();
                await Task.Delay(TimeSpan.FromSeconds(1.5), Cancel);
                await MoreAsync(asking);
            }

            // Those that came back do answer: the one that never went is not there any more.
            servers[2].Terminate();
            Assert.Equal(0, await servers[2].ExitAsync());
            await MoreAsync(asking);
            await _enough.CancelAsync();
            await Task.WhenAll(asking);
            Assert.InRange(_broken.Count(how => how.StartsWith("comparison", StringComparison.Ordinal)), 0, 4);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{_compared} comparisons, {_streamed} whole streams, of which {_broken.Count} went on elsewhere: {string.Join("; ", _broken.CountBy(how => how))}");
        }
        finally
        {
            balancer.Kill();
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        Task<ApiProcess> StartAsync(int one) =>
            ApiProcess.StartAsync(database, $"http://127.0.0.1:{ports[one]}", "--seed-data", seed, "--drain-seconds", "2");
    }

    // With no more than the retry that docs/api/clients.md shows.
    private static GrpcChannel Channel(int port) => GrpcChannel.ForAddress($"http://127.0.0.1:{port}", new()
    {
        MaxReconnectBackoff = TimeSpan.FromSeconds(1),
        ServiceConfig = new()
        {
            MethodConfigs =
            {
                new()
                {
                    Names = { MethodName.Default },
                    RetryPolicy = new()
                    {
                        MaxAttempts = 5, InitialBackoff = TimeSpan.FromMilliseconds(200), MaxBackoff = TimeSpan.FromSeconds(2), BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        },
    });

    private async Task CompareAsync(GrpcChannel channel)
    {
        while (!_enough.IsCancellationRequested)
        {
            try
            {
                var comparison = await SwapUnderStreams.CompareAsync(channel);
                Assert.Equal((_snapshot, 332), (comparison.Snapshot, comparison.Figure.Numerator));
                Interlocked.Increment(ref _compared);
            }
            catch (RpcException fault) when (IsBreak(fault))
            {
                // Killed in the middle of its answer: no more than those that it was answering.
                _broken.Enqueue($"comparison, {fault.StatusCode}: {fault.Status.Detail}");
            }

            await Task.Delay(10, CancellationToken.None);
        }
    }

    // What a server says itself has details.
    private static bool IsBreak(RpcException fault) => fault.StatusCode != StatusCode.Unavailable && fault.GetRpcStatus() is null;

    /// <summary>As the examples read a stream: one that breaks off is gone on with by its token.</summary>
    private async Task StreamAsync(GrpcChannel channel)
    {
        while (!_enough.IsCancellationRequested)
        {
            var request = new StreamComparisonsRequest { Measures = { SwapUnderStreams.Measure }, BatchSize = 20 };
            var (got, last) = (new List<(string, string)>(), new StreamComparisonsResponse());
            do
                try
                {
                    using var call = new ComparisonService.ComparisonServiceClient(channel).StreamComparisons(request);
                    while (await call.ResponseStream.MoveNext(default))
                    {
                        last = call.ResponseStream.Current;
                        got.AddRange(last.Comparisons.Select(comparison => (comparison.Authority.Code, comparison.Period)));
                        Assert.All(last.Comparisons, comparison => Assert.Equal(_snapshot, comparison.Snapshot));
                        request.ResumeToken = last.ResumeToken;
                        // A reader with something to do: streams run whenever a server leaves.
                        await Task.Delay(5, CancellationToken.None);
                    }
                }
                catch (RpcException fault) when (fault.StatusCode == StatusCode.Unavailable || IsBreak(fault))
                {
                    _broken.Enqueue($"{fault.StatusCode}: {fault.Status.Detail}");
                }
            while (last.Done < last.Total || last.Total == 0);
            Assert.Equal(last.Total, got.Count);
            Assert.Equal(got.Count, got.Distinct().Count());
            Interlocked.Increment(ref _streamed);
        }
    }

    // A hundred comparisons and a whole stream more, or the fault that ended them.
    private async Task MoreAsync(Task[] asking)
    {
        var (compared, streamed) = (Volatile.Read(ref _compared) + 100, Volatile.Read(ref _streamed) + 1);
        await UntilAsync(() => Task.FromResult(
            (Volatile.Read(ref _compared) > compared && Volatile.Read(ref _streamed) > streamed) || asking.Any(one => one.IsFaulted)));
        if (asking.FirstOrDefault(one => one.IsFaulted) is { } failed)
            await failed;
    }

    private Process Balance(int[] ports)
    {
        var settings = File.ReadAllText(RepositoryFiles.Folder("examples", "load-balancer", "haproxy.cfg"));
        foreach (var (i, port) in ports.Index())
        {
            Assert.Contains($"127.0.0.1:{5080 + i}", settings, StringComparison.Ordinal);
            settings = settings.Replace($"127.0.0.1:{5080 + i}", $"127.0.0.1:{port}", StringComparison.Ordinal);
        }

        File.WriteAllText(_folder["haproxy.cfg"], settings);
        return Process.Start(Program, ["-db", "-f", _folder["haproxy.cfg"]]);
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return ports;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port, Cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !await isSo(); await Task.Delay(20, Cancel))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "it did not come to that");
    }
}
