using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>What every screen needs to name things: measures, definitions and authorities. It changes with the snapshot only.</summary>
internal sealed class ReferenceData
{
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, MeasureItem> _items;
    private readonly Dictionary<string, string> _names;

    private ReferenceData(IEnumerable<Measure> measures, IEnumerable<Definition> definitions, IEnumerable<Authority> authorities)
    {
        _measures = measures.ToDictionary(measure => measure.Id);
        Measures = [.. _measures.Values.Select(Item).OrderBy(item => MeasureLabel.Order(item.Id))];
        _items = Measures.ToDictionary(item => item.Id);
        Definitions = [.. definitions];
        _names = authorities.ToDictionary(authority => authority.Code, authority => authority.Name);
    }

    /// <summary>In the order that the questions are asked in.</summary>
    public IReadOnlyList<MeasureItem> Measures { get; }

    public IReadOnlyList<Definition> Definitions { get; }

    public static async Task<ReferenceData> LoadAsync(Connection connection, CancellationToken cancel)
    {
        var measures = await connection.ListMeasuresAsync(cancel).ConfigureAwait(false);
        var definitions = await connection.ListDefinitionsAsync(cancel).ConfigureAwait(false);
        var authorities = await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false);
        return new(measures.Measures, definitions.Definitions, authorities.Authorities);
    }

    public Measure Measure(string id) => _measures[id];

    public MeasureItem Item(string id) => _items[id];

    public string Name(string code) => _names.GetValueOrDefault(code, code);

    private static MeasureItem Item(Measure measure)
    {
        var (label, column) = MeasureLabel.Of(measure.Id, measure.Name);
        return new(
            measure.Id,
            label,
            column,
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
}
