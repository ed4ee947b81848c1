using System.CommandLine;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Puts a copy in the place of the database.</summary>
internal sealed class RestoreVerb : Verb
{
    private readonly Argument<string> _file = new("file") { Description = "Copy that benchmark backup made." };
    private readonly Option<bool> _force = new("--force") { Description = "Replaces what the database holds." };

    /// <summary>The verb.</summary>
    public RestoreVerb(ServerArguments server, Output output) : base(
        "restore", "Checks a copy of a database and puts it in the database's place: all of it or nothing. Servers that use it answer from it within two seconds.",
        "benchmark restore friday.db --force", server, output, isDated: false)
    {
        Arguments.Add(_file);
        Options.Add(_force);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var (database, file) = (Server.DatabasePath(parse), parse.GetRequiredValue(_file));
        DatabaseCopies.Restore(file, database, parse.GetValue(_force), TimeProvider.System);
        Out.Say($"{database} holds what {file} holds.");
        return Task.CompletedTask;
    }
}
