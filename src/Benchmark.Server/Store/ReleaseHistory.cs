using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>Every release that was ever loaded, and so every set of them that was ever in force.</summary>
/// <param name="Shared">Hash of the names, measures and definitions of today, which all sets share.</param>
/// <param name="FormerShared">The hashes of those of other days.</param>
/// <param name="Releases">The releases in order of id, the withdrawn ones too.</param>
internal sealed record ReleaseHistory(string Shared, IReadOnlyList<string> FormerShared, IReadOnlyList<HeldRelease> Releases)
{
    /// <summary>The releases that hold by what was published by a day; null stands for now.</summary>
    public IReadOnlyList<HeldRelease> Holding(DateOnly? published) => [.. Releases.Where(held => held.Holds(published, null))];

    /// <summary>The name of the snapshot of some releases: what <see cref="Content.Hash"/> is once they are read.</summary>
    public string NameOf(IEnumerable<HeldRelease> releases) => NameOf(releases, Shared);

    /// <summary>
    /// The sets whose names begin in some way, each with the name that it has today. A set may have been in force at any moment at which
    /// something was loaded or withdrawn, and as at any day on which something came out or ceased to hold.
    /// </summary>
    /// <param name="name">The beginning of a name.</param>
    public IReadOnlyList<(string Name, string Today, IReadOnlyList<HeldRelease> Releases)> Find(string name) =>
    [
        .. InForce().SelectMany(set => FormerShared.Prepend(Shared).Select(shared => (Name: NameOf(set, shared), Set: set)))
            .Where(one => one.Name.StartsWith(name, StringComparison.Ordinal)).DistinctBy(one => one.Name)
            .Select(one => (one.Name, NameOf(one.Set), one.Set)),
    ];

    private IEnumerable<IReadOnlyList<HeldRelease>> InForce()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var moment in Releases.Select(held => held.Loaded).Concat(Withdrawals.Select(one => Moment.Parse(one.Recorded))).Distinct())
        {
            // When a release of unknown date was out was said by those that were loaded by then.
            var then = HeldRelease.Dated([.. Releases.Where(held => held.Loaded <= moment)]);
            foreach (var day in then.Select(held => (DateOnly?)held.Published).Concat(Withdrawals.Select(one => (DateOnly?)one.Day)).Append(null).Distinct())
            {
                HeldRelease[] set = [.. then.Where(held => held.Holds(day, moment))];
                if (set.Length > 0 && seen.Add(string.Join(' ', set.Select(held => held.Release.Id))))
                    yield return set;
            }
        }
    }

    private IEnumerable<Withdrawal> Withdrawals => Releases.Select(held => held.Withdrawal).OfType<Withdrawal>();

    private static string NameOf(IEnumerable<HeldRelease> releases, string shared) => new ContentHashes(shared, new SortedDictionary<string, string>(
        releases.ToDictionary(held => held.Release.Id, held => held.Hash), StringComparer.Ordinal)).Whole;
}
