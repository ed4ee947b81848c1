using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.Server.Benchmarks;

/// <summary>
/// How long a single answer takes somebody who asks for a comparison a hundred times a second, alone and beside others. Each load runs
/// between two runs alone; server, bystander and the others are processes apart.
/// </summary>
internal sealed class Bystander(string address, TimeSpan each)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    // Another address of loopback is another caller to the server.
    private static readonly IPAddress OfTheOthers = IPAddress.Parse("127.0.0.2");

    /// <summary>Measures and prints a table.</summary>
    public async Task MeasureAsync(TextWriter output)
    {
        await AskAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false); // Warm.
        await output.WriteLineAsync("| a comparison, ms | p50 | p99 | most | n | the others meanwhile |\n|---|---|---|---|---|---|").ConfigureAwait(false);
        foreach (var kind in (string?[])[null, "streams", null, "reports", null, "flood", null])
        {
            using var others = kind is null ? null : Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [address, kind])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true,
            })!;
            await Task.Delay(TimeSpan.FromSeconds(kind is null ? 0 : 3)).ConfigureAwait(false);
            var times = await AskAsync(each).ConfigureAwait(false);
            others?.StandardInput.Close();
            var meanwhile = others is null ? "" : (await others.StandardOutput.ReadToEndAsync().ConfigureAwait(false)).Trim();
            times.Sort();
            await output.WriteLineAsync(
                $"| {(kind is null ? "alone" : $"beside {kind}")} | {times[times.Count / 2]:0.00} | {times[times.Count * 99 / 100]:0.00} | {times[^1]:0.0} "
                + $"| {times.Count} | {meanwhile} |").ConfigureAwait(false);
        }
    }

    /// <summary>Is the others, until standard input ends; then says how much they got.</summary>
    public async Task LoadAsync(string kind, TextReader input, TextWriter output)
    {
        (int Callers, Func<CancellationToken, Task<long>> Work, string Unit) load = kind switch
        {
            "streams" => (20, StreamAsync, "comparisons"),
            "reports" => (4, ReportAsync, "profiles"),
            "flood" => (20, FloodAsync, "calls"),
            _ => throw new ArgumentException($"streams, reports or flood, not {kind}", nameof(kind)),
        };
        using var end = new CancellationTokenSource();
        var started = Stopwatch.GetTimestamp();
        var loads = Enumerable.Range(0, load.Callers).Select(_ => Task.Run(() => load.Work(end.Token))).ToArray();
        await input.ReadToEndAsync().ConfigureAwait(false);
        var lasted = Stopwatch.GetElapsedTime(started);
        await end.CancelAsync().ConfigureAwait(false);
        var done = (await Task.WhenAll(loads).ConfigureAwait(false)).Sum();
        await output.WriteLineAsync($"{load.Callers} of them: {done / lasted.TotalSeconds:0} {load.Unit} a second").ConfigureAwait(false);
    }

    // Asked at fixed moments, and timed from them: what a slow answer delays counts too.
    private async Task<List<double>> AskAsync(TimeSpan length)
    {
        using var channel = Channel(IPAddress.Loopback);
        var client = new ComparisonService.ComparisonServiceClient(channel);
        var times = new List<double>();
        var started = Stopwatch.StartNew();
        for (var due = TimeSpan.Zero; due < length; due += Between)
        {
            if (due - started.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest).ConfigureAwait(false);
            var from = started.Elapsed > due + Between ? due : started.Elapsed;
            await client.GetComparisonAsync(new() { Authority = "805", Measure = "agency-share" });
            times.Add((started.Elapsed - from).TotalMilliseconds);
        }

        return times;
    }

    private Task<long> StreamAsync(CancellationToken end) => UntilAsync(async (channel, count) =>
    {
        using var call = new ComparisonService.ComparisonServiceClient(channel).StreamComparisons(new() { BatchSize = 100 }, cancellationToken: end);
        while (await call.ResponseStream.MoveNext(end).ConfigureAwait(false))
            count(call.ResponseStream.Current.Comparisons.Count);
    }, end);

    private Task<long> ReportAsync(CancellationToken end) => UntilAsync(async (channel, count) =>
    {
        using var call = new ReportService.ReportServiceClient(channel).GetReports(new() { All = true, Format = ReportFormat.Html }, cancellationToken: end);
        while (await call.ResponseStream.MoveNext(end).ConfigureAwait(false))
            count(call.ResponseStream.Current.Part.EndOfFile ? 1 : 0);
    }, end);

    private Task<long> FloodAsync(CancellationToken end) => UntilAsync(async (channel, count) =>
    {
        try
        {
            await new ComparisonService.ComparisonServiceClient(channel).GetComparisonAsync(
                new() { Authority = "805", Measure = "children-in-care-rate" }, cancellationToken: end);
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.ResourceExhausted)
        {
            // One too many, and answered.
        }

        count(1);
    }, end);

    private async Task<long> UntilAsync(Func<GrpcChannel, Action<long>, Task> workAsync, CancellationToken end)
    {
        var done = 0L;
        using var channel = Channel(OfTheOthers);
        try
        {
            while (true)
                await workAsync(channel, more => done += more).ConfigureAwait(false);
        }
        catch (Exception ended) when (end.IsCancellationRequested && ended is RpcException or OperationCanceledException)
        {
            return done;
        }
    }

    private GrpcChannel Channel(IPAddress from) => GrpcChannel.ForAddress(address, new()
    {
        DisposeHttpClient = true,
        HttpHandler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(from.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            },
        },
    });
}
