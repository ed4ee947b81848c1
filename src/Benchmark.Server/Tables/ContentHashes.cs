using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tables;

/// <summary>
/// The hashes of some content: one a release, over its own row and all rows of its figures, and one over the names, measures and
/// definitions that belong to no release. They depend on the rows alone: a seed has those of the database that it is loaded
/// into.
/// </summary>
/// <param name="Shared">Hash of the rows that belong to no release.</param>
/// <param name="Releases">Hashes by the release's id, in order of id.</param>
internal sealed record ContentHashes(string Shared, IReadOnlyDictionary<string, string> Releases)
{
    /// <summary>One hash over all of them: what answers call the snapshot.</summary>
    public string Whole
    {
        get
        {
            using var hash = new RowHash();
            hash.Add("", Shared);
            foreach (var (release, content) in Releases)
                hash.Add("release", release, content);
            return hash.Finish();
        }
    }

    /// <summary>The hashes of some holdings, whatever the order of their rows.</summary>
    public static ContentHashes Of(Holdings holdings)
    {
        using var hashing = new ContentHashing();
        foreach (var table in HeldTables.All)
            foreach (var cells in table.RowsOf(holdings))
                hashing.Add(table, cells);
        return hashing.Finish();
    }
}

/// <summary>Hashes content while its rows pass by, table after table, each in the order of its key.</summary>
internal sealed class ContentHashing : IDisposable
{
    private readonly RowHash _shared = new();
    private readonly SortedDictionary<string, RowHash> _releases = new(StringComparer.Ordinal);

    /// <summary>Adds a row.</summary>
    public void Add(Table table, string[] cells) => For(table, cells).Add(table.Name, cells);

    /// <summary>The hashes.</summary>
    public ContentHashes Finish() => new(
        _shared.Finish(), new SortedDictionary<string, string>(
            _releases.ToDictionary(release => release.Key, release => release.Value.Finish()), StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Dispose()
    {
        _shared.Dispose();
        foreach (var hash in _releases.Values)
            hash.Dispose();
    }

    private RowHash For(Table table, string[] cells)
    {
        if (table.ReleaseColumn is not { } column)
            return _shared;
        if (!_releases.TryGetValue(cells[column], out var hash))
            _releases[cells[column]] = hash = new();
        return hash;
    }
}
