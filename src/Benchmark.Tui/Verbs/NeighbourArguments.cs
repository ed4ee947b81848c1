using System.CommandLine;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>The options that say whom an authority is compared with: an edition of its neighbours, or a group of the user's own.</summary>
internal sealed class NeighbourArguments
{
    private readonly ServerArguments _server;

    private readonly Option<string?> _edition = new("--edition")
    {
        Description = "Edition of the statistical neighbours; without it, the newest that lists the authority.", HelpName = "E",
    };

    private readonly Option<string[]> _group = new("--group")
    {
        Description = "In place of the statistical neighbours: the name of a group made in the dashboard or by groups import, or DfE or ONS codes; may be repeated.",
        HelpName = "G",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="server">Knows the settings file, which holds the groups.</param>
    public NeighbourArguments(Command verb, ServerArguments server)
    {
        _server = server;
        verb.Options.Add(_edition);
        verb.Options.Add(_group);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_edition) is not null && result.GetValue(_group) is { Length: > 0 })
                result.AddError("--edition names statistical neighbours, in whose place --group stands.");
        });
    }

    /// <summary>What a command line says of them; null where it says nothing.</summary>
    public Peers? Of(ParseResult parse) => parse.GetValue(_group) is { Length: > 0 } named
        ? new() { Group = new() { Codes = { _server.Config(parse).GroupCodes(named) } } }
        : parse.GetValue(_edition) is { } edition ? new() { Edition = edition } : null;
}
