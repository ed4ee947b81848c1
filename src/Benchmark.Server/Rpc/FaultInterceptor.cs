using Benchmark.Figures.Facts;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Turns a defect into an error that says no more than where to look: the log holds the exception under the incident's number,
/// the caller gets the number.
/// </summary>
internal sealed partial class FaultInterceptor(ILogger<FaultInterceptor> log) : Interceptor
{
    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeTold(exception, context))
        {
            throw Refusal(exception, request, context);
        }
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeTold(exception, context))
        {
            throw Refusal(exception, request, context);
        }
    }

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(new ReadableMessages<TRequest>(requestStream), context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeTold(exception, context))
        {
            throw Refusal(exception, null, context);
        }
    }

    /// <inheritdoc/>
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(new ReadableMessages<TRequest>(requestStream), responseStream, context).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeTold(exception, context))
        {
            throw Refusal(exception, null, context);
        }
    }

    // A caller who left, and the write that fails because of it, are no defect.
    private static bool IsToBeTold(Exception exception, ServerCallContext context) =>
        exception is NothingHeld or DataFault { Passes: true }
        || (exception is not RpcException && !context.CancellationToken.IsCancellationRequested);

    // A stream of requests has none that could name what is not held.
    private RpcException Refusal(Exception exception, object? request, ServerCallContext context) => exception switch
    {
        NothingHeld nothing when request is not null => Fault.NothingHeld(request, nothing),
        DataFault { Passes: true } => Fault.DatabaseLost(),
        _ => Incident(exception, context),
    };

    private RpcException Incident(Exception exception, ServerCallContext context)
    {
        var incident = Guid.NewGuid().ToString("n");
        Log(incident, context.Method, exception);
        return Fault.Of(
            FaultReason.ServerFault, $"The service has a defect that this call has met. Its log knows more under {incident}.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Incident {Incident} in {Method}")]
    private partial void Log(string incident, string method, Exception exception);
}
