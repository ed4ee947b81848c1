using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>What is done with seed files.</summary>
internal sealed class SeedVerb : Command
{
    /// <summary>The verb.</summary>
    public SeedVerb(ServerArguments server, Output output) : base("seed", "Makes the seed files that a server loads.") =>
        Subcommands.Add(new SeedBuildVerb(server, output));
}
