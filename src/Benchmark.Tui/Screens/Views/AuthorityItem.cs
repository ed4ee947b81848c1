namespace Benchmark.Tui.Screens.Views;

/// <summary>A line in the list of authorities.</summary>
/// <param name="Succession">For a former authority what came after it, such as "to 2023, now Cumberland"; else null.</param>
/// <param name="Tile">Where it lies on the map; null for a former authority.</param>
internal sealed record AuthorityItem(string Code, string Name, string Region, bool IsFormer, string? Succession = null, MapPlace? Tile = null);

/// <summary>A tile of the map.</summary>
/// <param name="Row">From the north, from 1.</param>
/// <param name="Column">From the west, from 1.</param>
/// <param name="Abbreviation">What stands in the tile.</param>
internal sealed record MapPlace(int Row, int Column, string Abbreviation);
