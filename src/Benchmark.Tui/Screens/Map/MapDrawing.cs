using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Map;

internal static class MapDrawing
{
    /// <summary>What a tile is marked by.</summary>
    public static int Band(MapScreenView view, MapTileView tile) => view.ByVerdict ? tile.Level : tile.Fifth;

    /// <summary>What those bands are called.</summary>
    public static IReadOnlyList<string> Bands(MapScreenView view, MapView map) =>
        !view.ByVerdict ? TileMap.Fifths : map.Measure.HasIntervals ? TileMap.Levels : TileMap.Quarters;

    /// <summary>The map as marks.</summary>
    public static Chart Of(MapScreenView view, MapView map)
    {
        var bands = Bands(view, map);
        return TileMap.Of(
            new ChartWords(
                $"{map.Measure.Label}, {map.Date}: England in tiles",
                $"A square for each authority, the higher its bar the higher the band. {string.Join(' ', map.Tiles.GroupBy(tile => Band(view, tile)).OrderByDescending(band => band.Key)
                    .Select(band => $"{ChartText.Sentence(bands[band.Key])}: {string.Join(", ", band.Select(tile => $"{tile.Name} {tile.Figure.Text}"))}."))}",
                "", MeasureText.Number, MeasureText.Number).ComparedWith(view.Subject.Group?.Name),
            view.Subject.Name,
            bands,
            [.. map.Tiles.Select(tile => new TileMark(
                tile.Standing switch { Standing.Self => MarkRole.Self, Standing.Neighbour => MarkRole.Neighbour, _ => MarkRole.Other },
                tile.Row, tile.Column, tile.Abbreviation, Band(view, tile), $"{tile.Name}: {ChartText.Full(tile.Figure)}"))]);
    }
}
