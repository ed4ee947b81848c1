using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>What is done with groups of authorities that stand in the place of statistical neighbours.</summary>
internal sealed class GroupsVerb : Command
{
    /// <summary>The verb.</summary>
    public GroupsVerb(ServerArguments server, Output output) : base(
        "groups", "Lists and imports groups of authorities of one's own, which the dashboard and --group know by name.")
    {
        Subcommands.Add(new GroupsListVerb(server, output));
        Subcommands.Add(new GroupsImportVerb(server, output));
    }
}
