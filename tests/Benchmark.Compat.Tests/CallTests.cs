using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;

namespace Benchmark.Compat.Tests;

public sealed class CallTests
{
    [Fact]
    public async Task A_unary_call_is_answered()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Invoker().Call(Echo.Say, "Barnsley – £4.2m");

        Assert.Equal("Barnsley – £4.2m", await call);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_blocking_unary_call_is_answered()
    {
        await using var host = await EchoHost.StartAsync();

        Assert.Equal("Kent", host.Invoker().BlockingUnaryCall(Echo.Say, null, default, "Kent"));
    }

    [Fact]
    public async Task A_client_stream_is_gathered()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Invoker().AsyncClientStreamingCall(Echo.Gather, null, default);
        foreach (var part in (string[])["a", "b", "c"])
            await call.RequestStream.WriteAsync(part, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();

        Assert.Equal("a+b+c", await call);
    }

    [Fact]
    public async Task A_server_stream_is_read_to_its_end()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Invoker().AsyncServerStreamingCall(Echo.Spread, null, default, "a+b+c");
        var parts = await call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b", "c"], parts);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_duplex_stream_goes_back_and_forth()
    {
        await using var host = await EchoHost.StartAsync();

        using var call = host.Invoker().AsyncDuplexStreamingCall(Echo.Chat, null, default);
        foreach (var part in (string[])["one", "two"])
        {
            await call.RequestStream.WriteAsync(part, TestContext.Current.CancellationToken);
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(part.ToUpperInvariant(), call.ResponseStream.Current);
        }
        await call.RequestStream.CompleteAsync();

        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task Headers_and_trailers_carry_text_and_bytes()
    {
        await using var host = await EchoHost.StartAsync();
        byte[] bytes = [0, 200, 255];

        using var call = host.Invoker().Call(
            Echo.Say, "", new CallOptions(new Metadata { { "Colour", "green, blue" }, { "colour-bin", bytes } }));
        await call;

        foreach (var received in (Metadata[])[await call.ResponseHeadersAsync, call.GetTrailers()])
        {
            Assert.Equal("green, blue", received.GetValue("colour"));
            Assert.Equal(bytes, received.GetValueBytes("colour-bin"));
        }
    }

    [Fact]
    public async Task A_service_mapped_by_definition_is_answered()
    {
        await using var host = await EchoHost.StartAsync();

        Assert.Equal("Hull!", await host.Invoker().Call(Defined.Shout, "Hull"));
    }

    [Fact]
    public async Task A_unix_socket_serves_as_well()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock");
        await using var host = await EchoHost.StartAsync(socketPath: path);
        using var handler = new SocketsHttpHandler();
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = handler });

        Assert.Equal("Bury", await channel.CreateCallInvoker().Call(Echo.Say, "Bury"));
    }
}
