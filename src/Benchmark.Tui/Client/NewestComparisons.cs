using Benchmark.Tui.Screens;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>An authority's comparisons on all measures in one call, each in the newest period in which the authority existed.</summary>
internal static class NewestComparisons
{
    /// <summary>In the order of <see cref="ReferenceData.Measures"/>.</summary>
    public static async Task<IReadOnlyList<Comparison>> LoadAsync(
        Connection connection, ReferenceData reference, Subject subject, CancellationToken cancel)
    {
        // All periods: a former authority has none of the newest, and its own last ones are not known beforehand.
        var all = (await connection.CompareAllAsync(SubjectRequest.AllPeriods(subject), cancel).ConfigureAwait(false))
            .ToLookup(one => one.Measure);
        return
        [
            .. reference.Measures
                .Select(measure => all[measure.Id].MaxBy(one => one.AsOfDate, StringComparer.Ordinal))
                .OfType<Comparison>(),
        ];
    }
}
