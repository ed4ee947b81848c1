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
    /// <param name="neighbours">Codes of those it is compared with.</param>
    public static Chart? Of(
        Snapshot snapshot, FigureTable table, Period period, Func<string, string, ChartWords> words, (string Code, string Name)? self, IReadOnlySet<string> neighbours)
    {
        var (measure, style) = (table.Measure, NumberStyle.Of(table.Measure));
        var tiles = Rankings.Of(snapshot, table, period, Prices.Cash).Authorities
            .Select(row => (Row: row, snapshot.Places[row.Code].Tile)).Where(one => one.Tile is not null)
            .Select(one => new TileMark(
                one.Row.Code == self?.Code ? MarkRole.Self : neighbours.Contains(one.Row.Code) ? MarkRole.Neighbour : MarkRole.Other,
                one.Tile!.Row, one.Tile.Column, one.Tile.Abbreviation,
                one.Row.Place is { } place ? TileMap.Fifth(place.Rank, place.Of, measure.Polarity == Figures.Calculation.Polarity.LowIsGood) : 0,
                $"{one.Row.Name}: {(one.Row.Figure.HasValue ? style.Text(one.Row.Figure.Value) : PlainWords.Of(one.Row.Figure.Missing))}")).ToList();
        if (tiles.Count == 0)
            return null;
        var bands = tiles.GroupBy(tile => tile.Band).OrderByDescending(band => band.Key)
            .Select(band => $"{char.ToUpperInvariant(TileMap.Fifths[band.Key][0])}{TileMap.Fifths[band.Key][1..]}: {PlainWords.And([.. band.Select(tile => tile.Name)])}.");
        return TileMap.Of(
            words($"{measure.Row.Name}, {period}: England in tiles", $"Map of England, a square for each authority, the higher its bar the higher the figure. {string.Join(' ', bands)}"),
            self?.Name ?? "", TileMap.Fifths, tiles);
    }
}
