using System.Diagnostics;
using System.Globalization;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>An import, disturbed: killed at any moment, or begun twice at once, it is made whole or not at all.</summary>
public sealed class ImportEndingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportEndingTests()
    {
        // What an import costs beside its own figures is the trying of them beside those of the seed.
        _folder.CopyOfSmallSeed("seed");
        MadeRelease.Write(_folder["release.csv"], from: 2000);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_it_is_exactly_before_or_exactly_after_and_the_next_one_succeeds()
    {
        var before = await BaseAsync();
        File.Copy(_folder["base.db"], _folder["undisturbed.db"]);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await ImportAsync("undisturbed.db")).Code);
        var seconds = clock.Elapsed.TotalSeconds;
        var after = DatabaseContent.Of(_folder["undisturbed.db"]);
        Assert.NotEqual(before, after);

        // Most of the time a process starts and reads; two moments in three are in the later half, where it writes.
        var moments = ApiSoak.Count(small: 10, full: 200);
        var random = new Random(20261126);
        var (early, late) = (0, 0);
        for (var i = 0; i < moments; i++)
        {
            var database = _folder[$"killed-{i}.db"];
            File.Copy(_folder["base.db"], database);
            var moment = seconds * (i % 3 == 0 ? random.NextDouble() * 0.5 : 0.5 + random.NextDouble() * 0.6);
            using (var process = BenchmarkProcess.Start(Args(database)))
            {
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                await Task.Delay(TimeSpan.FromSeconds(moment), TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var content = DatabaseContent.Of(database);
            Assert.True(content == before || content == after, string.Create(CultureInfo.InvariantCulture, $"Killed after {moment:0.000} s (number {i}): neither before nor after."));
            if (content == before)
                early++;
            else
                late++;

            Assert.Equal(0, (await BenchmarkProcess.RunAsync(Args(database))).Code);
            Assert.Equal(after, DatabaseContent.Of(database));
            File.Delete(database);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"of {moments} kills {early} before and {late} after the import was made");
        Assert.True(early > 0, "every import was made before it could be killed");
    }

    [Fact]
    public async Task Two_at_once_of_one_file_give_one_and_of_two_files_give_both()
    {
        await BaseAsync();
        var ran = await Task.WhenAll(ImportAsync("base.db"), ImportAsync("base.db"), PricesAsync("gdp-deflator-2026-q1", 90));

        Assert.All(ran, one => Assert.True(one.Code == 0, one.Notes + one.Data));
        Assert.Single(ran, one => one.Data.Contains("Added 1 release: children-looked-after-2026.", StringComparison.Ordinal));
        // The one that came second; where both had looked before either had written, its names were new to it too.
        Assert.Single(ran, one => one.Data.Contains("Nothing new", StringComparison.Ordinal) || one.Data.Contains("no new release", StringComparison.Ordinal));
        Assert.Single(ran, one => one.Data.Contains("Added 1 release: gdp-deflator-2026-q1.", StringComparison.Ordinal));
        var check = await BenchmarkProcess.RunAsync(["check", "--database", _folder["base.db"]]);
        Assert.Equal(0, check.Code);
    }

    // What is held before the import: something, so that there is something to keep.
    private async Task<string> BaseAsync()
    {
        var ran = await PricesAsync("gdp-deflator-2025-q4", 80);
        Assert.True(ran.Code == 0, ran.Notes + ran.Data);
        return DatabaseContent.Of(_folder["base.db"]);
    }

    private Task<Ran> PricesAsync(string release, int first)
    {
        File.WriteAllText(_folder[$"{release}.csv"], "financial_year,gdp_deflator_2022_100,sppi_2021_22_100\n" + string.Concat(
            Enumerable.Range(2008, 18).Select(year => string.Create(CultureInfo.InvariantCulture, $"{year}-{(year + 1) % 100:00},{first + year - 2008},\n"))));
        return BenchmarkProcess.RunAsync(["import", _folder[$"{release}.csv"], "--release", release, "--published", release.EndsWith("q1", StringComparison.Ordinal) ? "2026-06-30" : "2026-03-31", .. Database(_folder["base.db"])]);
    }

    private Task<Ran> ImportAsync(string database) => BenchmarkProcess.RunAsync(Args(_folder[database]));

    private string[] Args(string database) => ["import", _folder["release.csv"], .. MadeRelease.Said, .. Database(database)];

    private string[] Database(string path) => ["--database", path, "--seed-data", _folder["seed"]];
}
