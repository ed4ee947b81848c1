using System.Threading.Channels;
using Benchmark.Figures.Facts;
using Benchmark.Server.Releases;
using Benchmark.Server.Reports;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Calls of the services in this process: the same code answers as over a connection, interceptors included, with the same errors, but nothing
/// is encoded and no socket is opened. Messages are handed on as they are, so that who gets one must not change it.
/// </summary>
/// <param name="services">What a server is made of; the services among them, one for each call.</param>
internal sealed class LocalCalls(IServiceProvider services) : CallInvoker
{
    // Some messages ahead of the reader let both work at once; more would only hold memory.
    private const int Ahead = 4;

    // Names are not taken from the descriptors: the first look at one makes those of every message of its file.
    private const string Package = "benchmark.v1.";

    private static readonly Dictionary<string, Action<ServiceBinderBase, IServiceProvider>> Services = new(StringComparer.Ordinal)
    {
        [Package + nameof(AuthorityService)] = (binder, of) => AuthorityService.BindService(binder, of.GetRequiredService<AuthorityRpc>()),
        [Package + nameof(MeasureService)] = (binder, of) => MeasureService.BindService(binder, of.GetRequiredService<MeasureRpc>()),
        [Package + nameof(ComparisonService)] = (binder, of) => ComparisonService.BindService(binder, of.GetRequiredService<ComparisonRpc>()),
        [Package + nameof(ReleaseService)] = (binder, of) => ReleaseService.BindService(binder, of.GetRequiredService<ReleaseRpc>()),
        [Package + nameof(AnalysisService)] = (binder, of) => AnalysisService.BindService(binder, of.GetRequiredService<AnalysisRpc>()),
        [Package + nameof(BriefService)] = (binder, of) => BriefService.BindService(binder, of.GetRequiredService<BriefRpc>()),
        [Package + nameof(ReportService)] = (binder, of) => ReportService.BindService(binder, of.GetRequiredService<ReportRpc>()),
    };

    /// <summary>Registers the services, one for each call.</summary>
    public static void AddServices(IServiceCollection to) => to
        .AddScoped<AuthorityRpc>().AddScoped<MeasureRpc>().AddScoped<ComparisonRpc>().AddScoped<ReleaseRpc>().AddScoped<AnalysisRpc>()
        .AddScoped<BriefRpc>().AddScoped<ReportRpc>().AddSingleton<FaultInterceptor>().AddSingleton<SnapshotChoice>();

    /// <inheritdoc/>
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new Call(services, method, options);
        UnaryServerMethod<TRequest, TResponse> answer = (asked, context) => call.Handler<UnaryServerMethod<TRequest, TResponse>>()(asked, context);
        foreach (var interceptor in call.Interceptors)
        {
            var inner = answer;
            answer = (asked, context) => interceptor.UnaryServerHandler(asked, context, inner);
        }

