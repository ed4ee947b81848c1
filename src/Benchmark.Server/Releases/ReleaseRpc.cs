using Benchmark.Figures;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Releases;

/// <summary>The release service.</summary>
internal sealed class ReleaseRpc(Snapshot snapshot) : ReleaseService.ReleaseServiceBase
{
    /// <inheritdoc/>
    public override Task<ListReleasesResponse> ListReleases(ListReleasesRequest request, ServerCallContext context)
    {
        Figures.Facts.Release[] releases = [.. snapshot.Catalogue.Releases.OrderBy(r => r.Dataset, StringComparer.Ordinal).ThenBy(r => r.Order)];
        var (page, next) = Lookup.Page(releases, request.PageSize, request.PageToken, 100, "releases");
        var answer = new ListReleasesResponse { NextPageToken = next, TotalSize = releases.Length, Snapshot = snapshot.Hash };
        answer.Releases.Add(page.Select(r => new V1.Release
        {
            Id = r.Id,
            Dataset = r.Dataset,
            Title = r.Title,
            Publisher = r.Publisher,
            Published = r.Published,
            Licence = r.Licence,
            Origin = r.Origin,
            Rows = snapshot.Catalogue.RowsOf(r),
        }));
        return Task.FromResult(answer);
    }
}
