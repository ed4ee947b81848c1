using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Reports;

/// <summary>The service of what a director asks first: validate, load, calculate, reply.</summary>
internal sealed class BriefRpc(Snapshot snapshot, Lookup lookup) : BriefService.BriefServiceBase
{
    /// <inheritdoc/>
    public override Task<GetBridgeResponse> GetBridge(GetBridgeRequest request, ServerCallContext context)
    {
        if (!Enum.IsDefined(request.Start))
            throw Fault.Invalid("start", $"{(int)request.Start}", "a start of a bridge: 1, 2 or 3");
        var authority = lookup.Authority(request.Authority);
        return Task.FromResult(new GetBridgeResponse
        {
            Bridge = Bridges.Of(
                snapshot, authority, Lookup.Period(snapshot.Rows.Spend.Calendar, request.Period),
                request.Start == BridgeStart.Unspecified ? BridgeStart.NeighboursMean : request.Start,
                lookup.Peers([authority], request.Peers), lookup.Basis(request.Basis)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetBriefResponse> GetBrief(GetBriefRequest request, ServerCallContext context)
    {
        var authority = lookup.Authority(request.Authority);
        var basis = lookup.Basis(request.Basis);
        var settings = new ReportSettings(
            lookup.Peers([authority], request.Peers), request.Peers?.Edition ?? "", basis.Definition, basis.Prices,
            basis.Population ?? RatePopulation.OneSeries, "");
        var gathering = new FigureGathering(snapshot, settings);
        return Task.FromResult(new GetBriefResponse { Brief = new Briefs(snapshot, settings, gathering).Of(gathering.Of(authority)) });
    }

    /// <inheritdoc/>
    public override Task<GetSpineResponse> GetSpine(GetSpineRequest request, ServerCallContext context)
    {
        var authority = lookup.Authority(request.Authority);
        return Task.FromResult(new GetSpineResponse
        {
            Spine = Spines.Of(snapshot, authority, lookup.Peers([authority], request.Peers), lookup.Basis(request.Basis)),
        });
    }

    /// <inheritdoc/>
    public override Task<GetAlikeResponse> GetAlike(GetAlikeRequest request, ServerCallContext context)
    {
        var authority = lookup.Authority(request.Authority);
        var basis = lookup.Basis(request.Basis, V1.Prices.Real);
        var measure = request.Measure.Length > 0 ? lookup.Measure(request.Measure) : Alikes.Usual(snapshot);
        if (measure.IsContext || measure.Formula.IsTotal)
            throw Fault.Invalid("measure", measure.Id, "a measure that is ranked: context is none, and a total in pounds measures size");
        var table = snapshot.Tables.Of(measure, basis.Definition, basis.Population ?? RatePopulation.OneSeries);
        var from = request.From.Length > 0 ? Lookup.Period(table.Calendar, request.From, "from") : Alikes.UsualStart(table.Calendar);
        return from != table.Calendar.Newest
            ? Task.FromResult(new GetAlikeResponse { Alike = Alikes.Of(snapshot, authority, lookup.Peers([authority], request.Peers), table, from, basis) })
            : throw Fault.Invalid("from", from.Name, $"a period before {from}");
    }
}
