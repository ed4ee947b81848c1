using System.CommandLine;
using Benchmark.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Tui.Verbs;

/// <summary>Runs a server until it is told to stop.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen: http://HOST:PORT or http://unix:/PATH, several separated by semicolons.",
        HelpName = "URLS",
        DefaultValueFactory = _ => ServerOptions.DefaultUrls,
    };

    /// <summary>The verb.</summary>
    public ServeVerb(ServerArguments server, Output output) : base(
        "serve", "Runs a server until Ctrl-C or SIGTERM. Its logs go to standard error, a JSON object a line.",
        "benchmark serve --urls http://127.0.0.1:5080", server, output)
    {
        Options.Add(_urls);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var choice = Server.Choice(parse);
        await using var app = await ServerHost.StartAsync(
            new(parse.GetRequiredValue(_urls), choice.Database, choice.SeedData, Logs: true), Out.Note, cancel).ConfigureAwait(false);
        Out.Note($"Listening on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        Out.Note("Stopped.");
    }
}
