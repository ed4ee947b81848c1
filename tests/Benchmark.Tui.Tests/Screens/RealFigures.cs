namespace Benchmark.Tui.Tests.Screens;

/// <summary>The project's own seed data, for what only real figures show.</summary>
public sealed class RealFigures : ServedFigures
{
    protected override string SeedFolder(string own) => Path.Combine(Repository.Root, "seed-data");
}
