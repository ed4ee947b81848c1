using Grpc.Core;
using Grpc.Health.V1;

namespace Benchmark.Compat.Tests;

/// <summary>A service on a generated base.</summary>
internal sealed class HealthService : Health.HealthBase
{
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        request.Service.Length == 0
            ? Task.FromResult(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving })
            : throw new RpcException(new Status(StatusCode.NotFound, request.Service));

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        await responseStream.WriteAsync(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.NotServing });
        await responseStream.WriteAsync(new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving });
    }
}

/// <summary>A method that is mapped by definition rather than by class.</summary>
internal static class Defined
{
    public static readonly Method<string, string> Shout = new(
        MethodType.Unary, "benchmark.compat.Defined", nameof(Shout), Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    public static readonly UnaryServerMethod<string, string> Answer = (request, _) => Task.FromResult(request + "!");
}
