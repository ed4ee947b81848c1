using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Health.V1;

namespace Benchmark.Compat.Tests;

public sealed class InterceptorTests
{
    [Fact]
    public async Task A_server_interceptor_sees_every_kind_of_call()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = await EchoHost.StartAsync(options => options.Interceptors.Add<ServerRecorder>(seen));

        await CallEveryKind(host.Invoker());

        Assert.Equal(["unary Say", "client Gather", "server Spread", "duplex Chat"], seen);
    }

    [Fact]
    public async Task A_client_interceptor_sees_every_kind_of_call()
    {
        await using var host = await EchoHost.StartAsync();
        var recorder = new ClientRecorder("");

        var invoker = host.Channel().Intercept(recorder);
        await CallEveryKind(invoker);
        invoker.BlockingUnaryCall(Echo.Say, null, default, "");

        Assert.Equal(["unary Say", "client Gather", "server Spread", "duplex Chat", "blocking Say"], recorder.Seen);
    }

    [Fact]
    public async Task Client_interceptors_run_in_the_order_given_and_can_add_headers()
    {
        await using var host = await EchoHost.StartAsync();
        var seen = new List<string>();
        var sent = new Metadata();

        var invoker = host.Channel()
            .Intercept(headers =>
            {
                headers.Add("colour", "red");
                return headers;
            })
            .Intercept(new ClientRecorder("first ", seen), new ClientRecorder("second ", seen));
        using var call = invoker.Call(Echo.Say, "", new CallOptions(sent));
        await call;

        Assert.Equal(["first unary Say", "second unary Say"], seen);
        Assert.Equal("red", call.GetTrailers().GetValue("colour"));
        Assert.Empty(sent);
    }

    [Fact]
    public async Task A_client_with_a_host_names_it_in_its_calls()
    {
        await using var host = await EchoHost.StartAsync();
        var recorder = new ClientRecorder("");

        var client = new Health.HealthClient(host.Channel().Intercept(recorder)).WithHost("elsewhere.example");
        await client.CheckAsync(new HealthCheckRequest(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("elsewhere.example", recorder.Host);
    }

    private static async Task CallEveryKind(CallInvoker invoker)
    {
        Assert.Equal("a", await invoker.Call(Echo.Say, "a"));

        using var gather = invoker.AsyncClientStreamingCall(Echo.Gather, null, default);
        await gather.RequestStream.CompleteAsync();
        Assert.Equal("", await gather);

        using var spread = invoker.AsyncServerStreamingCall(Echo.Spread, null, default, "a");
        Assert.Equal(["a"], await spread.ResponseStream.ReadAllAsync().ToListAsync());

        using var chat = invoker.AsyncDuplexStreamingCall(Echo.Chat, null, default);
        await chat.RequestStream.CompleteAsync();
        Assert.False(await chat.ResponseStream.MoveNext());
    }

    private sealed class ServerRecorder(ConcurrentQueue<string> seen) : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            Note("unary", context);
            return base.UnaryServerHandler(request, context, continuation);
        }

        public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            ServerCallContext context,
            ClientStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Note("client", context);
            return base.ClientStreamingServerHandler(requestStream, context, continuation);
        }

        public override Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Note("server", context);
            return base.ServerStreamingServerHandler(request, responseStream, context, continuation);
        }

        public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Note("duplex", context);
            return base.DuplexStreamingServerHandler(requestStream, responseStream, context, continuation);
        }

        private void Note(string kind, ServerCallContext context) => seen.Enqueue($"{kind} {context.Method.Split('/')[^1]}");
    }

    private sealed class ClientRecorder(string prefix, List<string>? seen = null) : Interceptor
    {
        public List<string> Seen { get; } = seen ?? [];

        public string? Host { get; private set; }

        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            Note("blocking", context);
            return base.BlockingUnaryCall(request, context, continuation);
        }

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            Note("unary", context);
            return base.AsyncUnaryCall(request, context, continuation);
        }

        public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Note("client", context);
            return base.AsyncClientStreamingCall(context, continuation);
        }

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Note("server", context);
            return base.AsyncServerStreamingCall(request, context, continuation);
        }

        public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Note("duplex", context);
            return base.AsyncDuplexStreamingCall(context, continuation);
        }

        private void Note<TRequest, TResponse>(string kind, ClientInterceptorContext<TRequest, TResponse> context)
            where TRequest : class
            where TResponse : class
        {
            Host = context.Host;
            Seen.Add($"{prefix}{kind} {context.Method.Name}");
        }
    }
}
