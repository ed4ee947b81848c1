using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>A release with what is known of it here.</summary>
/// <param name="Release">The release.</param>
/// <param name="Published">
/// The day by which it was certainly out: its day, or the last of its month. Where neither is known it is the day of the next
/// newer release of its dataset that has one, and else the day on which it was loaded.
/// </param>
/// <param name="Loaded">When it was loaded.</param>
/// <param name="Hash">Hash of its content.</param>
/// <param name="Withdrawal">Its withdrawal; null while it holds.</param>
internal sealed record HeldRelease(
    Release Release, DateOnly Published, DateTimeOffset Loaded, string Hash, Withdrawal? Withdrawal)
{
    /// <summary>What was found in its file when it was imported, and stopped nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether it holds by what was published by a day and loaded by a moment; null stands for now.</summary>
    public bool Holds(DateOnly? published, DateTimeOffset? loaded) =>
        !(Published > published) && !(Loaded > loaded)
        && (Withdrawal is null || Withdrawal.Day > published || Moment.Parse(Withdrawal.Recorded) > loaded);

    /// <summary>Puts together what the tables say.</summary>
    public static List<HeldRelease> Of(
        IReadOnlyCollection<Release> releases, IReadOnlyCollection<Loading> loadings,
        IReadOnlyCollection<Withdrawal> withdrawals, IReadOnlyCollection<ImportWarning> warnings)
    {
        var byId = releases.ToDictionary(release => release.Id, StringComparer.Ordinal);
        var withdrawn = withdrawals.ToDictionary(withdrawal => withdrawal.Release, StringComparer.Ordinal);
        var found = warnings.ToLookup(warning => warning.Release, StringComparer.Ordinal);
        return Dated([.. loadings.Select(loading => new HeldRelease(
            byId[loading.Release], default, Moment.Parse(loading.Loaded), loading.Hash, withdrawn.GetValueOrDefault(loading.Release))
        {
            Warnings = [.. found[loading.Release].Select(warning => warning.Sentence)],
        })]);
    }

    /// <summary>Says since when each of some releases was out by what these alone say.</summary>
    public static List<HeldRelease> Dated(IReadOnlyCollection<HeldRelease> releases)
    {
        var newerLast = releases.Select(held => held.Release).OrderBy(release => release.Order).ToLookup(release => release.Dataset, StringComparer.Ordinal);
        return [.. releases.Select(held => held with
        {
            Published = newerLast[held.Release.Dataset].Where(other => other.Order >= held.Release.Order)
                .Select(other => other.LastDay).FirstOrDefault(known => known is not null) ?? DateOnly.FromDateTime(held.Loaded.UtcDateTime),
        })];
    }
}
