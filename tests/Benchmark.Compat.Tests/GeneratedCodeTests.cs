using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Benchmark.Compat.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public async Task A_generated_client_talks_to_a_generated_base()
    {
        await using var host = await EchoHost.StartAsync();
        var client = new Health.HealthClient(host.Channel());
        var cancellationToken = TestContext.Current.CancellationToken;

        var nowhere = new HealthCheckRequest { Service = "no.such" };
        var answer = await client.CheckAsync(new HealthCheckRequest(), cancellationToken: cancellationToken);
        var unknown = await Assert.ThrowsAsync<RpcException>(
            async () => await client.CheckAsync(nowhere, cancellationToken: cancellationToken));
        using var watch = client.Watch(new HealthCheckRequest(), cancellationToken: cancellationToken);
        var states = await watch.ResponseStream.ReadAllAsync(cancellationToken)
            .Select(state => state.Status)
            .ToListAsync(cancellationToken);
        var missing = await Assert.ThrowsAsync<RpcException>(
            async () => await client.ListAsync(new HealthListRequest(), cancellationToken: cancellationToken));

        Assert.Equal(ServingStatus.Serving, answer.Status);
        Assert.Equal((StatusCode.NotFound, "no.such"), (unknown.StatusCode, unknown.Status.Detail));
        Assert.Equal([ServingStatus.NotServing, ServingStatus.Serving], states);
        Assert.Equal(StatusCode.Unimplemented, missing.StatusCode);
    }

    [Fact]
    public void A_client_without_a_channel_can_be_made_for_tests_and_refuses_calls() =>
        Assert.Throws<NotImplementedException>(() => new Disconnected().Check(new HealthCheckRequest(), new CallOptions()));

    private sealed class Disconnected : Health.HealthClient;
}
