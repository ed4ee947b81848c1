using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Many comparisons one after the other, in batches that each say where the stream goes on after them: the same whether they are sent as
/// messages or as bytes made before.
/// </summary>
internal sealed class ComparisonStream(Snapshot snapshot, Lookup lookup, ResumeTokens tokens, BreakingOff breakingOff, LongWork work)
{
    // The largest batch stays well under the message size that clients accept; more gains nothing. Each comparison holds all others'
    // figures, so a group larger than any list of neighbours makes for fewer in a batch.
    private const int MostInBatch = 500;
    private const int MostNeighbours = 10;

    /// <summary>Writes the comparisons that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="context">The call.</param>
    /// <param name="message">Makes the message of a batch: given all but its comparisons, and their queries.</param>
    public async Task WriteAsync<T>(
        StreamComparisonsRequest request, IServerStreamWriter<T> to, ServerCallContext context,
        Func<StreamComparisonsResponse, ComparisonQuery[], T> message)
    {
        if (request.BatchSize < 0)
            throw Fault.Invalid("batch_size", $"{request.BatchSize}", "0 (one comparison a message) or a positive number");
        var set = StreamSet.Of(snapshot, lookup, request);
        using var stream = tokens.For(snapshot.Hash, set.Filters, set.Total);
        var done = request.ResumeToken.Length == 0 ? 0 : stream.Read(request.ResumeToken);
        var most = MostInBatch * MostNeighbours / Math.Max(request.Peers?.Group?.Codes.Count ?? 0, MostNeighbours);
        using var turn = work.Of(context);
        foreach (var batch in set.Queries().Skip(done).Chunk(Math.Clamp(request.BatchSize, 1, most)))
        {
            done += batch.Length;
            var head = new StreamComparisonsResponse { Done = done, Total = set.Total, ResumeToken = stream.Write(done) };
            breakingOff.ThrowIfNow();
            await turn.GoOnAsync().ConfigureAwait(false);
            context.CancellationToken.ThrowIfCancellationRequested();
            // Writing waits while the caller does not read, so nothing piles up here.
            await turn.WaitForAsync(to.WriteAsync(message(head, batch), context.CancellationToken)).ConfigureAwait(false);
            CallMeters.StreamItems.Add(batch.Length);
        }
    }
}
