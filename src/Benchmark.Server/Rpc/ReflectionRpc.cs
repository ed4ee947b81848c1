using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Server.Rpc;

/// <summary>The standard reflection service.</summary>
internal sealed class ReflectionRpc(ReflectionIndex index, IHostApplicationLifetime life) : ServerReflection.ServerReflectionBase
{
    /// <inheritdoc/>
    public override Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context) =>
        AnswerAll(requestStream, responseStream, context, index.Answer, life.ApplicationStopping);

    /// <summary>
    /// Answers until the caller has no more questions or the server drains: some clients keep this call open for good.
    /// </summary>
    public static async Task AnswerAll<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> questions, IServerStreamWriter<TResponse> answers, ServerCallContext context,
        Func<TRequest, TResponse> answer, CancellationToken draining)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, draining);
        try
        {
            while (await questions.MoveNext(end.Token).ConfigureAwait(false))
                await answers.WriteAsync(answer(questions.Current), context.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or InvalidDataException)
        {
            // Messages that follow the first are read here and not by the engine.
            throw Fault.Of(FaultReason.UnreadableRequest, Gate.Unreadable);
        }
        catch (Exception) when (draining.IsCancellationRequested)
        {
            throw Fault.Passing(FaultReason.Draining, Gate.DrainingSentence, Gate.RetryAfter);
        }
    }
}
