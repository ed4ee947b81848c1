using System.Diagnostics;
using Benchmark.Server.Rpc;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Benchmark.Server.Hosting;

/// <summary>Measures every gRPC call, refused ones included.</summary>
internal sealed class CallMetrics(RequestDelegate next)
{
    private const string StatusHeader = "grpc-status";

    /// <summary>Passes a request on and measures it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http).ConfigureAwait(false);
        }
        finally
        {
            // Paths that are no service's are not recorded: whoever makes them up would make up as many series.
            if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is { Method: var method })
                CallMeters.Duration.Record(
                    Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                    new("rpc.system", "grpc"), new("rpc.service", method.ServiceName), new("rpc.method", method.Name),
                    new("rpc.grpc.status_code", Status(http)));
        }
    }

    private static int Status(HttpContext http)
    {
        if (JsonDoor.IsCall(http))
            return (int)JsonDoor.GrpcStatus(http.Response.StatusCode);
        var trailers = http.Features.Get<IHttpResponseTrailersFeature>()?.Trailers;
        var status = trailers is not null && trailers.TryGetValue(StatusHeader, out var late)
            ? late.ToString()
            : http.Response.Headers[StatusHeader].ToString();
        // A caller who left got no status.
        return int.TryParse(status, out var code) ? code : (int)Grpc.Core.StatusCode.Cancelled;
    }
}
