namespace Benchmark.Tui.Screens.Views;

/// <summary>England's authorities as tiles, with one measure of each.</summary>
internal sealed record MapView
{
    public required MeasureItem Measure { get; init; }

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    public required IReadOnlyList<PriceIndexItem> PriceIndices { get; init; }

    public required string Period { get; init; }

    public required string Date { get; init; }

    /// <summary>Definition and prices; empty for measures that are not in pounds.</summary>
    public required string Basis { get; init; }

    /// <summary>From north to south, from west to east.</summary>
    public required IReadOnlyList<MapTileView> Tiles { get; init; }

    /// <summary>Whether the authority that the screen is about is among them; a former one is not.</summary>
    public bool HasSelf => Tiles.Any(tile => tile.Standing == Standing.Self);

    /// <summary>Those of the period that the map has no tile for: former ones.</summary>
    public required IReadOnlyList<string> Without { get; init; }
}

/// <summary>One authority on the map.</summary>
/// <param name="Code">DfE code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Row">From the north, from 1.</param>
/// <param name="Column">From the west, from 1.</param>
/// <param name="Abbreviation">What stands in the tile.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Place">Its place; null without a figure.</param>
/// <param name="Fifth">The fifth that it lies in, from the lowest, 1; 0 without a figure.</param>
/// <param name="Level">How it stands to its own neighbours, from below, 1, to above, 5; 0 where that is not said.</param>
/// <param name="Verdict">The same in a word or two.</param>
/// <param name="Standing">Seen from the authority that the screen is about.</param>
internal sealed record MapTileView(
    string Code, string Name, int Row, int Column, string Abbreviation, FigureView Figure, PositionView? Place, int Fifth, int Level, string Verdict,
    Standing Standing);
