using System.Net;
using System.Net.Sockets;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Benchmark.EndToEnd.Tests;

/// <summary>A server that is told to stop, or dies, as its callers see it.</summary>
public sealed class ApiDrainTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-drain-");

    private string Database => LoadedSeed.CopyTo(Path.Combine(_folder.FullName, "benchmark.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Told_to_stop_it_delivers_every_message_of_ten_streams_and_exits_with_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        // The machine that tests run on may be busy; the default of 30 s is for a server's own machine.
        await using var server = await ApiProcess.StartAsync(Database, more: ["--drain-seconds", "120"]);
        using var channel = GrpcChannel.ForAddress(server.Address);
        var client = new ComparisonService.ComparisonServiceClient(channel);
        using var started = new CountdownEvent(10);
        using var told = new ManualResetEventSlim();
        var streams = Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            using var call = client.StreamComparisons(new() { Measures = { "agency-share", "total-spend" }, BatchSize = 20 });
            Assert.True(await call.ResponseStream.MoveNext(default));
            started.Signal();
            told.Wait();
            var (done, total) = (call.ResponseStream.Current.Done, call.ResponseStream.Current.Total);
            while (await call.ResponseStream.MoveNext(default))
                done += call.ResponseStream.Current.Comparisons.Count;
            Assert.Equal(total, done);
        })).ToArray();
        Assert.True(started.Wait(TimeSpan.FromSeconds(60)));

        server.Terminate();
        // Long enough for the signal to be seen; the streams stand still at their first message meanwhile.
        await Task.Delay(500);
        var late = await ApiFaults.Of(() => new MeasureService.MeasureServiceClient(channel).ListMeasuresAsync(new()).ResponseAsync);
        told.Set();

        await Task.WhenAll(streams);
        Assert.Equal(StatusCode.Unavailable, late.StatusCode);
        Assert.Equal(0, await server.ExitAsync());
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_does_not_hold_up_the_stop_beyond_the_limit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var server = await ApiProcess.StartAsync(Database, more: ["--drain-seconds", "1"]);
        using var channel = GrpcChannel.ForAddress(server.Address);
        using var call = new ComparisonService.ComparisonServiceClient(channel).StreamComparisons(new());
        Assert.True(await call.ResponseStream.MoveNext(default));

        server.Terminate();

        Assert.Equal(0, await server.ExitAsync().WaitAsync(TimeSpan.FromSeconds(20)));
    }

    /// <summary>A reader too slow for the stream to end in time is told how to go on, and misses nothing.</summary>
    [Fact]
    public async Task A_slow_reader_is_told_to_go_on_with_its_token_and_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        var last = new StreamComparisonsResponse();
        RpcException? end = null;
        var request = new StreamComparisonsRequest { Measures = { "agency-share" }, BatchSize = 5 };
        await using (var server = await ApiProcess.StartAsync(Database, more: ["--drain-seconds", "8"]))
        {
            using var channel = GrpcChannel.ForAddress(server.Address);
            using var call = new ComparisonService.ComparisonServiceClient(channel).StreamComparisons(request);
            Assert.True(await call.ResponseStream.MoveNext(default));
            server.Terminate();
            // Past the time for streams that end by themselves.
            await Task.Delay(5_000, TestContext.Current.CancellationToken);
            try
            {
                do
                    last = call.ResponseStream.Current;
                while (await call.ResponseStream.MoveNext(default));
            }
            catch (RpcException fault)
            {
                end = fault;
            }

            Assert.Equal(0, await server.ExitAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        }

        Assert.Equal((StatusCode.Unavailable, "DRAINING"), (end!.StatusCode, ApiFaults.Reason(end)));
        Assert.Contains("resume_token", end.Status.Detail, StringComparison.Ordinal);
        Assert.InRange(last.Done, 5, last.Total - 5);
        request.ResumeToken = last.ResumeToken;
        await using var again = await ApiProcess.StartAsync(Database);
        using var other = GrpcChannel.ForAddress(again.Address);
        using var rest = new ComparisonService.ComparisonServiceClient(other).StreamComparisons(request);
        var done = last.Done;
        while (await rest.ResponseStream.MoveNext(default))
            done += rest.ResponseStream.Current.Comparisons.Count;
        Assert.Equal(last.Total, done);
    }

    [Fact]
    public async Task Killed_and_started_again_its_clients_go_on()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var channel = GrpcChannel.ForAddress(address, new()
        {
            // docs/api/clients.md shows these settings.
            ServiceConfig = new()
            {
                MethodConfigs =
                {
                    new MethodConfig
                    {
                        Names = { MethodName.Default },
                        RetryPolicy = new()
                        {
                            MaxAttempts = 5, InitialBackoff = TimeSpan.FromSeconds(1), MaxBackoff = TimeSpan.FromSeconds(10),
                            BackoffMultiplier = 2, RetryableStatusCodes = { StatusCode.Unavailable },
                        },
                    },
                },
            },
            // gRPC waits longer and longer between attempts to connect: not longer than the retries do.
            MaxReconnectBackoff = TimeSpan.FromSeconds(1),
        });
        var client = new ComparisonService.ComparisonServiceClient(channel);
        var comparison = new GetComparisonRequest { Authority = "805", Measure = "children-in-care-rate" };
        var stream = new StreamComparisonsRequest { Measures = { "children-in-care-rate" } };
        GetComparisonResponse before;
        var (done, total, token) = (0, 0, "");
        await using (var first = await ApiProcess.StartAsync(Database, address))
        {
            before = await client.GetComparisonAsync(comparison);
            using var call = client.StreamComparisons(stream);
            for (var i = 0; i < 10 && await call.ResponseStream.MoveNext(default); i++)
                (done, total, token) = (call.ResponseStream.Current.Done, call.ResponseStream.Current.Total, call.ResponseStream.Current.ResumeToken);
            first.Kill();
            await first.ExitAsync();
            // What had arrived before the server died is still good.
            try
            {
                while (await call.ResponseStream.MoveNext(default))
                    (done, token) = (call.ResponseStream.Current.Done, call.ResponseStream.Current.ResumeToken);
            }
            catch (RpcException fault)
            {
                Assert.Contains(fault.StatusCode, (StatusCode[])[StatusCode.Unavailable, StatusCode.Internal, StatusCode.Cancelled]);
            }
        }

        var starting = ApiProcess.StartAsync(Database, address);
        var during = AskAsync();
        await using var second = await starting;
        Assert.Equal(before, await during);
        Assert.InRange(done, 10, total - 1);
        stream.ResumeToken = token;
        using var rest = client.StreamComparisons(stream);
        while (await rest.ResponseStream.MoveNext(default))
            Assert.Equal(++done, rest.ResponseStream.Current.Done);
        Assert.Equal(total, done);

        // The waits between attempts are drawn by lot: five may be over before a busy machine has started a server, and who wants an answer asks again.
        async Task<GetComparisonResponse> AskAsync()
        {
            while (true)
            {
                var isThere = starting.IsCompleted;
                try
                {
                    return await client.GetComparisonAsync(comparison);
                }
                catch (RpcException fault) when (fault.StatusCode == StatusCode.Unavailable && !isThere)
                {
                    // Once more.
                }
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
