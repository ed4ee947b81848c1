using System.CommandLine;
using Benchmark.Server.Access;

namespace Benchmark.Tui.Verbs;

/// <summary>Makes an access token.</summary>
internal sealed class TokensMakeVerb : Verb
{
    private readonly Argument<string> _name = new("name") { Description = "What people call it, for instance who gets it." };

    private readonly Option<string[]> _rights = new("--right")
    {
        Description = "read or write; may be repeated; read when none is named.", HelpName = "read|write",
    };

    /// <summary>The verb.</summary>
    public TokensMakeVerb(ServerArguments server, Output output) : base(
        "make", "Makes an access token and writes its secret, which is kept nowhere: it cannot be shown again.",
        "benchmark tokens make analysts", server, output, isDated: false)
    {
        Arguments.Add(_name);
        Options.Add(_rights);
        FormatOption.OneOf(_rights, "read", "write");
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var rights = (parse.GetValue(_rights) is { Length: > 0 } named ? named : ["read"])
            .Aggregate(AccessRights.None, (sum, right) => sum | (right == "read" ? AccessRights.Read : AccessRights.Write));
        Out.Data.WriteLine(Server.Tokens(
            parse, tokens => tokens.Make(parse.GetRequiredValue(_name), rights, DateTimeOffset.UtcNow)));
        return Task.CompletedTask;
    }
}
