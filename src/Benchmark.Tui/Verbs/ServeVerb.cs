using System.CommandLine;
using Benchmark.Server.Hosting;

namespace Benchmark.Tui.Verbs;

/// <summary>Runs a server until it is told to stop, as the program of src/Benchmark.Server does.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly ServeOptions _options = new();

    /// <summary>The verb.</summary>
    public ServeVerb(ServerArguments server, Output output) : base(
        "serve", "Runs a server until Ctrl-C or SIGTERM. Its logs go to standard error, a JSON object a line.",
        "benchmark serve --urls http://127.0.0.1:5080 --http http://127.0.0.1:5081", server, output, isDated: false)
    {
        _options.AddTo(this);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override bool Waits => false;

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var choice = Server.Choice(parse);
        return Serving.RunAsync(_options.Chosen(parse, choice.Database, choice.SeedData), Out.Say, cancel);
    }
}
