using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One price index, year by year.</summary>
internal sealed class PriceSeries
{
    /// <summary>Id of the index that is used where a request names none.</summary>
    public const string Default = "gdp-deflator";

    private readonly SortedDictionary<Period, double> _values = [];

    /// <summary>Reads an index from its rows; where releases overlap the newest counts.</summary>
    /// <param name="id">Index id.</param>
    /// <param name="rows">Its rows, each with its release, oldest release first; there is at least one.</param>
    public PriceSeries(string id, IEnumerable<(PriceIndex Row, Release Release)> rows)
    {
        Id = id;
        foreach (var (row, release) in rows)
            (_values[Period.Parse(row.Period)], Release) = (row.Value, release);
        ArgumentNullException.ThrowIfNull(Release, nameof(rows));
    }

    /// <summary>Index id.</summary>
    public string Id { get; }

    /// <summary>Whether it is one's own, so that what it gives is published nowhere.</summary>
    public bool IsLocal => Release.IsLocal;

    /// <summary>Name in plain words; the seed files take no other ids but one's own, which are their names.</summary>
    public string Name => Id switch
    {
        Default => "GDP deflator",
        "services-ppi" => "Services producer price index",
        "services-ppi-all" => "Services producer prices, all services",
        _ => IsLocal ? Id + Release.LocalMark : Id,
    };

    /// <summary>The newest release.</summary>
    public Release Release { get; }

    /// <summary>Years held, oldest first.</summary>
    public IEnumerable<Period> Years => _values.Keys;

    /// <summary>Newest year held.</summary>
    public Period Newest => _values.Keys.Last();

    /// <summary>The index number of a year, or null when it is not held.</summary>
    public double? At(Period year) => _values.TryGetValue(year, out var value) ? value : null;
}
