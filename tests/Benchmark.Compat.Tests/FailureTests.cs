using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Benchmark.Compat.Tests;

public sealed class FailureTests
{
    public static TheoryData<StatusCode> Failures => new(Enum.GetValues<StatusCode>().Where(code => code != StatusCode.OK));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_code_arrives_with_its_detail_and_trailers(StatusCode code)
    {
        await using var host = await EchoHost.StartAsync();

        var failure = await host.Invoker().Call(Echo.Fail, code.ToString()).Failure();

        Assert.Equal(code, failure.StatusCode);
        Assert.Equal("Leeds & York: 5% of £3, “so to speak”", failure.Status.Detail);
        Assert.Equal("as asked", failure.Trailers.GetValue("reason"));
        Assert.Equal(EchoService.FailurePayload, failure.Trailers.GetValueBytes("payload-bin"));
    }

    [Fact]
    public async Task An_unknown_method_is_unimplemented()
    {
        await using var host = await EchoHost.StartAsync();
        var unknown = new Method<string, string>(
            MethodType.Unary, "benchmark.compat.Echo", "Nothing", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

        Assert.Equal(StatusCode.Unimplemented, (await host.Invoker().Call(unknown, "").Failure()).StatusCode);
    }

    [Fact]
    public async Task A_deadline_reaches_the_server_and_ends_the_call_on_both_sides()
    {
        await using var host = await EchoHost.StartAsync();
        var deadline = DateTime.UtcNow.AddMilliseconds(500);

        var failure = await host.Invoker().Call(Echo.Wait, "", new CallOptions(deadline: deadline)).Failure();

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await host.Log.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.InRange(host.Log.Deadline, deadline.AddSeconds(-1), deadline.AddSeconds(5));
    }

    [Fact]
    public async Task Cancelling_ends_the_call_on_both_sides()
    {
        await using var host = await EchoHost.StartAsync();
        using var source = new CancellationTokenSource();

        using var call = host.Invoker().Call(Echo.Wait, "", new CallOptions(cancellationToken: source.Token));
        await host.Log.Started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await source.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await call.Failure()).StatusCode);
        await host.Log.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Disposing_a_call_cancels_it()
    {
        await using var host = await EchoHost.StartAsync();

        var call = host.Invoker().Call(Echo.Wait, "");
        await host.Log.Started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        call.Dispose();

        await host.Log.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_receive_limits_hold_on_both_sides()
    {
        await using var host = await EchoHost.StartAsync(options => options.MaxReceiveMessageSize = 1000);
        var wide = host.Invoker();
        var narrow = host.Invoker(new GrpcChannelOptions { MaxReceiveMessageSize = 500 });

        Assert.Equal(500, (await narrow.Call(Echo.Say, new string('x', 500))).Length);
        Assert.Equal(StatusCode.ResourceExhausted, (await narrow.Call(Echo.Say, new string('x', 501)).Failure()).StatusCode);
        Assert.Equal(StatusCode.ResourceExhausted, (await wide.Call(Echo.Say, new string('x', 1001)).Failure()).StatusCode);
    }

    [Fact]
    public async Task A_service_config_retries()
    {
        await using var host = await EchoHost.StartAsync();
        var invoker = host.Invoker(new GrpcChannelOptions
        {
            ServiceConfig = new ServiceConfig
            {
                MethodConfigs =
                {
                    new MethodConfig
                    {
                        Names = { MethodName.Default },
                        RetryPolicy = new RetryPolicy
                        {
                            MaxAttempts = 3,
                            InitialBackoff = TimeSpan.FromMilliseconds(1),
                            MaxBackoff = TimeSpan.FromMilliseconds(10),
                            BackoffMultiplier = 1,
                            RetryableStatusCodes = { StatusCode.Unavailable },
                        },
                    },
                },
            },
        });

        Assert.Equal("3", await invoker.Call(Echo.Flake, "3"));
        Assert.Equal(StatusCode.Unavailable, (await invoker.Call(Echo.Flake, "100").Failure()).StatusCode);
        Assert.Equal(6, host.Log.Attempts);
    }
}