        return new(Task.Run(() => call.RunAsync(() => answer(request, call))), NoHeaders, () => Status.DefaultSuccess, () => [], call.Dispose);
    }

    /// <inheritdoc/>
    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new Call(services, method, options);
        ServerStreamingServerMethod<TRequest, TResponse> answer =
            (asked, to, context) => call.Handler<ServerStreamingServerMethod<TRequest, TResponse>>()(asked, to, context);
        foreach (var interceptor in call.Interceptors)
        {
            var inner = answer;
            answer = (asked, to, context) => interceptor.ServerStreamingServerHandler(asked, to, context, inner);
        }

        var stream = new Messages<TResponse>();
        _ = Task.Run(() => stream.FillAsync(() => call.RunAsync(async () =>
        {
            await answer(request, stream, call).ConfigureAwait(false);
            return true;
        })));
        return new(stream, NoHeaders, () => Status.DefaultSuccess, () => [], call.Dispose);
    }

    /// <inheritdoc/>
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) => throw NotOffered(method);

    /// <inheritdoc/>
    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => throw NotOffered(method);

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) => throw NotOffered(method);

    private static Task<Metadata> NoHeaders => Task.FromResult<Metadata>([]);

    // An import in this process goes to the desk; nothing else sends more than one message.
    private static NotSupportedException NotOffered(IMethod method) => new($"{method.FullName} is not called in this process.");

    /// <summary>One call, as the service sees it.</summary>
    private sealed class Call : ServerCallContext, IDisposable
    {
        private readonly AsyncServiceScope _scope;
        private readonly IMethod _method;
        private readonly CallOptions _options;
        private readonly CancellationTokenSource _ends;
        private readonly Dictionary<object, object> _state = [];
        private readonly Damage _damage = new();

        public Call(IServiceProvider services, IMethod method, CallOptions options)
        {
            (_scope, _method, _options) = (services.CreateAsyncScope(), method, options);
            _ends = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
            if (options.Deadline is { } deadline && deadline - DateTime.UtcNow is var left)
                _ends.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            // Where the library looks for it, and with it for what belongs to the call.
            _state["__HttpContext"] = new DefaultHttpContext { RequestServices = _scope.ServiceProvider };
        }

        /// <summary>The innermost first: faults of all others become errors.</summary>
        public Interceptor[] Interceptors =>
            [_scope.ServiceProvider.GetRequiredService<SnapshotChoice>(), _damage, _scope.ServiceProvider.GetRequiredService<FaultInterceptor>()];

        protected override string MethodCore => $"/{_method.FullName.TrimStart('/')}";

        protected override string HostCore => "";

        protected override string PeerCore => "";

        protected override DateTime DeadlineCore => _options.Deadline ?? DateTime.MaxValue;

        protected override Metadata RequestHeadersCore => _options.Headers ?? [];

        protected override CancellationToken CancellationTokenCore => _ends.Token;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore { get; } = new(null, []);

        protected override IDictionary<object, object> UserStateCore => _state;

        /// <summary>What answers; made once the snapshot is chosen.</summary>
        public T Handler<T>() where T : Delegate
        {
            var binder = new Picking(_method.FullName);
            Services[_method.ServiceName](binder, _scope.ServiceProvider);
            return (T)binder.Found!;
        }

        /// <summary>Runs it to its end, and tells of one that was ended as a connection would.</summary>
        public async Task<T> RunAsync<T>(Func<Task<T>> answer)
        {
            try
            {
                return await answer().ConfigureAwait(false);
            }
            catch (RpcException) when (_damage.Found is { } found)
            {
                throw new ServerFault(found.Message, found);
            }
            catch (OperationCanceledException) when (_ends.IsCancellationRequested)
            {
                throw new RpcException(new(
                    _options.CancellationToken.IsCancellationRequested || DateTime.UtcNow < DeadlineCore ? StatusCode.Cancelled : StatusCode.DeadlineExceeded, ""));
            }
            finally
            {
                await _scope.DisposeAsync().ConfigureAwait(false);
            }
        }

        /// <summary>The caller wants no more of it.</summary>
        public void Dispose() => _ends.Cancel();

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
    }

    /// <summary>
    /// Keeps what was found of a database that is read while a call is answered. To a caller elsewhere that is an incident of the server; who has it in this
    /// process is to hear what to mend.
    /// </summary>
    private sealed class Damage : Interceptor
    {
        public DataFault? Found { get; private set; }

        public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            try
            {
                return await continuation(request, context).ConfigureAwait(false);
            }
            catch (DataFault fault) when (!fault.Passes)
            {
                Found = fault;
                throw;
            }
        }

        public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            try
            {
                await continuation(request, responseStream, context).ConfigureAwait(false);
            }
            catch (DataFault fault) when (!fault.Passes)
            {
                Found = fault;
                throw;
            }
        }
    }

    /// <summary>Keeps one method of those that a service offers.</summary>
    private sealed class Picking(string method) : ServiceBinderBase
    {
        public Delegate? Found { get; private set; }

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> offered, UnaryServerMethod<TRequest, TResponse>? handler) =>
            Keep(offered, handler);

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> offered, ServerStreamingServerMethod<TRequest, TResponse>? handler) => Keep(offered, handler);

        private void Keep(IMethod offered, Delegate? handler) => Found = offered.FullName == method ? handler : Found;
    }

    /// <summary>The messages of a stream between who writes and who reads: neither gets far ahead of the other.</summary>
    private sealed class Messages<T> : IServerStreamWriter<T>, IAsyncStreamReader<T> where T : class
    {
        private readonly Channel<T> _channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });

        public WriteOptions? WriteOptions { get; set; }

        public T Current { get; private set; } = null!;

        public async Task FillAsync(Func<Task> write)
        {
            try
            {
                await write().ConfigureAwait(false);
                _channel.Writer.Complete();
            }
            catch (Exception fault)
            {
                // It is the reader's to hear.
                _channel.Writer.Complete(fault);
            }
        }

        public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(T message, CancellationToken cancellationToken) =>
            _channel.Writer.TryWrite(message) ? Task.CompletedTask : _channel.Writer.WriteAsync(message, cancellationToken).AsTask();

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (!await _channel.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) || !_channel.Reader.TryRead(out var message))
                return false;
            Current = message;
            return true;
        }
    }
}
