namespace Benchmark.Tui.Client;

/// <summary>Which server answers: one that runs already, or one in this process.</summary>
/// <param name="Address">Of a server that runs; null for one in this process.</param>
/// <param name="Database">Database file of one in this process; null for the usual.</param>
/// <param name="SeedData">Seed folder of one in this process; null for the one shipped.</param>
internal sealed record ServerChoice(ServerAddress? Address = null, string? Database = null, string? SeedData = null);
