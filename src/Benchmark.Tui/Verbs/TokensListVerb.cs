using System.CommandLine;
using System.Globalization;
using Benchmark.Server.Access;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists the access tokens.</summary>
internal sealed class TokensListVerb : Verb
{
    /// <summary>The verb.</summary>
    public TokensListVerb(ServerArguments server, Output output) : base(
        "list", "Lists the access tokens, revoked ones included. Secrets are not kept, so none is shown.",
        "benchmark tokens list", server, output, isDated: false) => server.RefuseServer(this);

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        Out.Write(Layout.Table(
            ["Name", "Rights", "Made", "Revoked"],
            Server.Tokens(parse, tokens => tokens.List()).Select(token => (IReadOnlyList<string>)
                [token.Name, Rights(token.Rights), Time(token.Made), token.Revoked is { } revoked ? Time(revoked) : ""])));
        return Task.CompletedTask;
    }

    private static string Rights(AccessRights rights) =>
        string.Join(", ", new[] { AccessRights.Read, AccessRights.Write }.Where(right => rights.HasFlag(right))
            .Select(right => right == AccessRights.Read ? "read" : "write"));

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
