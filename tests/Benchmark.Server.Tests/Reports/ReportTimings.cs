using System.Diagnostics;
using Benchmark.Figures;
using Benchmark.Figures.Places;
using Benchmark.Server.Import;
using Benchmark.Server.Reports;
using Benchmark.Server.Rpc;
using Benchmark.Server.Tests.Import;
using ReportFormat = Benchmark.V1.ReportFormat;

namespace Benchmark.Server.Tests.Reports;

/// <summary>What benchmarks/reports.md is measured with: BENCHMARK_TIMINGS=1 runs it.</summary>
public sealed class ReportTimings(ITestOutputHelper output)
{
    [Fact]
    public void All_profiles_beside_their_calculation_alone()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("BENCHMARK_TIMINGS") is null, "A measurement, not a test: BENCHMARK_TIMINGS=1 runs it.");
        var snapshot = new Snapshot(SeedFiles.Read(Repository.SeedData), "timings");
        var lookup = new Lookup(snapshot);
        var settings = ReportSettings.Of(snapshot, lookup, null);
        Authority[] authorities = [.. snapshot.Places.Authorities.Where(authority => authority.Exists)];
        foreach (var round in new[] { "first", "second", "third" })
        {
            var gathering = new FigureGathering(snapshot, settings);
            Measure($"{round}: calculation alone", authority => gathering.Of(authority));
            var press = new ReportPress(snapshot, lookup, settings, ReportFormat.Html);
            Measure($"{round}: calculation and HTML", authority => press.Profile(authority));
        }

        void Measure(string what, Action<Authority> write)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            foreach (var authority in authorities)
                write(authority);
            var time = watch.ElapsedMilliseconds;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            // What the process has taken at most so far: the first round's first line is the calculation's alone.
            using var process = Process.GetCurrentProcess();
            output.WriteLine(
                $"{what}: {authorities.Length} profiles, one at a time, {time} ms, {allocated >> 20} MB allocated, {process.PeakWorkingSet64 >> 20} MB at most so far");
        }
    }
}
