using System.CommandLine;
using Benchmark.Server.Import;

namespace Benchmark.Tui.Verbs;

/// <summary>Makes the seed files from the publishers' files.</summary>
internal sealed class SeedBuildVerb : Verb
{
    private readonly Option<string> _from = new("--from")
    {
        Description = "Folder with the sub-folders published and compiled.", HelpName = "FOLDER", Required = true,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Folder of the seed files; those kept by hand are read from it and stay.", HelpName = "FOLDER", Required = true,
    };

    /// <summary>The verb.</summary>
    public SeedBuildVerb(ServerArguments server, Output output) : base(
        "build", "Makes the seed files from the publishers' files: all of them, or none when something is wrong.",
        "benchmark seed build --from sources --to seed-data", server, output, isDated: false)
    {
        Options.Add(_from);
        Options.Add(_to);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        SeedBuild.Run(parse.GetRequiredValue(_from), parse.GetRequiredValue(_to), Out.Notes);
        return Task.CompletedTask;
    }
}
