namespace Benchmark.Server.Hosting;

/// <summary>What a server is started with.</summary>
/// <param name="Urls">Where it listens: <c>http://127.0.0.1:5080</c> or <c>http://unix:/path/to/socket</c>; several separated by <c>;</c>.</param>
/// <param name="Database">Database file; null means <c>BENCHMARK_DATABASE</c>, then the user's data folder.</param>
/// <param name="SeedData">Folder of the seed files; null means those shipped with the program.</param>
/// <param name="Logs">Whether structured logs go to standard error.</param>
public sealed record ServerOptions(
    string Urls = ServerOptions.DefaultUrls, string? Database = null, string? SeedData = null, bool Logs = false)
{
    /// <summary>Loopback only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The database file to use.</summary>
    public string DatabasePath => NotEmpty(Database) ?? NotEmpty(Environment.GetEnvironmentVariable("BENCHMARK_DATABASE"))
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "benchmark", "benchmark.db");

    /// <summary>The seed folder to use.</summary>
    public string SeedPath => NotEmpty(SeedData) ?? Path.Combine(AppContext.BaseDirectory, "seed-data");

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
