using Benchmark.Figures.Facts;
using Benchmark.Server.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Access;

/// <summary>Decides who may call what.</summary>
/// <param name="tokens">The access tokens; null when the server is open to whoever reaches it.</param>
/// <param name="reading">Who may read.</param>
/// <param name="log">Told of tokens that cannot be read.</param>
internal sealed partial class CallerAccess(AccessTokens? tokens, ReadAccess reading, ILogger<CallerAccess> log)
{
    private const string Scheme = "Bearer ";

    // A method whose name does not say that it reads changes something: a new one is closed until it is named otherwise.
    private static readonly string[] ReadingVerbs = ["Get", "List", "Stream", "Compare", "Watch", "ServerReflectionInfo"];

    /// <summary>Reads the tokens, where there are any.</summary>
    public void Read() => tokens?.Read();

    /// <summary>Finds the caller's name and whether the call is refused.</summary>
    public (string Caller, RpcException? Refusal) Identify(HttpContext http)
    {
        var address = Caller.AddressOf(http);
        if (tokens is null)
            return (address, null);
        var needed = Needed(http);
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return (address, needed == AccessRights.Read && reading == ReadAccess.Open
                ? null
                : Fault.Of(
                    FaultReason.NoAccessToken,
                    "This server wants an access token, in the metadata as: authorization: Bearer TOKEN."));
        var token = Find(header[Scheme.Length..].Trim());
        if (token is null)
            return (address, Fault.Of(FaultReason.AccessTokenRefused, "The access token is not known."));
        var caller = $"token {token.Name}";
        return (caller, token switch
        {
            { Revoked: not null } => Fault.Of(FaultReason.AccessTokenRefused, "The access token has been revoked."),
            _ when (token.Rights & needed) == 0 => Fault.Of(
                FaultReason.NoRight,
                $"The access token does not carry the right to {(needed == AccessRights.Read ? "read" : "write")}."),
            _ => null,
        });
    }

    // Over HTTP with JSON a path has other names than its method.
    private static AccessRights Needed(HttpContext http) =>
        Needed(http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.Name
            ?? (http.Request.Path.Value ?? "").Split('/')[^1]);

    /// <summary>The right that a method needs, by its name.</summary>
    public static AccessRights Needed(string method) =>
        Array.Exists(ReadingVerbs, verb => method.StartsWith(verb, StringComparison.Ordinal)) ? AccessRights.Read : AccessRights.Write;

    private AccessToken? Find(string secret)
    {
        try
        {
            return tokens!.Find(secret);
        }
        catch (DataFault fault)
        {
            // Closed rather than open: while the store cannot be read nobody is known.
            TokensUnreadable(fault.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody is let in: {Sentence}")]
    private partial void TokensUnreadable(string sentence);
}
