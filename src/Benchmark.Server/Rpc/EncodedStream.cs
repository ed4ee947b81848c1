using System.Buffers;
using Benchmark.Figures;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// <c>ComparisonService/StreamComparisons</c> over gRPC, sent as bytes that may have been made before. On the wire it is what
/// <see cref="ComparisonRpc"/> sends, which answers the same method everywhere else.
/// </summary>
internal sealed class EncodedStream(Snapshot snapshot, Func<Snapshot> present, ComparisonStream stream, EncodedComparisons encoded)
{
    /// <summary>Answers the call.</summary>
    public Task WriteAsync(StreamComparisonsRequest request, IServerStreamWriter<Batch> to, ServerCallContext context)
    {
        var comparisons = encoded.Of(snapshot, present(), request.Peers?.Group is null ? request.Peers?.Edition ?? "" : null);
        return stream.WriteAsync(request, to, context, (head, queries) =>
            new Batch(head, Array.ConvertAll(queries, query => comparisons[query]), request.BatchSize <= 1));
    }

    /// <summary>A message whose comparisons are bytes already.</summary>
    /// <param name="Head">All else of it.</param>
    /// <param name="Comparisons">The comparisons.</param>
    /// <param name="IsSingle">Whether it is one comparison and not a list.</param>
    internal sealed record Batch(StreamComparisonsResponse Head, byte[][] Comparisons, bool IsSingle)
    {
        /// <summary>Writes it as the contract's message.</summary>
        public static void Write(Batch message, SerializationContext to)
        {
            var field = message.IsSingle ? StreamComparisonsResponse.ComparisonFieldNumber : StreamComparisonsResponse.ComparisonsFieldNumber;
            var length = message.Head.CalculateSize();
            foreach (var comparison in message.Comparisons)
                length += WireBytes.LengthOf(field, comparison.Length) + comparison.Length;
            to.SetPayloadLength(length);
            var writer = to.GetBufferWriter();
            foreach (var comparison in message.Comparisons)
            {
                WireBytes.Begin(writer, field, comparison.Length);
                writer.Write(comparison);
            }

            message.Head.WriteTo(writer);
            to.Complete();
        }
    }

    /// <summary>Tells the library of the method, beside those that are generated.</summary>
    internal sealed class Methods : IServiceMethodProvider<EncodedStream>
    {
        private static readonly Method<StreamComparisonsRequest, Batch> Method = new(
            MethodType.ServerStreaming, ComparisonService.Descriptor.FullName, nameof(ComparisonRpc.StreamComparisons),
            Marshallers.Create(
                (request, to) => throw new NotSupportedException("A server sends no requests."),
                from => StreamComparisonsRequest.Parser.ParseFrom(from.PayloadAsReadOnlySequence())),
            Marshallers.Create<Batch>(Batch.Write, _ => throw new NotSupportedException("A server receives no answers.")));

        /// <inheritdoc/>
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<EncodedStream> context) => context.AddServerStreamingMethod(
            Method, [new GrpcMethodMetadata(typeof(EncodedStream), Method)], (service, request, to, call) => service.WriteAsync(request, to, call));
    }
}
