using Benchmark.Figures;
using Benchmark.Figures.Places;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The authority service.</summary>
internal sealed class AuthorityRpc(Snapshot snapshot, Lookup lookup) : AuthorityService.AuthorityServiceBase
{
    /// <inheritdoc/>
    public override Task<ListAuthoritiesResponse> ListAuthorities(ListAuthoritiesRequest request, ServerCallContext context)
    {
        var region = request.Region.Length == 0 ? snapshot.Places.England : lookup.Region(request.Region);
        var filter = request.Filter.Trim();
        var matches = region.Members
            .Where(authority => request.IncludeFormer || authority.Exists)
            .Where(authority => authority.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)
                || authority.Code.Contains(filter, StringComparison.Ordinal)
                || authority.OnsCodes.Any(code => code.Contains(filter, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var (page, next) = Lookup.Page(
            matches, request.PageSize, request.PageToken, 200, $"authorities {region.Code} {request.IncludeFormer} {filter}");
        var answer = new ListAuthoritiesResponse { NextPageToken = next, TotalSize = matches.Count };
        answer.Authorities.Add(page.Select(AuthorityWire.Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<GetAuthorityResponse> GetAuthority(GetAuthorityRequest request, ServerCallContext context) =>
        Task.FromResult(new GetAuthorityResponse { Authority = AuthorityWire.Of(lookup.Authority(request.Authority)) });

    /// <inheritdoc/>
    public override Task<ListNeighboursResponse> ListNeighbours(ListNeighboursRequest request, ServerCallContext context)
    {
        var self = lookup.Authority(request.Authority);
        var edition = request.Edition.Length == 0 ? snapshot.Neighbourhoods.NewestFor(self) : lookup.Edition(request.Edition);
        var answer = new ListNeighboursResponse { Authority = AuthorityWire.Name(self), Edition = edition.Name, Neighbours = { Of(edition, self) } };
        answer.ListedBy.Add(edition.ListedBy(self).Select(AuthorityWire.Name));
        answer.Editions.Add(snapshot.Neighbourhoods.Editions.Select(held => held.Name));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<ListAllNeighboursResponse> ListAllNeighbours(ListAllNeighboursRequest request, ServerCallContext context)
    {
        IEnumerable<Edition> editions = request.Edition.Length == 0 ? snapshot.Neighbourhoods.Editions : [lookup.Edition(request.Edition)];
        return Task.FromResult(new ListAllNeighboursResponse
        {
            Snapshot = snapshot.Hash,
            Lists =
            {
                editions.SelectMany(edition => edition.Listed.Select(self => new NeighbourList
                {
                    Edition = edition.Name,
                    Authority = AuthorityWire.Name(self),
                    Neighbours = { Of(edition, self) },
                    Release = edition.ReleaseOf(self)!.Id,
                })),
            },
        });
    }

    private static IEnumerable<StatisticalNeighbour> Of(Edition edition, Figures.Places.Authority self)
    {
        var listedBy = edition.ListedBy(self);
        return edition.NeighboursOf(self).Select(peer => new StatisticalNeighbour
        {
            Order = peer.Order,
            Code = peer.Authority.Code,
            Name = peer.Authority.Name,
            Closeness = AuthorityWire.Closeness(peer.Closeness),
            Mutual = listedBy.Contains(peer.Authority),
        });
    }
}
