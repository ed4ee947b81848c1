using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>The map of England in tiles, with every authority's figure in its description.</summary>
internal static class EnglandMap
{
    /// <summary>The map; null where no authority has a tile.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="table">The measure's.</param>
    /// <param name="period">The period.</param>
    /// <param name="words">Title and description, and how others are called.</param>
    /// <param name="self">Code and name of the authority that it is about; null for none.</param>
    /// <param name="neighbours">Of those it is compared with, by code, what the other charts know them by.</param>
    public static Chart? Of(
        Snapshot snapshot, FigureTable table, Period period, Func<string, string, ChartWords> words, (string Code, string Name)? self, IReadOnlyDictionary<string, string> neighbours)
    {
        var (measure, style) = (table.Measure, NumberStyle.Of(table.Measure));
        var tiles = Rankings.Of(snapshot, table, period, Prices.Cash).Authorities
            .Select(row => (Row: row, snapshot.Places[row.Code].Tile)).Where(one => one.Tile is not null)
            .Select(one => new TileMark(
                one.Row.Code == self?.Code ? MarkRole.Self : neighbours.ContainsKey(one.Row.Code) ? MarkRole.Neighbour : MarkRole.Other,
                one.Tile!.Row, one.Tile.Column, one.Tile.Abbreviation,
                one.Row.Place is { } place ? TileMap.Fifth(place.Rank, place.Of, measure.Polarity == Figures.Calculation.Polarity.LowIsGood) : 0,
                $"{one.Row.Name}: {(one.Row.Figure.HasValue ? style.Text(one.Row.Figure.Value) : PlainWords.Of(one.Row.Figure.Missing))}",
                neighbours.GetValueOrDefault(one.Row.Code, ""))).ToList();
        if (tiles.Count == 0)
            return null;
        var bands = tiles.GroupBy(tile => tile.Band).OrderByDescending(band => band.Key)
            .Select(band => $"{Named(band.Key)}: {PlainWords.And([.. band.Select(tile => tile.Name)])}.");
        return TileMap.Of(
            words($"{measure.Row.Name}, {period}: England in tiles", $"Map of England, a square for each authority, the higher its bar the higher the figure. {string.Join(' ', bands)}"),
            self?.Name ?? "", TileMap.Fifths, tiles);
    }
    /// <summary>The same map small: where the authority and those lie that it is compared with.</summary>
    /// <param name="map">The map.</param>
    /// <param name="subject">The measure and its period.</param>
    /// <param name="self">Name of the authority.</param>
    /// <param name="they">What the others are called.</param>
    public static Chart Small(Chart map, string subject, string self, string they)
    {
        var bands = map.Marks.OfType<TileMark>().Where(tile => tile.Role != MarkRole.Other).OrderBy(tile => tile.Label.Length).ThenBy(tile => tile.Label, StringComparer.Ordinal)
            .GroupBy(tile => tile.Band).OrderByDescending(band => band.Key)
            .Select(band => $"{Named(band.Key)}: {PlainWords.And([.. band.Select(tile => $"{tile.Label} {tile.Name}".TrimStart())])}.");
        return TileMap.Small(
            map, $"{subject}: map of {self} and {they}", $"Small map of England, a square for each authority, the fuller the higher its figure among all. {string.Join(' ', bands)}");
    }

    private static string Named(int band) => char.ToUpperInvariant(TileMap.Fifths[band][0]) + TileMap.Fifths[band][1..];
}
