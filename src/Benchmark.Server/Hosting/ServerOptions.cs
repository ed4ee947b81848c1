using Benchmark.Server.Access;

namespace Benchmark.Server.Hosting;

/// <summary>What a server is started with.</summary>
/// <param name="Urls">Where it listens: <c>http://127.0.0.1:5080</c> or <c>http://unix:/path/to/socket</c>; several separated by <c>;</c>.</param>
/// <param name="Database">Database: a file, or an address that begins with <c>postgres://</c>; null means <c>BENCHMARK_DATABASE</c>, then the user's data folder.</param>
/// <param name="SeedData">Folder of the seed files; null means those shipped with the program.</param>
/// <param name="Logs">Whether structured logs go to standard error. A server that listens beyond loopback always logs.</param>
public sealed record ServerOptions(
    string Urls = ServerOptions.DefaultUrls, string? Database = null, string? SeedData = null, bool Logs = false)
{
    /// <summary>Loopback only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The addresses of <see cref="Urls"/>.</summary>
    public IReadOnlyList<string> Addresses => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Where the same services answer over HTTP with JSON; null means nowhere.</summary>
    public string? Http { get; init; }

    /// <summary>The database to use.</summary>
    public string DatabasePath => NotEmpty(Database) ?? NotEmpty(Environment.GetEnvironmentVariable("BENCHMARK_DATABASE"))
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "benchmark", "benchmark.db");

    /// <summary>The seed folder to use.</summary>
    public string SeedPath => NotEmpty(SeedData) ?? Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <summary>Certificate chain in PEM, for the addresses that begin with <c>https</c>.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The certificate's private key in PEM.</summary>
    public string? KeyPath { get; init; }

    /// <summary>
    /// Whether the server may listen beyond loopback without TLS. Everything sent can then be read on the way, tokens included.
    /// </summary>
    public bool PlainTextBeyondLoopback { get; init; }

    /// <summary>Who may read from a server that listens beyond loopback.</summary>
    public ReadAccess Reading { get; init; } = ReadAccess.ByToken;

    /// <summary>
    /// Most calls a second from one caller, who may save up two seconds' worth; 0 means no limit; null means none on loopback and
    /// <see cref="DefaultCallsPerSecond"/> beyond.
    /// </summary>
    public int? CallsPerSecond { get; init; }

    /// <summary>Calls a second that a dashboard and a handful of scripts behind one address do not reach.</summary>
    public const int DefaultCallsPerSecond = 100;

    /// <summary>Whether all calls are one caller's, whose streams and reports may then have every processor.</summary>
    public bool OneCaller { get; init; }

    /// <summary>How long a server that is told to stop waits for the calls that run.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call that comes while the figures are loading waits for them before it is refused.</summary>
    public TimeSpan LoadingPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where metrics and traces go (OTLP); null means <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and none without it.</summary>
    public string? Telemetry { get; init; }

    /// <summary>Where metrics and traces go; null means nowhere.</summary>
    public string? TelemetryEndpoint =>
        NotEmpty(Telemetry) ?? NotEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
