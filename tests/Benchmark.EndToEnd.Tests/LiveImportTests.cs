using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmark.EndToEnd.Tests.Verbs;
using Benchmark.Server.Hosting;
using Benchmark.V1;
using Grpc.Net.Client;

namespace Benchmark.EndToEnd.Tests;

/// <summary>A release that is imported while twenty streams run, on one server and on a second process that serves the same file.</summary>
public sealed class LiveImportTests : IDisposable
{
    private const string Measure = "children-in-care-rate";

    // Each notices within two seconds on a machine that has time for it; a loaded one is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_call_fails_no_answer_is_of_two_states_and_both_processes_answer_from_the_new_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (database, seed) = (_folder["a.db"], _folder.CopyOfSmallSeed("seed"));
        await using var server = await ServerHost.StartAsync(new("http://127.0.0.1:0", database, seed), _ => { });
        await using var process = await ApiProcess.StartAsync(database, "http://127.0.0.1:0", "--seed-data", seed);
        using var one = GrpcChannel.ForAddress(server.Urls.First());
        using var other = GrpcChannel.ForAddress(process.Address);
        GrpcChannel[] channels = [one, other];
        var before = (await CompareAsync(one)).Snapshot;
        Assert.Equal(before, (await CompareAsync(other)).Snapshot);
        var streams = Enumerable.Range(0, 20).Select(i => new ComparisonService.ComparisonServiceClient(channels[i % 2])
            .StreamComparisons(new() { Measures = { Measure }, BatchSize = 10 })).ToList();
        foreach (var stream in streams)
            Assert.True(await stream.ResponseStream.MoveNext(cancel));

        // Both are asked all the while: 332 children before and 400 after, each with the snapshot of its own.
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

        MadeRelease.Write(_folder["release.csv"]);
        var imported = await Ran.VerbAsync(["import", _folder["release.csv"], .. MadeRelease.Said, "--server", server.Urls.First()]);
        Assert.True(imported.Code == 0, imported.Notes + imported.Data);
        var (done, after) = (clock.Elapsed, imported.Data.Split("Content ")[1].Trim().TrimEnd('.'));
        while (Enumerable.Range(0, 2).Any(which => !answers.Any(answer => answer.Server == which && answer.Snapshot == after)))
        {
            Assert.True(clock.Elapsed - done < Patience, "a server still answers from what held before the import");
            await Task.Delay(20, cancel);
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        Assert.Equal(
            [(before, 332d), (after, 400d)], answers.OrderBy(answer => answer.At).Select(answer => (answer.Snapshot, answer.Children)).Distinct());
        var waited = Enumerable.Range(0, 2).Select(which => answers.First(answer => answer.Server == which && answer.Snapshot == after).At - done);
        TestContext.Current.TestOutputHelper?.WriteLine($"answered from the new state after {string.Join(" and ", waited.Select(time => $"{time.TotalMilliseconds:0} ms"))}");

        // The streams began before and end on what held then, whole.
        foreach (var stream in streams)
        {
            var (count, total) = (0, stream.ResponseStream.Current.Total);
            do
            {
                count += stream.ResponseStream.Current.Comparisons.Count;
                Assert.All(stream.ResponseStream.Current.Comparisons, comparison => Assert.Equal(before, comparison.Snapshot));
            }
            while (await stream.ResponseStream.MoveNext(cancel));
            Assert.Equal(total, count);
            stream.Dispose();
        }
    }

    private static async Task<Comparison> CompareAsync(GrpcChannel channel) =>
        (await new ComparisonService.ComparisonServiceClient(channel).GetComparisonAsync(new() { Authority = "805", Measure = Measure })).Comparison;
}
