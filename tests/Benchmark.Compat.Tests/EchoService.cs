using System.Globalization;
using Grpc.Core;

namespace Benchmark.Compat.Tests;

[BindServiceMethod(typeof(EchoService), nameof(EchoService.Bind))]
internal abstract class EchoServiceBase
{
    public abstract Task<string> Say(string request, ServerCallContext context);

    public abstract Task<string> Fail(string request, ServerCallContext context);

    public abstract Task<string> Wait(string request, ServerCallContext context);

    public abstract Task<string> Flake(string request, ServerCallContext context);

    public abstract Task<string> Who(string request, ServerCallContext context);

    public abstract Task<string> Gather(IAsyncStreamReader<string> requests, ServerCallContext context);

    public abstract Task Spread(string request, IServerStreamWriter<string> responses, ServerCallContext context);

    public abstract Task Chat(
        IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context);
}

internal sealed class EchoService(EchoLog log) : EchoServiceBase
{
    public static readonly byte[] FailurePayload = [0, 1, 127, 128, 255];

    public static void Bind(ServiceBinderBase binder, EchoServiceBase? service)
    {
        binder.AddMethod(Echo.Say, service is null ? null : new UnaryServerMethod<string, string>(service.Say));
        binder.AddMethod(Echo.Fail, service is null ? null : new UnaryServerMethod<string, string>(service.Fail));
        binder.AddMethod(Echo.Wait, service is null ? null : new UnaryServerMethod<string, string>(service.Wait));
        binder.AddMethod(Echo.Flake, service is null ? null : new UnaryServerMethod<string, string>(service.Flake));
        binder.AddMethod(Echo.Who, service is null ? null : new UnaryServerMethod<string, string>(service.Who));
        binder.AddMethod(Echo.Gather, service is null ? null : new ClientStreamingServerMethod<string, string>(service.Gather));
        binder.AddMethod(Echo.Spread, service is null ? null : new ServerStreamingServerMethod<string, string>(service.Spread));
        binder.AddMethod(Echo.Chat, service is null ? null : new DuplexStreamingServerMethod<string, string>(service.Chat));
    }

    /// <summary>The request back, with the header "colour" as text and "colour-bin" as bytes in headers and trailers.</summary>
    public override async Task<string> Say(string request, ServerCallContext context)
    {
        var headers = new Metadata();
        foreach (var entry in context.RequestHeaders.Where(entry => entry.Key.StartsWith("colour", StringComparison.Ordinal)))
        {
            headers.Add(entry);
            context.ResponseTrailers.Add(entry);
        }
        await context.WriteResponseHeadersAsync(headers);
        return request;
    }

    public override Task<string> Fail(string request, ServerCallContext context) =>
        throw new RpcException(
            new Status(Enum.Parse<StatusCode>(request), "Leeds & York: 5% of £3, “so to speak”"),
            new Metadata { { "reason", "as asked" }, { "payload-bin", FailurePayload } });

    public override async Task<string> Wait(string request, ServerCallContext context)
    {
        log.Deadline = context.Deadline;
        log.Started.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.Cancelled.TrySetResult();
            throw;
        }
        return request;
    }

    /// <summary>Unavailable until the attempt that the request names; answers which one it was.</summary>
    public override Task<string> Flake(string request, ServerCallContext context)
    {
        var attempt = Interlocked.Increment(ref log.Attempts);
        return attempt < int.Parse(request, CultureInfo.InvariantCulture)
            ? throw new RpcException(new Status(StatusCode.Unavailable, "Not yet."))
            : Task.FromResult(attempt.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What the server knows of the call and of the peer.</summary>
    public override Task<string> Who(string request, ServerCallContext context) =>
        Task.FromResult(string.Join('|',
            context.Method,
            context.GetHttpContext().Connection.LocalPort,
            context.AuthContext.IsPeerAuthenticated,
            context.AuthContext.PeerIdentity.FirstOrDefault()?.Value,
            context.RequestHeaders.GetValue("token-a") + context.RequestHeaders.GetValue("token-b")));

    public override async Task<string> Gather(IAsyncStreamReader<string> requests, ServerCallContext context)
    {
        var all = new List<string>();
        while (await requests.MoveNext())
            all.Add(requests.Current);
        return string.Join('+', all);
    }

    public override async Task Spread(string request, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        foreach (var part in request.Split('+'))
            await responses.WriteAsync(part, context.CancellationToken);
    }

    public override async Task Chat(
        IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
            await responses.WriteAsync(request.ToUpperInvariant());
    }
}

/// <summary>What the service saw.</summary>
internal sealed class EchoLog
{
    public int Attempts;

    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTime Deadline { get; set; }
}
