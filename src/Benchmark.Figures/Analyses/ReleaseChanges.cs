using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Analyses;

/// <summary>What became of a published cell from one release to another of the same dataset.</summary>
internal enum CellFate
{
    /// <summary>The older release has no such cell.</summary>
    Added,

    /// <summary>Both have it, and it holds something else.</summary>
    Revised,

    /// <summary>The newer release has no such cell, though it has others of that series and period.</summary>
    Withdrawn,
}

/// <summary>One cell that differs between two releases.</summary>
/// <param name="Area">DfE code, the codes of a joint return joined by <c>/</c>, or an ONS code; the index of a price index.</param>
/// <param name="Period">Period; the edition of a list of neighbours.</param>
/// <param name="Series">Id of the series or of the spend block; <c>children</c>, <c>value</c>, <c>neighbour-1</c> and so on elsewhere.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">The cell as the older release has it; null where it has none.</param>
/// <param name="After">The cell as the newer release has it; null where it has none.</param>
internal sealed record CellChange(string Area, string Period, string Series, CellFate Fate, string? Before, string? After);

/// <summary>
/// What changed from one release of a dataset to another, cell by cell as published. A period that the newer one does not cover has not
/// changed: the older release still counts there.
/// </summary>
internal static class ReleaseChanges
{
    /// <summary>The changes in order of area, period and series.</summary>
    /// <param name="holdings">The rows of both.</param>
    /// <param name="older">Id of the older release.</param>
    /// <param name="newer">Id of the newer release.</param>
    public static IReadOnlyList<CellChange> Between(Holdings holdings, string older, string newer)
    {
        var (before, after) = (Cells(holdings, older), Cells(holdings, newer));
        var covered = after.Keys.Select(key => (key.Series, key.Period)).ToHashSet();
        return
        [
            .. before.Keys.Union(after.Keys).Select(key =>
                {
                    var (was, now) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
                    return (was, now) switch
                    {
                        (null, _) => Change(CellFate.Added),
                        (_, null) when covered.Contains((key.Series, key.Period)) => Change(CellFate.Withdrawn),
                        (_, not null) when was != now => Change(CellFate.Revised),
                        _ => null,
                    };

                    CellChange Change(CellFate fate) => new(key.Area, key.Period, key.Series, fate, was, now);
                }).OfType<CellChange>()
                .OrderBy(change => change.Area, StringComparer.Ordinal).ThenBy(change => change.Period, StringComparer.Ordinal)
                .ThenBy(change => change.Series, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string Area, string Period, string Series), string> Cells(Holdings holdings, string release)
    {
        var rows = holdings.Only(release);
        return rows.Observations.Select(row => (Key: (row.Area, row.Period, row.Series), row.Cell))
            .Concat(rows.Spend.SelectMany(row => holdings.SpendBlocks.Select((block, i) => (Key: (row.Authority, row.Period, block.Id), Cell: row.Blocks[i]))))
            .Concat(rows.Populations.Select(row => (Key: (row.Area, $"{row.Year}", "children"), Cell: row.Children)))
            .Concat(rows.Neighbours.Select(row => (Key: (row.Authority, row.Edition, $"neighbour-{row.Order}"), Cell: $"{row.Code} {row.Closeness}")))
            .Concat(rows.PriceIndices.Select(row => (Key: (row.Index, row.Period, "value"), Cell: row.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))))
            .ToDictionary(cell => cell.Key, cell => cell.Cell);
    }
}
