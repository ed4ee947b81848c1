using Grpc.Core;
using Grpc.Health.V1;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The standard health service. The server listens only once its snapshot is there, so whoever gets an answer gets SERVING.
/// </summary>
internal sealed class HealthRpc(HealthServices services) : Health.HealthBase
{
    /// <inheritdoc/>
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        services.Names.Contains(request.Service)
            ? Task.FromResult(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving })
            : throw Fault.NotFound("service", request.Service, $"the services are {string.Join(", ", services.Names.Where(n => n.Length > 0))}");
}

/// <summary>Names that the health service answers for; the empty name is the server as a whole.</summary>
internal sealed record HealthServices(IReadOnlySet<string> Names);
