using System.CommandLine;
using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Moves what a database holds into another, of whatever engine.</summary>
internal sealed class CopyVerb : Verb
{
    private readonly Option<string> _from = new("--from")
    {
        Description = "Database to copy: a file, or postgres://USER@HOST/NAME.", HelpName = "DATABASE", Required = true,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Database to copy into, likewise; it must hold nothing yet.", HelpName = "DATABASE", Required = true,
    };

    /// <summary>The verb.</summary>
    public CopyVerb(ServerArguments server, Output output) : base(
        "copy", "Copies all that a database holds into another, access tokens too, and reads it back: all of it, or nothing.",
        "benchmark copy --from benchmark.db --to postgres://benchmark@127.0.0.1/benchmark", server, output, isDated: false)
    {
        Options.Add(_from);
        Options.Add(_to);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var (from, to) = (parse.GetRequiredValue(_from), parse.GetRequiredValue(_to));
        if (!Database.IsThere(from))
            throw new DataFault($"{from}: there is no such file.");
        using var source = Database.OpenAgain(from, TimeProvider.System);
        using var target = Database.Open(to, TimeProvider.System);
        var hash = DatabaseContents.Copy(source, target, force: false);
        Out.Say($"{target.Name} holds what {source.Name} holds; snapshot {hash}.");
        return Task.CompletedTask;
    }
}
