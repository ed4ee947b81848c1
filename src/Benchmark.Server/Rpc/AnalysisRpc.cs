using Benchmark.Figures;
using Benchmark.Figures.Measures;
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
        var table = lookup.Table(request.Measure, lookup.Basis(request.Basis));
        return Task.FromResult(new GetFunnelResponse
        {
            Funnel = Funnels.Of(snapshot, table, Lookup.Period(table.Calendar, request.Period)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetSpreadResponse> GetSpread(GetSpreadRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var table = lookup.Table(request.Measure, basis);
        return Task.FromResult(new GetSpreadResponse
        {
            Spread = Spreads.Of(
                snapshot, table, Lookup.Period(table.Calendar, request.Period), lookup.Edition(request.Edition), basis.Prices),
        });
    }

    /// <inheritdoc/>
    public override Task<GetAssociationResponse> GetAssociation(GetAssociationRequest request, ServerCallContext context)
    {
        if (request.Basis?.Prices == V1.Prices.Cash)
            throw Fault.Invalid("basis.prices", "cash", "real: years of cash cannot be set beside each other");
        var basis = lookup.Basis(request.Basis, V1.Prices.Real);
        var pair = Associations.PairOf(lookup, snapshot.Catalogue, request.Outcome, request.Spend);
        var (from, to) = Lookup.Periods(pair.Outcome.Formula.CalendarOf(snapshot.Rows), request.From, request.To, "a year");
        return Task.FromResult(new GetAssociationResponse
        {
            Association = Associations.Of(
                snapshot, pair, basis.Definition, basis.Prices, request.From.Length > 0 ? from : null, request.To.Length > 0 ? to : null,
                basis.Population ?? RatePopulation.OneSeries),
        });
    }

    /// <inheritdoc/>
    public override Task<CompareDefinitionsResponse> CompareDefinitions(CompareDefinitionsRequest request, ServerCallContext context)
    {
        if (request.Basis?.Definition.Length > 0)
            throw Fault.Invalid("basis.definition", request.Basis.Definition, "nothing, since all definitions are compared");
        var authority = lookup.Authority(request.Authority);
        return Task.FromResult(new CompareDefinitionsResponse
        {
            Definitions = DefinitionComparisons.Of(
                snapshot, authority, Lookup.Period(snapshot.Rows.Spend.Calendar, request.Period),
                lookup.Peers([authority], request.Peers), lookup.Basis(request.Basis).Prices),
        });
    }

    /// <inheritdoc/>
    public override Task<GetEvidenceResponse> GetEvidence(GetEvidenceRequest request, ServerCallContext context)
    {
        var basis = lookup.Basis(request.Basis);
        var table = lookup.Table(request.Measure, basis);
        var (area, peers) = lookup.Area(request.Authority, request.Peers);
        var period = Lookup.Period(table.Calendar, request.Period);
        return Task.FromResult(new GetEvidenceResponse
        {
            Evidence = area is Figures.Places.Authority authority
                ? EvidenceBook.Of(snapshot, new(authority, table, period, peers!, basis.Prices))
                : EvidenceBook.OfRegion(snapshot, table, period, (Region)area, basis.Prices),
        });
    }

    /// <inheritdoc/>
    public override Task<ListSameThingsResponse> ListSameThings(ListSameThingsRequest request, ServerCallContext context)
    {
        var area = lookup.Area(request.Authority, null).Area;
        return Task.FromResult(SameThings.Of(
            snapshot, area, request.Period, [.. request.Measures.Select(measure => lookup.Measure(measure, "measures"))], lookup.Basis(request.Basis)));
    }

    /// <inheritdoc/>
    public override Task<ListChecksResponse> ListChecks(ListChecksRequest request, ServerCallContext context)
    {
        var found = CheckList.Of(snapshot, lookup, request);
        var (page, next) = Lookup.Page(found, request.PageSize, request.PageToken, 200, $"checks {CheckList.Filters(request)}");
        var answer = new ListChecksResponse { NextPageToken = next, TotalSize = found.Count, Snapshot = snapshot.Hash };
        answer.Findings.Add(page.Select(CheckList.Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<ListClaimsResponse> ListClaims(ListClaimsRequest request, ServerCallContext context) =>
        Task.FromResult(ClaimList.Of(snapshot));

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
            TotalSize = found.Length,
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
