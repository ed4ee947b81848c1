namespace Grpc.Core;

/// <summary>A call with one request and a stream of responses, under way.</summary>
public sealed class AsyncServerStreamingCall<TResponse> : IDisposable
{
    private readonly CallAccess access;

    /// <summary>A call made of ready parts, as a test or an interceptor makes one.</summary>
    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Task<Metadata> responseHeadersAsync,
        Func<Status> getStatusFunc,
        Func<Metadata> getTrailersFunc,
        Action disposeAction)
    {
        ResponseStream = responseStream;
        access = new CallAccess(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction);
    }

    /// <summary>A call whose functions share an argument.</summary>
    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Func<object, Task<Metadata>> responseHeadersAsync,
        Func<object, Status> getStatusFunc,
        Func<object, Metadata> getTrailersFunc,
        Action<object> disposeAction,
        object state)
    {
        ResponseStream = responseStream;
        access = new CallAccess(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction, state);
    }

    /// <summary>The responses.</summary>
    public IAsyncStreamReader<TResponse> ResponseStream { get; }

    /// <summary>The headers that precede the responses.</summary>
    public Task<Metadata> ResponseHeadersAsync => access.Headers;

    /// <summary>How the call ended; throws while it is under way.</summary>
    public Status GetStatus() => access.Status;

    /// <summary>The trailers; throws while the call is under way.</summary>
    public Metadata GetTrailers() => access.Trailers;

    /// <summary>Cancels the call if it is under way and frees what it holds.</summary>
    public void Dispose() => access.Dispose();
}
