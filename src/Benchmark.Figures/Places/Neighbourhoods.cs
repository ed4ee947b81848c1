using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Places;

/// <summary>One place in one authority's list of statistical neighbours.</summary>
/// <param name="Order">1 (closest) to 10.</param>
/// <param name="Authority">The neighbour.</param>
/// <param name="Closeness">How close, in the seed's word; empty in a group of the caller's own.</param>
internal readonly record struct Peer(int Order, Authority Authority, string Closeness);

/// <summary>One edition of the statistical neighbours: a list for each authority that it knows, of several releases that have one the newest's.</summary>
internal sealed class Edition
{
    // By the authority's index: every comparison looks here more than once.
    private readonly Peer[][] _lists;
    private readonly Release?[] _releases;
    private readonly Authority[][] _listedBy;
    private readonly Authority[] _listed;

    internal Edition(string name, IReadOnlyCollection<NeighbourRow> rows, Gazetteer places, IReadOnlyDictionary<string, Release> releases)
    {
        Name = name;
        var count = places.Authorities.Count;
        (_lists, _releases, _listedBy) = (new Peer[count][], new Release?[count], new Authority[count][]);
        Array.Fill(_lists, []);
        Array.Fill(_listedBy, []);
        foreach (var list in rows.GroupBy(row => places[row.Authority]))
        {
            var release = _releases[list.Key.Index] = list.Select(row => releases[row.Release]).MaxBy(one => one.Order)!;
            _lists[list.Key.Index] = [.. list.Where(row => row.Release == release.Id).OrderBy(row => row.Order)
                .Select(row => new Peer(row.Order, places[row.Code], row.Closeness))];
        }

        _listed = [.. places.Authorities.Where(authority => _releases[authority.Index] is not null).OrderBy(authority => authority.Code, StringComparer.Ordinal)];
        foreach (var listing in _listed.SelectMany(who => _lists[who.Index].Select(peer => (Who: who, peer.Authority))).GroupBy(pair => pair.Authority))
            _listedBy[listing.Key.Index] = [.. listing.Select(pair => pair.Who)];
    }

    /// <summary>Its name: the year of the model.</summary>
    public string Name { get; }

    /// <summary>The authorities that have a list, in order of code.</summary>
    public IEnumerable<Authority> Listed => _listed;

    /// <summary>The neighbours of an authority, in order; empty when it has no list.</summary>
    public IReadOnlyList<Peer> NeighboursOf(Authority authority) => _lists[authority.Index];

    /// <summary>The authorities that list one as a neighbour, in order of code.</summary>
    public IReadOnlyList<Authority> ListedBy(Authority authority) => _listedBy[authority.Index];

    /// <summary>The release that an authority's list is from; null when it has none.</summary>
    public Release? ReleaseOf(Authority authority) => _releases[authority.Index];
}

/// <summary>All editions of the statistical neighbours.</summary>
internal sealed class Neighbourhoods
{
    /// <summary>Lays out rows that have been checked.</summary>
    public Neighbourhoods(IEnumerable<NeighbourRow> rows, Gazetteer places, IReadOnlyDictionary<string, Release> releases) =>
        Editions = [.. rows.GroupBy(row => row.Edition).OrderBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(edition => new Edition(edition.Key, [.. edition], places, releases))];

    /// <summary>The editions, oldest first.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The newest edition.</summary>
    /// <exception cref="NothingHeld">There is none.</exception>
    public Edition Newest => Editions is [.., var newest] ? newest : throw new NothingHeld("statistical neighbours");

    /// <summary>The newest edition that has a list for an authority; the newest of all when none has.</summary>
    public Edition NewestFor(Authority authority)
    {
        for (var i = Editions.Count - 1; i >= 0; i--)
            if (Editions[i].NeighboursOf(authority).Count > 0)
                return Editions[i];
        return Newest;
    }

    /// <summary>The edition with a name; null when there is none.</summary>
    public Edition? Find(string name) => Editions.FirstOrDefault(edition => edition.Name == name);
}
