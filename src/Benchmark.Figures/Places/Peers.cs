using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Places;

/// <summary>Whom an authority is compared with: the list of an edition of the model, or a group of the caller's own.</summary>
internal sealed class Peers
{
    private readonly Func<Authority, Edition>? _edition;

    private Peers(Func<Authority, Edition>? edition, IReadOnlyList<Authority>? group) => (_edition, Group) = (edition, group);

    /// <summary>The caller's group; null for an edition.</summary>
    public IReadOnlyList<Authority>? Group { get; }

    /// <summary>The neighbours of an edition.</summary>
    public static Peers Of(Edition edition) => new(_ => edition, null);

    /// <summary>For each authority the neighbours of the newest edition that lists it: a former one is in older editions only.</summary>
    public static Peers Newest(Neighbourhoods neighbourhoods) => new(neighbourhoods.NewestFor, null);

    /// <summary>A group of the caller's own.</summary>
    public static Peers Of(IReadOnlyList<Authority> group) => new(null, group);

    /// <summary>The edition that an authority's list is of; null for a group.</summary>
    public Edition? EditionFor(Authority authority) => _edition?.Invoke(authority);

    /// <summary>Name of that edition; empty for a group.</summary>
    public string EditionName(Authority authority) => EditionFor(authority)?.Name ?? "";

    /// <summary>The others in order, with their closeness (empty for a group). Nobody is compared with itself.</summary>
    public IReadOnlyList<Peer> Of(Authority authority) => Group is null
        ? EditionFor(authority)!.NeighboursOf(authority)
        : [.. Group.Where(other => other != authority).Select((other, i) => new Peer(i + 1, other, ""))];

    /// <summary>The release that the list is from; null for a group, and where the edition has no list.</summary>
    public Release? ReleaseFor(Authority authority) => EditionFor(authority)?.ReleaseOf(authority);
}
