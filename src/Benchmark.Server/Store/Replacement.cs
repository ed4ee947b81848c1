using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// That a newer release of the same dataset has every row of another, whatever the cells say: while it holds, none of the other's rows is the newest of its key,
/// and what asks for the newest need not read them. Found when one of the two is loaded, since the rows of a release never change.
/// </summary>
/// <param name="Release">Id of the release that is replaced.</param>
/// <param name="By">Id of the oldest that replaces it.</param>
internal sealed record Replacement(string Release, string By)
{
    /// <summary>The table of them.</summary>
    public static readonly Table<Replacement> Table = new Table<Replacement>("replacement", "", _ => [], cells => new(cells[0], cells[1]))
        .OfRelease(row => row.Release).Words("by", row => row.By, "release (id)");

    /// <summary>Finds those that are not known yet.</summary>
    /// <param name="session">Where all rows are.</param>
    /// <param name="releases">All releases.</param>
    /// <param name="isNew">Whether a release has been looked at with none.</param>
    public static IEnumerable<Replacement> Find(Session session, IReadOnlyCollection<Release> releases, Func<Release, bool> isNew)
    {
        var known = session.Rows(Table).Select(row => row.Release).ToHashSet(StringComparer.Ordinal);
        foreach (var older in releases.Where(release => !known.Contains(release.Id)))
            if (releases.Where(newer => newer.Dataset == older.Dataset && newer.Order > older.Order && (isNew(older) || isNew(newer)))
                    .OrderBy(newer => newer.Order).FirstOrDefault(newer => HasAll(session, older.Id, newer.Id)) is { } by)
                yield return new(older.Id, by.Id);
    }

    /// <summary>Those of some releases that another of them replaces, or one that replaces that.</summary>
    /// <param name="session">Where the list is.</param>
    /// <param name="among">The ids of the releases that count.</param>
    public static HashSet<string> Of(Session session, IReadOnlySet<string> among)
    {
        var by = session.Rows(Table).ToDictionary(row => row.Release, row => row.By, StringComparer.Ordinal);
        return [.. among.Where(IsReplaced)];

        bool IsReplaced(string release)
        {
            for (var at = by.GetValueOrDefault(release); at is not null; at = by.GetValueOrDefault(at))
                if (among.Contains(at))
                    return true;
            return false;
        }
    }

    private static bool HasAll(Session session, string older, string newer) =>
        HeldTables.OfReleases.Where(table => table != HeldTables.Releases).All(table => session.One<long>(Schema.Lost(table), new { older, newer }) == 0);
}
