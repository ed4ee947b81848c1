using Benchmark.Figures;
using Benchmark.Figures.Places;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The analysis service: validate, load, calculate, reply.</summary>
internal sealed class AnalysisRpc(Snapshot snapshot, Lookup lookup) : AnalysisService.AnalysisServiceBase
{
    /// <inheritdoc/>
    public override Task<GetFunnelResponse> GetFunnel(GetFunnelRequest request, ServerCallContext context)
    {
        var table = lookup.Table(request.Measure, "");
        return Task.FromResult(new GetFunnelResponse
        {
            Funnel = Funnels.Of(snapshot, table, Lookup.Period(table.Calendar, request.Period)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetSpreadResponse> GetSpread(GetSpreadRequest request, ServerCallContext context)
    {
        var table = lookup.Table(request.Measure, request.Definition);
        return Task.FromResult(new GetSpreadResponse
        {
            Spread = Spreads.Of(
                snapshot, table, Lookup.Period(table.Calendar, request.Period), lookup.Edition(request.Edition),
                lookup.Prices(request.Prices, request.Index, request.BaseYear)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetAssociationResponse> GetAssociation(GetAssociationRequest request, ServerCallContext context)
    {
        var calendar = lookup.Table("children-in-care-rate", request.Definition).Calendar;
        var (from, to) = Lookup.Periods(calendar, request.From, request.To, "a year");
        return Task.FromResult(new GetAssociationResponse
        {
            Association = Associations.Of(
                snapshot, lookup.Definition(request.Definition),
                lookup.Prices("real", request.Index, request.BaseYear), [.. calendar.Between(from, to)]),
        });
    }

    /// <inheritdoc/>
    public override Task<CompareDefinitionsResponse> CompareDefinitions(CompareDefinitionsRequest request, ServerCallContext context)
    {
        var authority = lookup.Authority(request.Authority);
        return Task.FromResult(new CompareDefinitionsResponse
        {
            Definitions = DefinitionComparisons.Of(
                snapshot, authority, Lookup.Period(snapshot.Rows.Spend.Calendar, request.Period),
                lookup.Peers([authority], request.Edition, request.Group),
                lookup.Prices(request.Prices, request.Index, request.BaseYear)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetEvidenceResponse> GetEvidence(GetEvidenceRequest request, ServerCallContext context)
    {
        var table = lookup.Table(request.Measure, request.Definition);
        var (area, peers) = lookup.Area(request.Authority, request.Edition, request.Group);
        var period = Lookup.Period(table.Calendar, request.Period);
        var prices = lookup.Prices(request.Prices, request.Index, request.BaseYear);
        return Task.FromResult(new GetEvidenceResponse
        {
            Evidence = area is Figures.Places.Authority authority
                ? EvidenceBook.Of(snapshot, new(authority, table, period, peers!, prices))
                : EvidenceBook.OfRegion(snapshot, table, period, (Region)area, prices),
        });
    }

    /// <inheritdoc/>
    public override Task<ListReconciliationsResponse> ListReconciliations(ListReconciliationsRequest request, ServerCallContext context)
    {
        if (request.Measure.Length > 0)
            lookup.Measure(request.Measure);
        Figures.Analyses.Reconciliation[] found = [.. snapshot.Reconciliations.Differing(request.Measure)];
        var (page, next) = Lookup.Page(found, request.PageSize, request.PageToken, 200, $"reconciliations {request.Measure}");
        var answer = new ListReconciliationsResponse
        {
            NextPageToken = next,
            Compared = snapshot.Reconciliations.Compared(request.Measure),
            Differing = found.Length,
        };
        answer.Reconciliations.Add(page.Select(row => new V1.Reconciliation
        {
            Measure = row.Measure.Id,
            Release = row.Row.Release,
            Period = row.Row.Period,
            Area = row.Row.Area,
            Name = row.Name,
            Published = row.Published,
            Recomputed = row.Recomputed,
            Difference = row.Recomputed - row.Published,
            Reason = row.Reason,
        }));
        return Task.FromResult(answer);
    }
}
