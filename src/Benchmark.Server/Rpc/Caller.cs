using Microsoft.AspNetCore.Http;

namespace Benchmark.Server.Rpc;

/// <summary>Who makes a call: an access token, or without one an address.</summary>
/// <param name="Name">As logs and limits name him: <c>token NAME</c>, an address, or <c>local</c>.</param>
internal sealed record Caller(string Name)
{
    /// <summary>The address that a call comes from, which is all that is known before its token has been looked at.</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    /// <summary>The caller that the gate found.</summary>
    public static string Of(HttpContext http) => http.Features.Get<Caller>()?.Name ?? AddressOf(http);
}
