using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>What changed from one state of the figures to that of now.</summary>
/// <param name="now">Asks about what the dashboard shows.</param>
/// <param name="before">Asks about what the user saw last.</param>
/// <param name="reference">Names measures.</param>
internal sealed class SinceData(Connection now, Connection before, ReferenceData reference)
{
    // More than a screen shows is for the verb changes.
    private const int MostCells = 50;

    public async Task<SinceView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var then = (await before.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false)).Releases;
        var held = (await now.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false)).Releases;
        var added = held.ExceptBy(then.Select(release => release.Id), release => release.Id).ToList();
        var gone = then.ExceptBy(held.Select(release => release.Id), release => release.Id).ToList();
        var rows = new List<SinceRow>();
        rows.AddRange(added.Select(release => new SinceRow("Releases added", Named(release))));
        rows.AddRange(gone.Select(release => new SinceRow("Releases withdrawn", Named(release))));
        var revised = 0;
        foreach (var dataset in added.Select(release => release.Dataset).Distinct())
        {
            // Oldest first, as the server lists them.
            if (then.LastOrDefault(release => release.Dataset == dataset) is not { } older || held.Last(release => release.Dataset == dataset) is not { } newer
                || gone.Contains(older))
                continue;
            var changes = await now.ListChangesAsync(older.Id, newer.Id, cancel).ConfigureAwait(false);
            revised += changes.Revised;
            rows.Add(new("Figures revised", $"{newer.Title}: {changes.Revised} cells revised, {changes.Added} added, {changes.Withdrawn} withdrawn on {older.Title}."));
            rows.AddRange(changes.Changes
                .Where(change => change.Kind == ChangeKind.Revised && change.Area.Split('/').Contains(subject.Code)).Take(MostCells)
                .Select(change => new SinceRow("Figures revised", $"{change.Name}, {change.Period}, {change.SeriesName}: {change.Before}, now {change.After}")));
        }

        var verdicts = subject.IsNone ? [] : await VerdictsAsync(subject, cancel).ConfigureAwait(false);
        rows.AddRange(verdicts);
        string[] parts =
        [
            .. Part(added.Count, "release added", "releases added"), .. Part(gone.Count, "release withdrawn", "releases withdrawn"),
            .. Part(revised, "figure revised", "figures revised"),
            .. Part(verdicts.Count, $"verdict of {subject.Name} changed", $"verdicts of {subject.Name} changed"),
        ];
        return new(parts.Length > 0 ? PlainWords.And(parts) : "names and definitions alone changed", rows);
    }

    private async Task<List<SinceRow>> VerdictsAsync(Subject subject, CancellationToken cancel)
    {
        var request = new GetSpineRequest { Authority = subject.Code };
        var then = (await before.SpineAsync(request.Clone(), cancel).ConfigureAwait(false)).Rows.Select(row => row.Comparison).ToList();
        var held = (await now.SpineAsync(request, cancel).ConfigureAwait(false)).Rows.Select(row => row.Comparison);
        return
        [
            .. held.Select(one => (Now: one, Then: then.Find(other => other.Measure == one.Measure))).Where(pair => pair.Then is not null && Words(pair.Now) != Words(pair.Then))
                .Select(pair => new SinceRow(
                    "Verdicts changed",
                    $"{subject.Name}, {reference.Item(pair.Now.Measure).Label}: {Words(pair.Then!)} ({pair.Then!.Period}), now {Words(pair.Now)} ({pair.Now.Period})",
                    pair.Now.Measure, pair.Now.Period)),
        ];
    }

    private static string Words(Comparison comparison) =>
        comparison.Verdict is { } verdict ? PlainWords.Within(VerdictText.Brief(verdict, comparison.OwnGroup)) : "no verdict";

    private static string Named(Release release) =>
        $"{release.Title}, {release.Publisher}, {(release.Published.Length > 0 ? PlainWords.Day(release.Published) : "date not known")}";

    private static IEnumerable<string> Part(int count, string one, string several) => count == 0 ? [] : [PlainWords.Of(count, one, several)];
}
