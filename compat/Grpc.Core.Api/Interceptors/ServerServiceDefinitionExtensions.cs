namespace Grpc.Core.Interceptors;

/// <summary>Puts interceptors before a service.</summary>
public static class ServerServiceDefinitionExtensions
{
    /// <summary>A definition whose calls pass the interceptor first.</summary>
    public static ServerServiceDefinition Intercept(this ServerServiceDefinition serverServiceDefinition, Interceptor interceptor)
    {
        ArgumentNullException.ThrowIfNull(serverServiceDefinition);
        ArgumentNullException.ThrowIfNull(interceptor);
        var builder = ServerServiceDefinition.CreateBuilder();
        serverServiceDefinition.BindService(new InterceptingBinder(builder, interceptor));
        return builder.Build();
    }

    /// <summary>A definition whose calls pass the interceptors in the order given.</summary>
    public static ServerServiceDefinition Intercept(
        this ServerServiceDefinition serverServiceDefinition, params Interceptor[] interceptors)
    {
        ArgumentNullException.ThrowIfNull(serverServiceDefinition);
        ArgumentNullException.ThrowIfNull(interceptors);
        return interceptors.Reverse().Aggregate(serverServiceDefinition, (inner, interceptor) => inner.Intercept(interceptor));
    }

    // A definition made by the builder always has handlers, hence the exclamation marks.
    private sealed class InterceptingBinder(ServerServiceDefinition.Builder builder, Interceptor interceptor) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            builder.AddMethod(
                method,
                (UnaryServerMethod<TRequest, TResponse>)((request, context) =>
                    interceptor.UnaryServerHandler(request, context, handler!)));

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
            builder.AddMethod(
                method,
                (ClientStreamingServerMethod<TRequest, TResponse>)((requests, context) =>
                    interceptor.ClientStreamingServerHandler(requests, context, handler!)));

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
            builder.AddMethod(
                method,
                (ServerStreamingServerMethod<TRequest, TResponse>)((request, responses, context) =>
                    interceptor.ServerStreamingServerHandler(request, responses, context, handler!)));

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
            builder.AddMethod(
                method,
                (DuplexStreamingServerMethod<TRequest, TResponse>)((requests, responses, context) =>
                    interceptor.DuplexStreamingServerHandler(requests, responses, context, handler!)));
    }
}
