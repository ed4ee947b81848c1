using Benchmark.Tui.Benchmarks;
using Benchmark.Tui.Client;

var folder = Directory.CreateTempSubdirectory("benchmark-frames-");
try
{
    await using var connection = await Connection.OpenAsync(
        new(null, Path.Combine(folder.FullName, "figures.db"), args.Length > 0 ? args[0] : "seed-data"), StateAsked.Present, _ => { }, CancellationToken.None);
    await new FrameCosts(new DashboardData(connection)).MeasureAsync(Console.Out);
}
finally
{
    folder.Delete(recursive: true);
}
