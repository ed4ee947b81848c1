using Benchmark.Server.Hosting;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Benchmark.Server.Rpc;

/// <summary>The standard health service: NOT_SERVING while the figures are loaded and while the server drains.</summary>
internal sealed class HealthRpc(ServerState state, ServiceNames services) : Health.HealthBase
{
    /// <inheritdoc/>
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        services.Knows(request.Service)
            ? Task.FromResult(Now())
            : throw Fault.NotFound("service", request.Service, $"the services are {string.Join(", ", services.All)}");

    /// <inheritdoc/>
    public override Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var answer = new HealthListResponse { Statuses = { [""] = Now() } };
        foreach (var service in services.All)
            answer.Statuses[service] = Now();
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        while (true)
        {
            var (phase, changed) = state.Now;
            await responseStream.WriteAsync(
                services.Knows(request.Service) ? Of(phase) : new() { Status = ServingStatus.ServiceUnknown },
                context.CancellationToken).ConfigureAwait(false);
            // The last word of a server that stops; staying would hold up the stop.
            if (phase == ServerPhase.Draining)
                return;
            await changed.WaitAsync(context.CancellationToken).ConfigureAwait(false);
        }
    }

    private HealthCheckResponse Now() => Of(state.Now.Phase);

    private static HealthCheckResponse Of(ServerPhase phase) =>
        new() { Status = phase == ServerPhase.Serving ? ServingStatus.Serving : ServingStatus.NotServing };
}
