using System.Buffers;
using Benchmark.Figures;
using Benchmark.V1;
using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The methods of <c>ComparisonService</c> that answer with comparisons, over gRPC, sent as bytes that may have been made before. On the wire it is what
/// <see cref="ComparisonRpc"/> sends, which answers the same methods everywhere else.
/// </summary>
internal sealed class EncodedComparisonRpc(
    Snapshot snapshot, Func<Snapshot> present, Lookup lookup, ComparisonStream stream, EncodedComparisons encoded)
{
    // So many messages of one comparison, some 20 kB, leave together: each by itself costs more to send than to make.
    private const int Together = 16;

    private static readonly WriteOptions Held = new(WriteFlags.BufferHint);

    /// <summary>Answers <c>GetComparison</c>.</summary>
    public Task<Single> GetAsync(GetComparisonRequest request) => Task.FromResult(new Single(Of(request.Peers)[lookup.Query(request)]));

    /// <summary>Answers <c>StreamComparisons</c>.</summary>
    public Task WriteAsync(StreamComparisonsRequest request, IServerStreamWriter<Batch> to, ServerCallContext context)
    {
        var comparisons = Of(request.Peers);
        return stream.WriteAsync(request, to, context, (head, queries) =>
        {
            var isSingle = request.BatchSize <= 1;
            to.WriteOptions = isSingle && head.Done % Together != 0 && head.Done != head.Total ? Held : null;
            return new Batch(head, Array.ConvertAll(queries, query => comparisons[query]), isSingle);
        });
    }

    private EncodedComparisons.Maker Of(V1.Peers? peers) => encoded.Of(snapshot, present(), peers?.Group is null ? peers?.Edition ?? "" : null);

    /// <summary>A message that is one comparison, which is bytes already.</summary>
    /// <param name="Comparison">The comparison.</param>
    internal sealed record Single(byte[] Comparison)
    {
        /// <summary>Writes it as the contract's message.</summary>
        public static void Write(Single message, SerializationContext to)
        {
            to.SetPayloadLength(LengthOf(GetComparisonResponse.ComparisonFieldNumber, message.Comparison));
            Add(to.GetBufferWriter(), GetComparisonResponse.ComparisonFieldNumber, message.Comparison);
            to.Complete();
        }
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
                length += LengthOf(field, comparison);
            to.SetPayloadLength(length);
            var writer = to.GetBufferWriter();
            foreach (var comparison in message.Comparisons)
                Add(writer, field, comparison);
            message.Head.WriteTo(writer);
            to.Complete();
        }
    }

    private static int LengthOf(int field, byte[] comparison) => WireBytes.LengthOf(field, comparison.Length) + comparison.Length;

    private static void Add(IBufferWriter<byte> to, int field, byte[] comparison)
    {
        WireBytes.Begin(to, field, comparison.Length);
        to.Write(comparison);
    }

    /// <summary>Tells the library of the methods, beside those that are generated.</summary>
    internal sealed class Methods : IServiceMethodProvider<EncodedComparisonRpc>
    {
        private static readonly Method<GetComparisonRequest, Single> Get =
            Of<GetComparisonRequest, Single>(MethodType.Unary, nameof(ComparisonRpc.GetComparison), GetComparisonRequest.Parser, Single.Write);

        private static readonly Method<StreamComparisonsRequest, Batch> Stream =
            Of<StreamComparisonsRequest, Batch>(MethodType.ServerStreaming, nameof(ComparisonRpc.StreamComparisons), StreamComparisonsRequest.Parser, Batch.Write);

        /// <inheritdoc/>
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<EncodedComparisonRpc> context)
        {
            context.AddUnaryMethod(Get, [new GrpcMethodMetadata(typeof(EncodedComparisonRpc), Get)], (service, request, _) => service.GetAsync(request));
            context.AddServerStreamingMethod(
                Stream, [new GrpcMethodMetadata(typeof(EncodedComparisonRpc), Stream)], (service, request, to, call) => service.WriteAsync(request, to, call));
        }

        private static Method<TRequest, TResponse> Of<TRequest, TResponse>(
            MethodType type, string name, MessageParser<TRequest> parser, Action<TResponse, SerializationContext> write)
            where TRequest : class, IMessage<TRequest> where TResponse : class => new(
            type, ComparisonService.Descriptor.FullName, name,
            Marshallers.Create(
                (_, _) => throw new NotSupportedException("A server sends no requests."), from => parser.ParseFrom(from.PayloadAsReadOnlySequence())),
            Marshallers.Create(write, _ => throw new NotSupportedException("A server receives no answers.")));
    }
}
