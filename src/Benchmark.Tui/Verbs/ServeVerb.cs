using System.CommandLine;
using Benchmark.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Tui.Verbs;

/// <summary>Runs a server until it is told to stop.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen: http://HOST:PORT, https://HOST:PORT or http://unix:/PATH, several separated by semicolons.",
        HelpName = "URLS",
        DefaultValueFactory = _ => ServerOptions.DefaultUrls,
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
        HelpName = "by-token|open",
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

    private const string ByToken = "by-token";

    /// <summary>The verb.</summary>
    public ServeVerb(ServerArguments server, Output output) : base(
        "serve", "Runs a server until Ctrl-C or SIGTERM. Its logs go to standard error, a JSON object a line.",
        "benchmark serve --urls http://127.0.0.1:5080", server, output)
    {
        Options.Add(_urls);
        Options.Add(_certificate);
        Options.Add(_key);
        Options.Add(_plainText);
        Options.Add(_reading);
        Options.Add(_callsPerSecond);
        Options.Add(_drainSeconds);
        Options.Add(_telemetry);
        FormatOption.OneOf(_reading, ByToken, "open");
        NotNegative(_callsPerSecond);
        NotNegative(_drainSeconds);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var app = await ServerHost.StartAsync(Chosen(parse), Out.Note, cancel).ConfigureAwait(false);
        Out.Note($"Listening on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        Out.Note("Stopped.");
    }

    private ServerOptions Chosen(ParseResult parse)
    {
        var choice = Server.Choice(parse);
        return new(parse.GetRequiredValue(_urls), choice.Database, choice.SeedData, Logs: true)
        {
            CertificatePath = parse.GetValue(_certificate),
            KeyPath = parse.GetValue(_key),
            PlainTextBeyondLoopback = parse.GetValue(_plainText),
            Reading = parse.GetRequiredValue(_reading) == ByToken ? ReadAccess.ByToken : ReadAccess.Open,
            CallsPerSecond = parse.GetValue(_callsPerSecond),
            DrainTime = TimeSpan.FromSeconds(parse.GetValue(_drainSeconds)),
            Telemetry = parse.GetValue(_telemetry),
        };
    }

    private static void NotNegative(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var found, ..] && found.Value.StartsWith('-'))
            result.AddError($"{option.Name}: found \"{found.Value}\", expected 0 or more.");
    });
}
