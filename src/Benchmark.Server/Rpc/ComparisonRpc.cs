using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The comparison service: validate, load, calculate, reply.</summary>
internal sealed class ComparisonRpc(Snapshot snapshot, Lookup lookup, ComparisonStream stream) : ComparisonService.ComparisonServiceBase
{
    /// <inheritdoc/>
    public override Task<GetComparisonResponse> GetComparison(GetComparisonRequest request, ServerCallContext context) => Task.FromResult(
        new GetComparisonResponse { Comparison = ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(lookup.Query(request))) });

    /// <inheritdoc/>
    public override Task StreamComparisons(
        StreamComparisonsRequest request, IServerStreamWriter<StreamComparisonsResponse> responseStream, ServerCallContext context)
    {
        PeriodMessages? shared = null;
        return stream.WriteAsync(request, responseStream, context, (message, queries) =>
        {
            foreach (var query in queries)
            {
                shared = PeriodMessages.Of(shared, snapshot, query);
                message.Comparisons.Add(ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(query), shared));
            }

            if (request.BatchSize <= 1)
            {
                message.Comparison = message.Comparisons[0];
                message.Comparisons.Clear();
            }

            return message;
        });
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
