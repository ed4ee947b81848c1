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
        return Task.FromResult(new GetBriefResponse { Brief = new Briefs(snapshot, settings).Of(authority) });
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
}
