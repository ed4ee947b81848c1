using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The analysis service: validate, load, calculate, reply.</summary>
internal sealed class AnalysisRpc(Snapshot snapshot) : AnalysisService.AnalysisServiceBase
{
    /// <inheritdoc/>
    public override Task<GetFunnelResponse> GetFunnel(GetFunnelRequest request, ServerCallContext context)
    {
        var table = snapshot.Table(Lookup.Measure(snapshot, request.Measure), snapshot.DefaultDefinition);
        return Task.FromResult(new GetFunnelResponse
        {
            Funnel = Funnels.Of(snapshot, table, Lookup.Period(table.Calendar, request.Period)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetSpreadResponse> GetSpread(GetSpreadRequest request, ServerCallContext context)
    {
        var table = snapshot.Table(Lookup.Measure(snapshot, request.Measure), Lookup.Definition(snapshot, request.Definition));
        return Task.FromResult(new GetSpreadResponse
        {
            Spread = Spreads.Of(
                snapshot, table, Lookup.Period(table.Calendar, request.Period), Lookup.Edition(snapshot, request.Edition),
                Lookup.Prices(snapshot, request.Prices, request.Index, request.BaseYear)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetAssociationResponse> GetAssociation(GetAssociationRequest request, ServerCallContext context)
    {
        var calendar = snapshot.CalendarOf(Lookup.Measure(snapshot, "children-in-care-rate"));
        var from = request.From.Length == 0 ? 0 : Lookup.Period(calendar, request.From, "from");
        var to = Lookup.Period(calendar, request.To, "to");
        if (from > to)
            throw Fault.Invalid("from", request.From, $"a year not after {calendar.Periods[to]}");
        return Task.FromResult(new GetAssociationResponse
        {
            Association = Associations.Of(
                snapshot, Lookup.Definition(snapshot, request.Definition),
                Lookup.Prices(snapshot, "real", request.Index, request.BaseYear), [.. calendar.Periods.Skip(from).Take(to - from + 1)]),
        });
    }

    /// <inheritdoc/>
    public override Task<CompareDefinitionsResponse> CompareDefinitions(CompareDefinitionsRequest request, ServerCallContext context)
    {
        var authority = Lookup.Authority(snapshot, request.Authority);
        return Task.FromResult(new CompareDefinitionsResponse
        {
            Definitions = DefinitionComparisons.Of(
                snapshot, authority, Lookup.Period(snapshot.SpendCalendar, request.Period),
                Lookup.Neighbours(snapshot, [authority], request.Edition, request.Group),
                Lookup.Prices(snapshot, request.Prices, request.Index, request.BaseYear)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetEvidenceResponse> GetEvidence(GetEvidenceRequest request, ServerCallContext context)
    {
        var measure = Lookup.Measure(snapshot, request.Measure);
        var (area, neighbours) = Lookup.Area(snapshot, request.Authority, request.Edition, request.Group);
        var table = snapshot.Table(measure, Lookup.Definition(snapshot, request.Definition));
        var period = Lookup.Period(table.Calendar, request.Period);
        var prices = Lookup.Prices(snapshot, request.Prices, request.Index, request.BaseYear);
        return Task.FromResult(new GetEvidenceResponse
        {
            Evidence = neighbours is null
                ? EvidenceBook.OfRegion(snapshot, table, period, area, prices)
                : EvidenceBook.Of(snapshot, new(area, table, period, neighbours, prices)),
        });
    }

    /// <inheritdoc/>
    public override Task<ListReconciliationsResponse> ListReconciliations(ListReconciliationsRequest request, ServerCallContext context)
    {
        if (request.Measure.Length > 0)
            Lookup.Measure(snapshot, request.Measure);
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
