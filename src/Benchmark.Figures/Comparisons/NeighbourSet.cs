using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>Whom an authority is compared with: the list of an edition of the model, or a group of the caller's own.</summary>
/// <param name="Edition">Edition; empty for a group.</param>
/// <param name="Group">Indices of the caller's group; null for an edition.</param>
internal sealed record NeighbourSet(string Edition, IReadOnlyList<int>? Group = null)
{
    /// <summary>The others in order, with their closeness (empty for a group). Nobody is compared with itself.</summary>
    public IEnumerable<(int Order, int Authority, string Closeness)> Of(Snapshot snapshot, int authority) =>
        Group is null
            ? snapshot.NeighboursOf(Edition, authority).Select(n => (n.Order, snapshot.AuthorityIndex(n.Code), n.Closeness))
            : Group.Where(other => other != authority).Select((other, i) => (i + 1, other, ""));

    /// <summary>Id of the release that the list is from; null for a group, and where the edition has no list.</summary>
    public string? Release(Snapshot snapshot, int authority) =>
        Group is null && snapshot.NeighboursOf(Edition, authority) is [var first, ..] ? first.Release : null;
}
