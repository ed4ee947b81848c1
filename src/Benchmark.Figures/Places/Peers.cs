using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Places;

/// <summary>Whom an authority is compared with: the list of an edition of the model, or a group of the caller's own.</summary>
internal sealed class Peers
{
    private Peers(Edition? edition, IReadOnlyList<Authority>? group) => (Edition, Group) = (edition, group);

    /// <summary>The edition; null for a group.</summary>
    public Edition? Edition { get; }

    /// <summary>The caller's group; null for an edition.</summary>
    public IReadOnlyList<Authority>? Group { get; }

    /// <summary>Name of the edition; empty for a group.</summary>
    public string EditionName => Edition?.Name ?? "";

    /// <summary>The neighbours of an edition.</summary>
    public static Peers Of(Edition edition) => new(edition, null);

    /// <summary>A group of the caller's own.</summary>
    public static Peers Of(IReadOnlyList<Authority> group) => new(null, group);

    /// <summary>The others in order, with their closeness (empty for a group). Nobody is compared with itself.</summary>
    public IEnumerable<Peer> Of(Authority authority) => Group is null
        ? Edition!.NeighboursOf(authority)
        : Group.Where(other => other != authority).Select((other, i) => new Peer(i + 1, other, ""));

    /// <summary>The release that the list is from; null for a group, and where the edition has no list.</summary>
    public Release? ReleaseFor(Authority authority) => Edition?.ReleaseOf(authority);
}
