using Benchmark.Server;
using System.CommandLine;
using Benchmark.Tui.Client;

namespace Benchmark.Tui.Verbs;

/// <summary>Revokes an access token.</summary>
internal sealed class TokensRevokeVerb : Verb
{
    private readonly Argument<string> _name = new("name") { Description = "Its name, as benchmark tokens list shows it." };

    /// <summary>The verb.</summary>
    public TokensRevokeVerb(ServerArguments server, Output output) : base(
        "revoke", "Revokes an access token: a running server refuses it from the next call on.",
        "benchmark tokens revoke analysts", server, output, isDated: false)
    {
        Arguments.Add(_name);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var name = parse.GetRequiredValue(_name);
        return Server.Tokens(parse, tokens => tokens.Revoke(name, DateTimeOffset.UtcNow))
            ? Task.CompletedTask
            : throw new ClientFault(ExitCode.NoSuchThing, $"name: \"{name}\" is no access token's.");
    }
}
