using Benchmark.Server;
using System.Diagnostics;
using System.Globalization;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The first load, disturbed: killed at any moment, or begun twice at once, it ends as an undisturbed one.</summary>
public sealed class FirstLoadTests
{
    /// <summary>Few in every test run; BENCHMARK_SOAK says how many in a long one.</summary>
    private static readonly int Moments =
        int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_SOAK"), CultureInfo.InvariantCulture, out var count) ? count : 5;

    [Fact]
    public async Task Killed_at_any_moment_and_started_again_it_has_the_content_of_an_undisturbed_load()
    {
        using var folder = new TemporaryFolder();
        // Of fewer figures, since what is loaded in one transaction has as many moments, only shorter ones.
        var seed = folder.CopyOfSmallSeed("seed");
        var (undisturbed, seconds) = await UndisturbedAsync(folder, seed);
        var random = new Random(20190401); // Seeded, so that a failure can be run again.
        var interrupted = 0;
        for (var i = 0; i < Moments; i++)
        {
            var database = folder[$"killed-{i}.db"];
            // Spread evenly over the load, each with a shift of its own; a little beyond its end, since a machine is not always as fast.
            var moment = TimeSpan.FromSeconds(seconds * 1.1 * (i + random.NextDouble()) / Moments);
            if (await KillAsync(database, seed, moment))
                interrupted++;

            Assert.Equal(0, (await LoadAsync(database, seed)).Code);
            Assert.True(undisturbed == DatabaseContent.Of(database), $"Killed {moment.TotalMilliseconds:0} ms after the load began (number {i}).");
        }

        // Otherwise nothing was tested: the kills came after the loads.
        Assert.InRange(interrupted, 1, Moments);
    }

    [Fact]
    public async Task Two_first_starts_at_once_give_one_load()
    {
        using var folder = new TemporaryFolder();
        var (undisturbed, _) = await UndisturbedAsync(folder, LoadedSeed.Folder);

        var both = await Task.WhenAll(LoadAsync(folder["shared.db"], LoadedSeed.Folder), LoadAsync(folder["shared.db"], LoadedSeed.Folder), LoadAsync(folder["shared.db"], LoadedSeed.Folder));

        Assert.All(both, ran => Assert.Equal(0, ran.Code));
        Assert.Single(both, ran => ran.Notes.Contains("Added 77 releases", StringComparison.Ordinal));
        Assert.Equal(undisturbed, DatabaseContent.Of(folder["shared.db"]));
        Assert.Single(both.Select(ran => ran.Data).Distinct());
    }

    private static async Task<(string Content, double Seconds)> UndisturbedAsync(TemporaryFolder folder, string seed)
    {
        using var process = BenchmarkProcess.Start(Args(folder["undisturbed.db"], seed));
        var clock = new Stopwatch();
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith("Loading figures into ", StringComparison.Ordinal))
                clock.Start();
            else if (line.StartsWith("Added ", StringComparison.Ordinal))
                clock.Stop();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.True(clock.Elapsed > TimeSpan.Zero);
        return (DatabaseContent.Of(folder["undisturbed.db"]), clock.Elapsed.TotalSeconds);
    }

    /// <summary>Starts a first load and kills it a while after it began; whether it was still loading.</summary>
    private static async Task<bool> KillAsync(string database, string seed, TimeSpan moment)
    {
        using var process = BenchmarkProcess.Start(Args(database, seed));
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Loading figures into ", StringComparison.Ordinal))
        {
        }

        await Task.Delay(moment);
        process.Kill(); // SIGKILL: it cannot be caught.
        var rest = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return !rest.Contains("Added ", StringComparison.Ordinal);
    }

    private static Task<Ran> LoadAsync(string database, string seed) => BenchmarkProcess.RunAsync(Args(database, seed));

    private static string[] Args(string database, string seed) => ["authorities", "--format", "json", "--database", database, "--seed-data", seed];
}
