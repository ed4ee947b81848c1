using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using Microsoft.Extensions.Hosting;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The reflection service as older clients ask for it. Its messages have the same numbers as those of the first edition, so the
/// bytes of one are the bytes of the other.
/// </summary>
internal sealed class ReflectionAlphaRpc(ReflectionIndex index, IHostApplicationLifetime life)
    : ServerReflection.ServerReflectionBase
{
    /// <inheritdoc/>
    public override Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context) =>
        ReflectionRpc.AnswerAll(requestStream, responseStream, context, Answer, life.ApplicationStopping);

    private ServerReflectionResponse Answer(ServerReflectionRequest request) =>
        ServerReflectionResponse.Parser.ParseFrom(
            index.Answer(Grpc.Reflection.V1.ServerReflectionRequest.Parser.ParseFrom(request.ToByteArray())).ToByteArray());
}
