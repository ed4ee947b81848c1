using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>What the figures are computed from, what is missing, and what differs from what was published.</summary>
internal sealed class HoldingsData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<HoldingsView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var listed = connection.ListReleasesAsync(withdrawn: false, cancel);
        var checkedRates = connection.ListReconciliationsAsync(cancel);
        var compared = subject.IsNone
            ? Task.FromResult<IReadOnlyList<Comparison>>([])
            : NewestComparisons.LoadAsync(connection, reference, subject, cancel);
        await Task.WhenAll(listed, checkedRates, compared).ConfigureAwait(false);
        var releases = await listed.ConfigureAwait(false);
        var reconciliations = await checkedRates.ConfigureAwait(false);
        var comparisons = await compared.ConfigureAwait(false);
        return new()
        {
            Name = subject.Name,
            Others = subject.Group?.Name ?? "its neighbours",
            Releases = [.. releases.Releases.Select(release => new ReleaseView(
                release.Id,
                release.Dataset,
                release.Title,
                release.Publisher,
                release.Published.Length > 0 ? PlainWords.Day(release.Published) : "not known",
                release.Licence,
                release.Rows,
                release.Origin))],
            Missing = [.. comparisons.Select(Missing).OfType<string>()],
            Looked = comparisons.Count,
            Compared = reconciliations.Compared,
            Differing = reconciliations.Differing,
            Reconciliations = [.. reconciliations.Reconciliations.Select(Reconciliation)],
            Snapshot = releases.Snapshot,
        };
    }

    /// <summary>One sentence a measure that somebody lacks; null where all are there.</summary>
    private string? Missing(Comparison comparison)
    {
        var parts = new List<string>();
        // Words are no number and yet are there.
        if (!comparison.Figure.HasText && figures.Own(comparison).Why is { } reason)
            parts.Add($"{comparison.Authority.Name}: {reason}");
        parts.AddRange(figures.LeftOut(comparison.Summary.LeftOut).Select(one => $"{one.Name}: {one.Reason}"));
        return parts.Count == 0
            ? null
            : $"{reference.Item(comparison.Measure).Label}, {comparison.Period}. {string.Join("; ", parts)}.";
    }

    private ReconciliationView Reconciliation(Reconciliation one)
    {
        var text = new FigureText(reference.Measure(one.Measure));
        var difference = text.Difference(one.Difference);
        return new(
            reference.Item(one.Measure).Label,
            one.Period,
            one.Name,
            one.Release,
            text.Published(one.Published),
            text.Short(one.Recomputed),
            difference,
            one.Reason);
    }
}
