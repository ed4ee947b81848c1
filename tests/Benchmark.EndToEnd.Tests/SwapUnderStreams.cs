using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.V1;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// An import while streams run and every server is asked: no call fails, no answer is of two states, all answer from the new one, and the streams
/// end on what held when they began.
/// </summary>
internal static class SwapUnderStreams
{
    public const string Measure = "children-in-care-rate";

    // Each notices within two seconds on a machine that has time for it; a loaded one is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Imports <see cref="MadeRelease"/>, and gives the snapshot before it.</summary>
    public static async Task<string> CheckAsync(GrpcChannel[] channels, int streamsEach, Func<Task<Ran>> import)
    {
        var before = (await CompareAsync(channels[0])).Snapshot;
        foreach (var channel in channels[1..])
            Assert.Equal(before, (await CompareAsync(channel)).Snapshot);
        var streams = channels.SelectMany(channel => Enumerable.Range(0, streamsEach).Select(_ => new ComparisonService.ComparisonServiceClient(channel)
            .StreamComparisons(new() { Measures = { Measure }, BatchSize = 10 }))).ToList();
        foreach (var stream in streams)
            Assert.True(await stream.ResponseStream.MoveNext(Cancel));

        using var enough = new CancellationTokenSource();
        var answers = new ConcurrentQueue<(int Server, string Snapshot, double Children, TimeSpan At)>();
        var clock = Stopwatch.StartNew();
        var asking = channels.Index().Select(channel => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var comparison = await CompareAsync(channel.Item);
                answers.Enqueue((channel.Index, comparison.Snapshot, comparison.Figure.Numerator, clock.Elapsed));
                await Task.Delay(10, CancellationToken.None);
            }
        })).ToArray();
        var imported = await import();
        Assert.True(imported.Code == 0, imported.Notes + imported.Data);
        var (done, after) = (clock.Elapsed, imported.Data.Split("Content ")[1].Trim().TrimEnd('.'));
        while (channels.Index().Any(channel => !answers.Any(answer => answer.Server == channel.Index && answer.Snapshot == after)))
        {
            Assert.True(clock.Elapsed - done < Patience, "a server still answers from what held before the import");
            await Task.Delay(20, Cancel);
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        // 332 children before and 400 after, each with the snapshot of its own.
        Assert.Equal([(before, 332d), (after, 400d)], answers.OrderBy(answer => answer.At).Select(answer => (answer.Snapshot, answer.Children)).Distinct());
        var waited = channels.Index().Select(channel => answers.First(answer => answer.Server == channel.Index && answer.Snapshot == after).At - done);
        TestContext.Current.TestOutputHelper?.WriteLine($"answered from the new state after {string.Join(", ", waited.Select(time => $"{time.TotalMilliseconds:0} ms"))}");
        foreach (var stream in streams)
        {
            var (count, total) = (0, stream.ResponseStream.Current.Total);
            do
            {
                count += stream.ResponseStream.Current.Comparisons.Count;
                Assert.All(stream.ResponseStream.Current.Comparisons, comparison => Assert.Equal(before, comparison.Snapshot));
            }
            while (await stream.ResponseStream.MoveNext(Cancel));
            Assert.Equal(total, count);
            stream.Dispose();
        }

        return before;
    }

    /// <summary>Hartlepool's comparison of <see cref="Measure"/>.</summary>
    public static async Task<Comparison> CompareAsync(GrpcChannel channel) =>
        (await new ComparisonService.ComparisonServiceClient(channel).GetComparisonAsync(new() { Authority = "805", Measure = Measure })).Comparison;
}
