using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One price index, year by year.</summary>
internal sealed class PriceSeries
{
    /// <summary>Id of the index that is used where a request names none.</summary>
    public const string Default = "gdp-deflator";

    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>Reads an index from its rows; where releases overlap the newest counts.</summary>
    public PriceSeries(string id, IEnumerable<PriceIndex> rows, IReadOnlyDictionary<string, int> releases)
    {
        Id = id;
        Release = "";
        foreach (var row in rows.OrderBy(row => releases[row.Release]))
            (_values[row.Period], Release) = (row.Value, row.Release);
    }

    /// <summary>Index id.</summary>
    public string Id { get; }

    /// <summary>Name in plain words; the seed files take no other ids.</summary>
    public string Name => Id switch
    {
        Default => "GDP deflator",
        "services-ppi" => "Services producer price index",
        _ => Id,
    };

    /// <summary>Id of the newest release.</summary>
    public string Release { get; }

    /// <summary>Years held, oldest first.</summary>
    public IEnumerable<string> Years => _values.Keys;

    /// <summary>Newest year held.</summary>
    public string Newest => _values.Keys.Last();

    /// <summary>The index number of a year, or null when it is not held.</summary>
    public double? At(string year) => _values.TryGetValue(year, out var value) ? value : null;
}
