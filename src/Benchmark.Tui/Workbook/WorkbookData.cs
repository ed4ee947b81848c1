using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;

namespace Benchmark.Tui.Workbook;

/// <summary>Asks the server for all that England's workbook holds.</summary>
internal static class WorkbookData
{
    private const int InOneMessage = 100;

    /// <summary>The workbook of what the server answers.</summary>
    /// <param name="connection">The server.</param>
    /// <param name="basis">What figures of spend and rates rest on.</param>
    /// <param name="note">Told, in words, when a stream breaks off and goes on.</param>
    /// <param name="report">Told how many comparisons of how many have come.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<byte[]> ReadAsync(
        Connection connection, Basis basis, Action<string> note, Action<int, int> report, CancellationToken cancel)
    {
        var authorities = (await connection.ListAuthoritiesAsync(new() { PageSize = 1000 }, cancel).ConfigureAwait(false)).Authorities
            .OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        var measures = (await connection.ListMeasuresAsync(cancel).ConfigureAwait(false)).Measures
            .Where(one => one.Periods.Count > 0).OrderBy(one => one.Place).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        var neighbours = await connection.ListAllNeighboursAsync(new(), cancel).ConfigureAwait(false);
        var releases = await connection.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false);
        var codes = authorities.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var rows = new List<WorkbookRow>();
        Comparison? sample = null;

        // Headline measures over all years, the others of their newest: those that share it in one stream.
        var asked = measures.GroupBy(one => one.Headline > 0 ? "" : one.Periods[^1])
            .Select(group => (Periods: group.Key.Length == 0 ? Array.Empty<string>() : [group.Key], Measures: group.Select(one => one.Id).ToArray())).ToList();
        var (before, total) = (0, 0);
        foreach (var (periods, ids) in asked)
        {
            var request = new StreamComparisonsRequest { Measures = { ids }, Periods = { periods }, Basis = basis.Clone(), BatchSize = InOneMessage };
            await foreach (var message in connection.StreamAsync(request, note, cancel).ConfigureAwait(false))
            {
                foreach (var comparison in message.Comparisons.Where(one => codes.Contains(one.Authority.Code)))
                {
                    rows.Add(WorkbookRow.From(comparison));
                    if (comparison.Definition.Length > 0)
                        sample = comparison;
                }

                total = message.Total;
                report(before + message.Done, before + message.Total);
            }

            before += total;
        }

        return new EnglandWorkbook(authorities, measures, rows, neighbours, Facts(releases, sample)).Write();
    }

    private static List<(string Name, string Text)> Facts(ListReleasesResponse releases, Comparison? spend) =>
    [
        ("Snapshot", releases.Snapshot),
        ("Spend", spend is null ? "" : $"definition {spend.Definition}; {(spend.Prices == "real" ? $"in prices of {spend.BaseYear} by the {spend.Index}" : PlainWords.Cash)}"),
        ("Figures", "Unrounded, as the API answers; a reader is shown the measure's decimals. A missing figure is an empty cell beside its reason, in the contract's word."),
        ("Neighbours", "The statistical neighbours of the newest edition that lists the authority; their median is that of those with a figure. A joint return counts once."),
        ("Medians", "Are looked up and not computed here: under five neighbours with a figure there is none."),
        ("Quote", "quote: may be quoted; care: with care; check: to be checked first, and no verdict is given."),
        ("Rank", "1 is best where the polarity says which way is good, and highest where it does not."),
        ("Columns", "Mean what docs/columns.md says of them in every table of this program."),
        .. releases.Releases.Select(one => ($"Release {one.Id}", $"{one.Title}; {one.Publisher}; {(one.Published.Length > 0 ? one.Published : "day not known")}; {one.Licence}")),
    ];
}
