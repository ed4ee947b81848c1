using System.CommandLine;

namespace Benchmark.Tui.Verbs;

/// <summary>What is done with access tokens.</summary>
internal sealed class TokensVerb : Command
{
    /// <summary>The verb.</summary>
    public TokensVerb(ServerArguments server, Output output) : base(
        "tokens", "Makes, lists and revokes the access tokens of a server that listens beyond loopback.")
    {
        Subcommands.Add(new TokensMakeVerb(server, output));
        Subcommands.Add(new TokensListVerb(server, output));
        Subcommands.Add(new TokensRevokeVerb(server, output));
    }
}
