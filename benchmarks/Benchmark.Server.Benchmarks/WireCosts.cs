using System.Diagnostics;
using System.Globalization;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.Server.Benchmarks;

/// <summary>What a server takes to answer, to a client that reads bytes and decodes nothing; a line of JSON on standard output.</summary>
/// <param name="address">Where the server is.</param>
internal sealed class WireCosts(string address)
{
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address, new() { MaxReceiveMessageSize = null });

    /// <summary>Reads everything some times, and says how long each time took.</summary>
    /// <param name="batch">Comparisons in a message.</param>
    /// <param name="times">How many times.</param>
    /// <param name="real">Whether pounds are asked for in real terms, which is not kept.</param>
    /// <param name="record">File for the messages of the last time; null for none.</param>
    public async Task StreamAsync(int batch, int times, bool real, string? record)
    {
        var request = new StreamComparisonsRequest
        {
            BatchSize = batch, Basis = new() { Prices = real ? Prices.Real : Prices.Unspecified },
        }.ToByteArray();
        var (took, bytes, messages) = (new List<double>(), 0L, 0);
        for (var i = 0; i < times; i++)
        {
            var file = record is not null && i == times - 1 ? File.Create(record) : null;
            (bytes, messages) = (0, 0);
            var began = Stopwatch.GetTimestamp();
            using var call = _channel.CreateCallInvoker().AsyncServerStreamingCall(BareServer.All, null, new(), request);
            while (await call.ResponseStream.MoveNext(CancellationToken.None).ConfigureAwait(false))
            {
                (bytes, messages) = (bytes + call.ResponseStream.Current.Length, messages + 1);
                if (file is not null)
                    BareServer.Write(file, call.ResponseStream.Current);
            }

            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (file is not null)
                await file.DisposeAsync().ConfigureAwait(false);
        }

        Say(took, $"\"bytes\":{bytes},\"messages\":{messages}");
    }

    /// <summary>Asks for one comparison after the other, and says how long each took in microseconds.</summary>
    /// <param name="times">How many.</param>
    public async Task OneAsync(int times)
    {
        var request = new GetComparisonRequest { Authority = "805", Measure = "children-in-care-rate" }.ToByteArray();
        var (took, bytes) = (new List<double>(times), 0L);
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var call = _channel.CreateCallInvoker().AsyncUnaryCall(BareServer.One, null, new(), request);
            bytes = (await call.ResponseAsync.ConfigureAwait(false)).Length;
            took.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        Say(took, $"\"bytes\":{bytes}");
    }

    /// <summary>
    /// Asks for one comparison after the other at some servers at once, and says how many were answered a second. What the callers have
    /// asked in their first half second, while connections are made and code is compiled, does not count.
    /// </summary>
    /// <param name="length">How long answers are counted.</param>
    /// <param name="callers">How many callers, each with a connection of its own, spread over the servers in turn.</param>
    /// <param name="addresses">Where the servers are.</param>
    public static async Task CallersAsync(TimeSpan length, int callers, string[] addresses)
    {
        using var end = new CancellationTokenSource();
        var counts = new long[callers];
        var asking = Enumerable.Range(0, callers).Select(caller => Task.Run(() => AskAsync(caller))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(0.5)).ConfigureAwait(false);
        var (before, began) = (counts.Sum(), Stopwatch.GetTimestamp());
        await Task.Delay(length).ConfigureAwait(false);
        var (answered, lasted) = (counts.Sum() - before, Stopwatch.GetElapsedTime(began));
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(asking).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"a_second\":{answered / lasted.TotalSeconds:0}}}"));

        async Task AskAsync(int caller)
        {
            using var channel = GrpcChannel.ForAddress(addresses[caller % addresses.Length]);
            var invoker = channel.CreateCallInvoker();
            var request = new GetComparisonRequest { Authority = "805", Measure = "children-in-care-rate" }.ToByteArray();
            for (; !end.IsCancellationRequested; counts[caller]++)
            {
                using var call = invoker.AsyncUnaryCall(BareServer.One, null, new(), request);
                await call.ResponseAsync.ConfigureAwait(false);
            }
        }
    }

    private static void Say(IEnumerable<double> took, string more) => Console.WriteLine(
        $"{{\"took\":[{string.Join(',', took.Select(one => one.ToString("0.0", CultureInfo.InvariantCulture)))}],{more}}}");
}
