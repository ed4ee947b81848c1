using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>What every screen needs to name things: measures, definitions, price indices and authorities. It changes with the snapshot only.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, MeasureItem> _items;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, Tile?> _tiles;
    private readonly Dictionary<string, IReadOnlyList<PriceIndexItem>> _indices;

    private ReferenceData(
        IEnumerable<Measure> measures, IEnumerable<Definition> definitions, IEnumerable<PriceIndex> indices, IEnumerable<Authority> authorities)
    {
        _measures = measures.ToDictionary(measure => measure.Id);
        Headlines = [.. _measures.Values.Where(measure => measure is { Headline: > 0, Periods.Count: > 0 }).OrderBy(measure => measure.Headline)];
        // One with a funnel and a trend test shows every screen with something in it.
        Usual = _measures.Values.OrderByDescending(measure => measure.Periods.Count > 0)
            .ThenByDescending(measure => measure is { Headline: > 0, HasIntervals: true })
            .ThenByDescending(measure => measure.Headline > 0).ThenBy(measure => measure.Headline).ThenBy(measure => measure.Place)
            .Select(measure => measure.Id).FirstOrDefault("");
        Measures = [.. _measures.Values.OrderBy(measure => measure.Place).Select(measure => Item(measure, measure.Id == Usual))];
        _items = Measures.ToDictionary(item => item.Id);
        Definitions = [.. definitions];
        PriceIndex[] ordered = [.. indices.OrderByDescending(index => index.Default)];
        _indices = _measures.Values.ToDictionary(measure => measure.Id, measure => (IReadOnlyList<PriceIndexItem>)(measure.Spend
            ? [.. ordered.Select(index => new PriceIndexItem(index.Default ? "" : index.Id, index.Name, [.. measure.Periods.Intersect(index.Years)]))]
            : []));
        _names = authorities.ToDictionary(authority => authority.Code, authority => authority.Name);
        _tiles = authorities.ToDictionary(authority => authority.Code, authority => authority.Tile)!;
    }

    /// <summary>In the order that the questions are asked in.</summary>
    public IReadOnlyList<MeasureItem> Measures { get; }

    /// <summary>The headline measures in their order.</summary>
    public IReadOnlyList<Measure> Headlines { get; }

    /// <summary>Id of the measure that a screen is about where none is chosen.</summary>
    public string Usual { get; }

    public IReadOnlyList<Definition> Definitions { get; }

    public static async Task<ReferenceData> LoadAsync(Connection connection, CancellationToken cancel)
    {
        var measures = await connection.ListMeasuresAsync(cancel).ConfigureAwait(false);
        var definitions = await connection.ListDefinitionsAsync(cancel).ConfigureAwait(false);
        var indices = await connection.ListPriceIndicesAsync(cancel).ConfigureAwait(false);
        var authorities = await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false);
        return new(measures.Measures, definitions.Definitions, indices.PriceIndices, authorities.Authorities);
    }

    public Measure Measure(string id) => _measures[id];

    /// <summary>The measure of what is summed of spend in a form of it; null when there is none.</summary>
    public Measure? OfSpend(string sums, SpendForm form) =>
        _measures.Values.Where(measure => measure.Sums == sums && measure.SpendForm == form).MinBy(measure => measure.Place);

    public MeasureItem Item(string id) => _items[id];

    /// <summary>What real terms can go by, the default first; empty for a measure that is not in pounds.</summary>
    public IReadOnlyList<PriceIndexItem> PriceIndices(string measure) => _indices[measure];

    /// <summary>Where an authority stands on the map; null where it has no tile.</summary>
    public Tile? Tile(string code) => _tiles.GetValueOrDefault(code);

    public string Name(string code) => _names.GetValueOrDefault(code, code);

    private static MeasureItem Item(Measure measure, bool isUsual) => new(
        measure.Id,
        measure.Label,
        measure.ShortLabel,
        measure.Unit,
        measure.Polarity switch
        {
            V1.Polarity.LowIsGood => Screens.Views.Polarity.LowIsGood,
            V1.Polarity.HighIsGood => Screens.Views.Polarity.HighIsGood,
            _ => Screens.Views.Polarity.Neutral,
        },
        measure.Spend,
        measure.HasIntervals,
        [.. measure.Periods],
        isUsual,
        $"{measure.Name}; {string.Join("; ", measure.Words)}");
}
