using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Health.V1;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Health and reflection are ready-made services whose calls may stand open for good. This ends them when the server drains, and
/// gives their failures the reasons that every other call's failures have.
/// </summary>
internal sealed class StandingCalls(IHostApplicationLifetime life) : Interceptor
{
    /// <summary>Check: an unknown service is named in the refusal.</summary>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (RpcException fault) when (fault.StatusCode == StatusCode.NotFound && request is HealthCheckRequest asked)
        {
            throw Fault.NotFound("service", asked.Service);
        }
    }

    /// <summary>Watch: ends once the caller has been told of the drain; staying would hold up the stop.</summary>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        using var answers = new Watched<TResponse>(responseStream, life.ApplicationStopping);
        await (await Task.WhenAny(continuation(request, answers, context), answers.LastWord).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Reflection: ends with the reason for it, and so does a question that cannot be read.</summary>
    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var questions = new Questions<TRequest>(requestStream, life.ApplicationStopping);
        return continuation(questions, new Answers<TRequest, TResponse>(questions, responseStream), context);
    }

    private sealed class Watched<T> : IServerStreamWriter<T>, IDisposable
    {
        private readonly IServerStreamWriter<T> _inner;
        private readonly CancellationToken _draining;
        private readonly CancellationTokenRegistration _registration;
        private readonly TaskCompletionSource _lastWord = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _serving = true;

        public Watched(IServerStreamWriter<T> inner, CancellationToken draining)
        {
            (_inner, _draining) = (inner, draining);
            _registration = draining.Register(EndIfTold);
        }

        /// <summary>Ends when the server drains and the caller's newest answer is not that it serves.</summary>
        public Task LastWord => _lastWord.Task;

        public WriteOptions? WriteOptions { get => _inner.WriteOptions; set => _inner.WriteOptions = value; }

        public async Task WriteAsync(T message)
        {
            await _inner.WriteAsync(message).ConfigureAwait(false);
            _serving = message is HealthCheckResponse { Status: HealthCheckResponse.Types.ServingStatus.Serving };
            EndIfTold();
        }

        public void Dispose() => _registration.Dispose();

        private void EndIfTold()
        {
            if (_draining.IsCancellationRequested && !_serving)
                _lastWord.TrySetResult();
        }
    }

    private sealed class Questions<T>(IAsyncStreamReader<T> inner, CancellationToken draining) : IAsyncStreamReader<T>
    {
        public T Current => inner.Current;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, draining);
            try
            {
                return await inner.MoveNext(end.Token).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not RpcException && draining.IsCancellationRequested)
            {
                throw Fault.Draining();
            }
        }
    }

    private sealed class Answers<TRequest, TResponse>(IAsyncStreamReader<TRequest> questions, IServerStreamWriter<TResponse> inner)
        : IServerStreamWriter<TResponse>
    {
        public WriteOptions? WriteOptions { get => inner.WriteOptions; set => inner.WriteOptions = value; }

        // The contract of reflection wants the question beside its answer; the ready-made service leaves it out.
        public Task WriteAsync(TResponse message)
        {
            if (message is IMessage answer && answer.Descriptor.FindFieldByName("original_request") is { } original)
                original.Accessor.SetValue(answer, questions.Current);
            return inner.WriteAsync(message);
        }
    }
}
