using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>One figure of a file, before it is known which release it belongs to.</summary>
/// <param name="Table">The table that it goes into.</param>
/// <param name="Dataset">The dataset that it is of.</param>
/// <param name="Named">What its row calls its release; empty where all rows are of one.</param>
/// <param name="Series">The series; for spend the block, for prices the index.</param>
/// <param name="Area">The area; empty for prices.</param>
/// <param name="Period">The period; for statistical neighbours the place in the list.</param>
/// <param name="Value">What is in the cell, tidied.</param>
/// <param name="Note">What goes with it: where spend is from, how close a neighbour is.</param>
/// <param name="Line">The line that it stands on; 0 for what is held already.</param>
/// <param name="Column">The column that it stands in, as the file calls it.</param>
internal sealed record ImportedRow(
    Table Table, string Dataset, string Named, string Series, string Area, string Period, string Value, string Note, long Line,
        string Column)
{
    /// <summary>What a population is called where series are named.</summary>
    public const string Children = "population";

    /// <summary>What a neighbour is called where series are named.</summary>
    public const string Neighbour = "neighbour";

    /// <summary>What no two figures of one release share.</summary>
    public (string Dataset, string Named, string Series, string Area, string Period) Key =>
        (Dataset, Named, Series, Area, Period);

    /// <summary>Its number; null when there is none.</summary>
    public double? Number => Table != HeldTables.Neighbours && Cell.TryParse(Value, out var outcome) && outcome.HasValue
        ? outcome.Value : null;

    /// <summary>The cells of its row in a release.</summary>
    /// <param name="release">Id of the release.</param>
    /// <param name="edition">The edition, for statistical neighbours.</param>
    public string[] Cells(string release, string edition) =>
        Table == HeldTables.Observations ? [release, Series, Area, Period, Value]
        : Table == HeldTables.SpendCells ? [release, Area, Period, Series, Value, Note]
        : Table == HeldTables.Populations ? [release, Area, Period, Value]
        : Table == HeldTables.Neighbours ? [release, edition, Area, Period, Value, Note]
        : [release, Series, Period, Value];

    /// <summary>The rows of what is held, in this shape.</summary>
    public static IEnumerable<ImportedRow> Of(Holdings holdings)
    {
        var datasets = holdings.Releases.ToDictionary(release => release.Id, release => release.Dataset, StringComparer.Ordinal);
        ImportedRow Row(Table table, string release, string series, string area, string period, string value, string note) =>
            new(table, datasets[release], release, series, area, period, value, note, 0, "");
        return holdings.Observations.Select(
            row => Row(HeldTables.Observations, row.Release, row.Series, row.Area, row.Period, row.Cell, ""))
            .Concat(SpendCell.Of(holdings).Select(
                row => Row(HeldTables.SpendCells, row.Release, row.Block, row.Authority, row.Period, row.Pounds, row.Origin)))
            .Concat(holdings.Populations.Select(row => Row(
                HeldTables.Populations, row.Release, Children, row.Area, row.Year.ToString(CultureInfo.InvariantCulture),
                    row.Children, "")))
            .Concat(holdings.Neighbours.Select(row => Row(
                HeldTables.Neighbours, row.Release, Neighbour, row.Authority, row.Order.ToString(CultureInfo.InvariantCulture),
                    row.Code, row.Closeness)))
            .Concat(holdings.PriceIndices.Select(row => Row(
                HeldTables.PriceIndices, row.Release, row.Index, "", row.Period,
                    row.Value.ToString("R", CultureInfo.InvariantCulture), "")));
    }
}
