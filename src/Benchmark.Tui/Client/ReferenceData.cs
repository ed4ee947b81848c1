using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>What every screen needs to name things: measures, definitions, price indices and authorities. It changes with the snapshot only.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, MeasureItem> _items;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, IReadOnlyList<PriceIndexItem>> _indices;

    private ReferenceData(
        IEnumerable<Measure> measures, IEnumerable<Definition> definitions, IEnumerable<PriceIndex> indices, IEnumerable<Authority> authorities)
    {
        _measures = measures.ToDictionary(measure => measure.Id);
        Measures = [.. _measures.Values.OrderBy(measure => measure.Place).Select(Item)];
        _items = Measures.ToDictionary(item => item.Id);
        Definitions = [.. definitions];
        PriceIndex[] ordered = [.. indices.OrderByDescending(index => index.Default)];
        _indices = _measures.Values.ToDictionary(measure => measure.Id, measure => (IReadOnlyList<PriceIndexItem>)(measure.Spend
            ? [.. ordered.Select(index => new PriceIndexItem(index.Default ? "" : index.Id, index.Name, [.. measure.Periods.Intersect(index.Years)]))]
            : []));
        _names = authorities.ToDictionary(authority => authority.Code, authority => authority.Name);
    }

    /// <summary>In the order that the questions are asked in.</summary>
    public IReadOnlyList<MeasureItem> Measures { get; }

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

    public MeasureItem Item(string id) => _items[id];

    /// <summary>What real terms can go by, the default first; empty for a measure that is not in pounds.</summary>
    public IReadOnlyList<PriceIndexItem> PriceIndices(string measure) => _indices[measure];

    public string Name(string code) => _names.GetValueOrDefault(code, code);

    private static MeasureItem Item(Measure measure) => new(
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
        // Pounds and what is taken as published have no count to reckon chance from.
        !measure.Spend && measure.Numerator.Length > 0,
        [.. measure.Periods]);
}
