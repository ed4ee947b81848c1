using Benchmark.Server.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Benchmark.Tui.Client;

/// <summary>Which state of the figures all questions are about.</summary>
/// <param name="AsAt">ISO date: as they were published by then; empty for what is held.</param>
/// <param name="Snapshot">Name of the snapshot that an earlier answer came from; empty for what is held.</param>
/// <param name="Local">Whether figures of one's own count, which are not published.</param>
internal sealed record StateAsked(string AsAt = "", string Snapshot = "", bool Local = false)
{
    /// <summary>What is held.</summary>
    public static readonly StateAsked Present = new();

    /// <summary>Says so in every question that has a basis.</summary>
    /// <param name="to">Whom the questions go to.</param>
    public CallInvoker In(CallInvoker to) => this == Present ? to : to.Intercept(new Filling(this));

    private sealed class Filling(StateAsked state) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation) => continuation(Filled(request), context);

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
            AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) => continuation(Filled(request), context);

        private T Filled<T>(T request) where T : class
        {
            if (CallBasis.Of(request, make: true) is ({ } basis, _))
                (basis.AsAt, basis.Snapshot, basis.Local) = (state.AsAt, state.Snapshot.Length > 0 ? state.Snapshot : basis.Snapshot, state.Local);
            return request;
        }
    }
}
