namespace Benchmark.Presentation.Charts;

/// <summary>England as squares of one size, each marked by the band that its authority's figure lies in.</summary>
internal static class TileMap
{
    /// <summary>How many bands there are beside that of those without a figure.</summary>
    public const int Bands = 5;

    /// <summary>The bands of a place among all with a figure, as words: fifths.</summary>
    public static readonly IReadOnlyList<string> Fifths =
        ["no figure", "lowest fifth", "second lowest fifth", "middle fifth", "second highest fifth", "highest fifth"];

    /// <summary>The bands of a verdict against each authority's own neighbours, as words.</summary>
    public static readonly IReadOnlyList<string> Levels =
        ["no level", "below its neighbours", "possibly below", "within", "possibly above", "above them"];

    /// <summary>The same where no test can be made.</summary>
    public static readonly IReadOnlyList<string> Quarters =
        ["no level", "in its neighbours' lower quarter", "", "in their middle half", "", "in their upper quarter"];

    /// <summary>The fifth that a place lies in, the lowest values first; equal places lie in one.</summary>
    /// <param name="place">From 1.</param>
    /// <param name="of">How many have one.</param>
    /// <param name="lowestFirst">Whether place 1 is the lowest value.</param>
    public static int Fifth(int place, int of, bool lowestFirst)
    {
        var fifth = ((place - 1) * Bands / of) + 1;
        return lowestFirst ? fifth : Bands + 1 - fifth;
    }

    /// <summary>The chart.</summary>
    /// <param name="words">Title, description and what others are called.</param>
    /// <param name="self">Name of the authority that it is about.</param>
    /// <param name="bands">What the bands are called, that of no figure first.</param>
    /// <param name="tiles">The squares.</param>
    public static Chart Of(ChartWords words, string self, IReadOnlyList<string> bands, IReadOnlyList<TileMark> tiles) => new(
        ChartKind.TileMap, words.Title, words.Description, new("", []), null, tiles,
        [
            .. Enumerable.Range(1, Bands).Append(0).Where(band => band > 0 ? bands[band].Length > 0 : tiles.Any(tile => tile.Band == 0))
                .Select(band => new LegendEntry(MarkRole.Part, bands[band], band)),
            .. tiles.Any(tile => tile.Role == MarkRole.Self) ? [new(MarkRole.Self, self)] : Array.Empty<LegendEntry>(),
            .. tiles.Any(tile => tile.Role == MarkRole.Neighbour) ? [new(MarkRole.Neighbour, words.Other)] : Array.Empty<LegendEntry>(),
        ]);

    /// <summary>A map small, with the same squares: it says where those lie that it is about, the large one whose every square is.</summary>
    /// <param name="map">The large one.</param>
    /// <param name="title">What it shows, in a line.</param>
    /// <param name="description">What it says.</param>
    public static Chart Small(Chart map, string title, string description) => map with
    {
        Kind = ChartKind.Locator,
        Title = title,
        Description = description,
        // The bands in their order, of which the ends are named.
        Legend =
        [
            .. map.Legend.Where(entry => entry.Role == MarkRole.Part).OrderByDescending(entry => entry.Series).Select(entry => entry.Series is > 1 and < Bands ? entry with { Text = "" } : entry),
            .. map.Legend.Where(entry => entry.Role != MarkRole.Part).Select(entry => entry.Role == MarkRole.Self ? entry with { Text = "this authority" } : entry),
        ],
    };
}
