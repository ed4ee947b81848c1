using System.CommandLine;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Copies the database, whoever uses it meanwhile.</summary>
internal sealed class BackupVerb : Verb
{
    private readonly Argument<string> _file = new("file") { Description = "File to write; it must not be there yet." };

    /// <summary>The verb.</summary>
    public BackupVerb(ServerArguments server, Output output) : base(
        "backup", "Copies the database into a file while servers use it, and checks the copy. It holds the access tokens too.",
        "benchmark backup friday.db", server, output, isDated: false)
    {
        Arguments.Add(_file);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var (database, file) = (Server.HeldDatabase(parse), parse.GetRequiredValue(_file));
        DatabaseCopies.Backup(database, file, TimeProvider.System);
        Out.Say($"{database} is copied to {file}.");
        return Task.CompletedTask;
    }
}
