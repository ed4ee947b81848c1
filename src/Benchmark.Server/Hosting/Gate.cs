using System.Globalization;
using System.Net;
using System.Text;
using Benchmark.Server.Access;
using Benchmark.Server.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Benchmark.Server.Hosting;

/// <summary>
/// What every call passes, over gRPC and as JSON, before it reaches a service: the server's phase, the caller's access, the rate of calls. Health
/// probes pass at any time, since they ask about just that.
/// </summary>
internal sealed class Gate(
    RequestDelegate next, ServerOptions options, Listening listening, ServerState state, CallerAccess access, CallRate rate, RefusalLog refusals,
    EndpointDataSource endpoints)
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";
    private const string Unknown = "2";
    private const string Unimplemented = "12";

    /// <summary>Lets a request through or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        // A path of JSON answers JSON whatever the request says that it holds.
        var isGrpc = !JsonDoor.IsCall(http) && request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;
        if (!request.Path.StartsWithSegments("/grpc.health.v1.Health", StringComparison.Ordinal)
            && await RefusalAsync(http, isGrpc).ConfigureAwait(false) is var (caller, refusal))
        {
            if (refusal is not null)
            {
                refusals.Add(request.Path, caller, refusal);
                if (isGrpc)
                    Answer(http.Response, refusal);
                else
                    await JsonDoor.RefuseAsync(http.Response, refusal).ConfigureAwait(false);
                return;
            }

            http.Features.Set(new Caller(caller));
        }

        if (isGrpc)
            await CallAsync(http).ConfigureAwait(false);
        else
            await AskAsync(http).ConfigureAwait(false);
    }

    // Refused calls count too: whoever tries tokens is slowed down. What describes the API is had without a token.
    private async Task<(string Caller, RpcException? Refusal)> RefusalAsync(HttpContext http, bool isGrpc)
    {
        var caller = Caller.AddressOf(http);
        if (!isGrpc && !listening.BeyondLoopback && !IsThisMachine(http.Request.Host.Host))
            return (caller, Fault.NotThisHost(http.Request.Host.Host));
        if (!isGrpc && JsonDoor.IsPage(http.Request.Path))
            return (caller, rate.Count(caller));
        await FiguresAsync(http.RequestAborted).ConfigureAwait(false);
        var refusal = ByPhase();
        if (refusal is not null)
            return (caller, refusal);
        (caller, refusal) = access.Identify(http);
        return (caller, rate.Count(caller) ?? refusal);
    }

    private async Task CallAsync(HttpContext http)
    {
        WithoutNeedlessCompression(http);
        await next(http).ConfigureAwait(false);

        if (http.Response.HasStarted)
            return;
        if (http.Response.Headers[StatusHeader] == Unimplemented)
            Answer(http.Response, Fault.NoSuchMethod(http.Request.Path));
        // Handlers never end with UNKNOWN (see FaultInterceptor): what is left comes from reading the request.
        if (http.Response.Headers[StatusHeader] == Unknown)
        {
            // Where the server stops meanwhile, its own end of the connection broke off and not the caller's.
            var refusal = ByPhase() ?? Fault.Unreadable();
            refusals.Add(http.Request.Path, Caller.Of(http), refusal);
            Answer(http.Response, refusal);
        }
    }

    private async Task AskAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Limits.MostReceived;
        if (options.Http is not null && !JsonDoor.IsCall(http) && JsonDoor.MethodsOf(http.Request.Path, endpoints) is { Count: > 0 } allowed)
        {
            await JsonDoor.RefuseMethodAsync(http, allowed).ConfigureAwait(false);
            return;
        }

        if (http.GetEndpoint() is { } endpoint && (JsonDoor.Misspelt(endpoint, http.Request.Query)
            ?? await JsonDoor.MisspeltAsync(endpoint, http.Request).ConfigureAwait(false)) is { } misspelt)
        {
            refusals.Add(http.Request.Path, Caller.Of(http), misspelt);
            await JsonDoor.RefuseAsync(http.Response, misspelt).ConfigureAwait(false);
            return;
        }

        var table = JsonDoor.Table(http, () => state.Snapshots.Present);
        await next(http).ConfigureAwait(false);
        if (table is not null)
            await table.FinishAsync().ConfigureAwait(false);
        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status415UnsupportedMediaType })
            await RefuseContentAsync(http.Response).ConfigureAwait(false);
        else if (options.Http is not null && http.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound } && http.GetEndpoint() is null)
            await JsonDoor.RefuseAsync(http.Response, Fault.NoSuchPath(http.Request.Path)).ConfigureAwait(false);
    }

    // A page in a browser here must not reach a server without tokens by a name of its own that leads to this machine.
    private static bool IsThisMachine(string host) =>
        host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    /// <summary>
    /// Waits for the figures: whoever calls while they load would only call again. Not for ever, and not for a caller who has gone,
    /// whose deadline has passed.
    /// </summary>
    private async Task FiguresAsync(CancellationToken gone)
    {
        if (!state.Loaded.IsCompleted)
            await Task.WhenAny(state.Loaded, Task.Delay(options.LoadingPatience, gone)).ConfigureAwait(false);
    }

    private RpcException? ByPhase() => state.Phase switch
    {
        ServerPhase.Loading => Fault.Loading(),
        ServerPhase.Draining => Fault.Draining(),
        _ => null,
    };

    /// <summary>
    /// Answers are compressed for callers from afar, and for whoever compresses his own requests. Others on this machine say
    /// that they accept it because their library always does, and would only wait longer.
    /// </summary>
    private static void WithoutNeedlessCompression(HttpContext http)
    {
        var near = http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
        if (near && http.Request.Headers["grpc-encoding"] != "gzip")
            http.Request.Headers["grpc-accept-encoding"] = "identity";
    }

    // Not a gRPC call: a gRPC status would say nothing to whoever sent it, and INTERNAL would say something wrong.
    private static Task RefuseContentAsync(HttpResponse response)
    {
        response.Headers.Remove(StatusHeader);
        response.Headers.Remove(MessageHeader);
        response.ContentLength = null;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync("This address speaks gRPC: content-type application/grpc over HTTP/2.\n");
    }

    private static void Answer(HttpResponse response, RpcException refusal)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers[StatusHeader] = ((int)refusal.StatusCode).ToString(CultureInfo.InvariantCulture);
        response.Headers[MessageHeader] = PercentEncode(refusal.Status.Detail);
        foreach (var trailer in refusal.Trailers.Where(trailer => trailer.IsBinary))
            response.Headers[trailer.Key] = Convert.ToBase64String(trailer.ValueBytes);
    }

    // As the gRPC protocol wants it: printable ASCII stands for itself, the percent sign and all else as %XX of its UTF-8 bytes.
    private static string PercentEncode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
            if (b is >= 0x20 and <= 0x7E and not (byte)'%')
                encoded.Append((char)b);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        return encoded.ToString();
    }
}
