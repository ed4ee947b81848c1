using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The comparison service: validate, load, calculate, reply.</summary>
internal sealed class ComparisonRpc(Snapshot snapshot, Lookup lookup, ResumeTokens tokens, BreakingOff breakingOff, LongWork work)
    : ComparisonService.ComparisonServiceBase
{
    // The largest batch stays well under the message size that clients accept; more gains nothing. Each comparison holds all others'
    // figures, so a group larger than any list of neighbours makes for fewer in a batch.
    private const int MostInBatch = 500;
    private const int MostNeighbours = 10;

    /// <inheritdoc/>
    public override Task<GetComparisonResponse> GetComparison(GetComparisonRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var table = lookup.Table(request.Measure, basis);
        var authority = lookup.Authority(request.Authority);
        var comparison = snapshot.Comparer.Compare(new(
            authority, table, Lookup.Period(table.Calendar, request.Period), lookup.Peers([authority], request.Peers), basis.Prices));
        return Task.FromResult(new GetComparisonResponse { Comparison = ComparisonWire.Of(snapshot, comparison) });
    }

    /// <inheritdoc/>
    public override async Task StreamComparisons(
        StreamComparisonsRequest request, IServerStreamWriter<StreamComparisonsResponse> responseStream, ServerCallContext context)
    {
        if (request.BatchSize < 0)
            throw Fault.Invalid("batch_size", $"{request.BatchSize}", "0 (one comparison a message) or a positive number");
        var set = StreamSet.Of(snapshot, lookup, request);
        var stream = tokens.For(snapshot.Hash, set.Filters, set.Total);
        var done = request.ResumeToken.Length == 0 ? 0 : stream.Read(request.ResumeToken);
        var most = MostInBatch * MostNeighbours / Math.Max(request.Peers?.Group?.Codes.Count ?? 0, MostNeighbours);
        using var turn = work.Of(context);
        foreach (var batch in set.Queries().Skip(done).Chunk(Math.Clamp(request.BatchSize, 1, most)))
        {
            done += batch.Length;
            var message = new StreamComparisonsResponse { Done = done, Total = set.Total, ResumeToken = stream.Write(done) };
            breakingOff.ThrowIfNow();
            await turn.GoOnAsync().ConfigureAwait(false);
            foreach (var query in batch)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                message.Comparisons.Add(ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(query)));
            }

            if (request.BatchSize <= 1)
            {
                message.Comparison = message.Comparisons[0];
                message.Comparisons.Clear();
            }

            // Writing waits while the caller does not read, so nothing piles up here.
            await turn.WaitForAsync(responseStream.WriteAsync(message, context.CancellationToken)).ConfigureAwait(false);
            CallMeters.StreamItems.Add(batch.Length);
        }
    }

    /// <inheritdoc/>
    public override Task<GetRankingResponse> GetRanking(GetRankingRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var table = lookup.Table(request.Measure, basis);
        return Task.FromResult(new GetRankingResponse
        {
            Ranking = Rankings.Of(snapshot, table, Lookup.Period(table.Calendar, request.Period), basis.Prices),
        });
    }

    /// <inheritdoc/>
    public override Task<GetTrendResponse> GetTrend(GetTrendRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var table = lookup.Table(request.Measure, basis, RatePopulation.OneSeries);
        var (from, to) = Lookup.Periods(table.Calendar, request.From, request.To);
        var (area, peers) = lookup.Area(request.Authority, request.Peers);
        var trend = snapshot.Trends.Follow(new(area, table, from, to, basis.Prices, peers));
        return Task.FromResult(new GetTrendResponse { Trend = ComparisonWire.Of(snapshot, trend) });
    }
}
