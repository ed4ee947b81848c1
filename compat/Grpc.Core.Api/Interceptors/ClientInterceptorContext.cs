namespace Grpc.Core.Interceptors;

/// <summary>A call on its way out, as an interceptor sees it.</summary>
public readonly struct ClientInterceptorContext<TRequest, TResponse>(
    Method<TRequest, TResponse> method, string? host, CallOptions options)
    where TRequest : class
    where TResponse : class
{
    /// <summary>The method called.</summary>
    public Method<TRequest, TResponse> Method { get; } = method;

    /// <summary>The host named, if any.</summary>
    public string? Host { get; } = host;

    /// <summary>The call's settings.</summary>
    public CallOptions Options { get; } = options;
}
