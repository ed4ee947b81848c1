using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The authority service.</summary>
internal sealed class AuthorityRpc(Snapshot snapshot) : AuthorityService.AuthorityServiceBase
{
    /// <inheritdoc/>
    public override Task<ListAuthoritiesResponse> ListAuthorities(ListAuthoritiesRequest request, ServerCallContext context)
    {
        var region = request.Region.Length == 0 ? snapshot.England : Lookup.Region(snapshot, request.Region);
        var filter = request.Filter.Trim();
        var matches = snapshot.Members(region)
            .Where(i => request.IncludeFormer || snapshot.Authorities[i].LastDay is null)
            .Where(i => snapshot.Authorities[i].Name.Contains(filter, StringComparison.OrdinalIgnoreCase)
                || snapshot.Authorities[i].Code.Contains(filter, StringComparison.Ordinal)
                || snapshot.Authorities[i].OnsCodes.Contains(filter, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var (page, next) = Lookup.Page(
            matches, request.PageSize, request.PageToken, 200, $"authorities {region} {request.IncludeFormer} {filter}");
        var answer = new ListAuthoritiesResponse { NextPageToken = next, Total = matches.Count };
        answer.Authorities.Add(page.Select(i => AuthorityWire.Of(snapshot, i)));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<GetAuthorityResponse> GetAuthority(GetAuthorityRequest request, ServerCallContext context) =>
        Task.FromResult(new GetAuthorityResponse
        {
            Authority = AuthorityWire.Of(snapshot, Lookup.Authority(snapshot, request.Authority)),
        });

    /// <inheritdoc/>
    public override Task<ListNeighboursResponse> ListNeighbours(ListNeighboursRequest request, ServerCallContext context)
    {
        var authority = Lookup.Authority(snapshot, request.Authority);
        var edition = Lookup.Edition(snapshot, request.Edition);
        var self = snapshot.Authorities[authority];
        var listedBy = snapshot.ListedBy(edition, self.Code);
        var answer = new ListNeighboursResponse { Authority = AuthorityWire.Name(self), Edition = edition };
        foreach (var neighbour in snapshot.NeighboursOf(edition, authority))
            answer.Neighbours.Add(new StatisticalNeighbour
            {
                Order = neighbour.Order,
                Code = neighbour.Code,
                Name = snapshot.Authorities[snapshot.AuthorityIndex(neighbour.Code)].Name,
                Closeness = AuthorityWire.Closeness(neighbour.Closeness),
                Mutual = listedBy.Contains(neighbour.Code),
            });
        answer.ListedBy.Add(listedBy.Select(code => AuthorityWire.Name(snapshot.Authorities[snapshot.AuthorityIndex(code)])));
        answer.Editions.Add(snapshot.Editions);
        return Task.FromResult(answer);
    }
}
