using System.CommandLine;
using Benchmark.Server.Access;

namespace Benchmark.Server.Hosting;

/// <summary>The options of a command line that serves: how to listen, who may call, and when to stop.</summary>
internal sealed class ServeOptions
{
    private const string ByToken = "by-token";
    private const string Open = "open";

    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen: http://HOST:PORT, https://HOST:PORT or http://unix:/PATH, several separated by semicolons.",
        HelpName = "URLS",
        DefaultValueFactory = _ => ServerOptions.DefaultUrls,
    };

    private readonly Option<string?> _http = new("--http")
    {
        Description = "Where to answer the same over HTTP with JSON, beside gRPC: an address of its own, as http://127.0.0.1:5081. Without it, nowhere.",
        HelpName = "URL",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "Certificate chain in PEM, for https addresses.", HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--key") { Description = "The certificate's private key in PEM.", HelpName = "FILE" };

    private readonly Option<bool> _plainText = new("--plain-text-beyond-loopback")
    {
        Description = "Allows addresses that other machines can reach without TLS: everything sent can be read on the way.",
    };

    private readonly Option<string> _reading = new("--reading")
    {
        Description = "Who may read from a server that listens beyond loopback: by-token (see benchmark tokens) or open.",
        HelpName = $"{ByToken}|{Open}",
        DefaultValueFactory = _ => ByToken,
    };

    private readonly Option<int?> _callsPerSecond = new("--calls-per-second")
    {
        Description = "Most calls a second from one caller; 0 means no limit; without it, none on loopback "
            + $"and {ServerOptions.DefaultCallsPerSecond} beyond.",
        HelpName = "N",
    };

    private readonly Option<int> _drainSeconds = new("--drain-seconds")
    {
        Description = "How long calls that run may go on once the server is told to stop.",
        HelpName = "N",
        DefaultValueFactory = _ => (int)new ServerOptions().DrainTime.TotalSeconds,
    };

    private readonly Option<string?> _telemetry = new("--telemetry")
    {
        Description = "Where metrics and traces go, by OTLP over HTTP; without it, OTEL_EXPORTER_OTLP_ENDPOINT, or nowhere.",
        HelpName = "URL",
    };

    /// <summary>Adds the options to a command, in the order that its help shows.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_urls, _http, _certificate, _key, _plainText, _reading, _callsPerSecond, _drainSeconds, _telemetry])
            command.Options.Add(option);
        _reading.Validators.Add(result =>
        {
            if (result.Tokens is [var found, ..] && found.Value is not (ByToken or Open))
                result.AddError($"{_reading.Name}: found \"{found.Value}\", expected {ByToken} or {Open}.");
        });
        NotNegative(_callsPerSecond);
        NotNegative(_drainSeconds);
    }

    /// <summary>What a command line chose.</summary>
    public ServerOptions Chosen(ParseResult parse, string? database, string? seedData) =>
        new(parse.GetRequiredValue(_urls), database, seedData, Logs: true)
        {
            Http = parse.GetValue(_http) is { Length: > 0 } http ? http : null,
            CertificatePath = parse.GetValue(_certificate),
            KeyPath = parse.GetValue(_key),
            PlainTextBeyondLoopback = parse.GetValue(_plainText),
            Reading = parse.GetRequiredValue(_reading) == ByToken ? ReadAccess.ByToken : ReadAccess.Open,
            CallsPerSecond = parse.GetValue(_callsPerSecond),
            DrainTime = TimeSpan.FromSeconds(parse.GetValue(_drainSeconds)),
            Telemetry = parse.GetValue(_telemetry),
        };

    private static void NotNegative(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var found, ..] && found.Value.StartsWith('-'))
            result.AddError($"{option.Name}: found \"{found.Value}\", expected 0 or more.");
    });
}
