namespace Benchmark.Tui.Screens.Views;

/// <summary>One measure over time for an authority, its neighbours and England.</summary>
internal sealed record TrendView
{
    public required string Name { get; init; }

    public required MeasureItem Measure { get; init; }

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    /// <summary>Definition and prices of a spend measure: "case-for-change, real terms in 2024-25 prices, gdp-deflator".</summary>
    public required string Basis { get; init; }

    /// <summary>Its id; empty for measures that are not in pounds.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Of the neighbour lists; empty for a group.</summary>
    public required string Edition { get; init; }

    /// <summary>One a period, oldest first; gaps are missing figures.</summary>
    public required IReadOnlyList<TrendPointView> Points { get; init; }

    /// <summary>The others of a group of the user's own, each with a value or a gap for every point; none of statistical neighbours.</summary>
    public IReadOnlyList<TrendMember> Members { get; init; } = [];

    /// <summary>Changes, and the test's result, as sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Price indices to choose from; empty for measures that are not in pounds.</summary>
    public IReadOnlyList<PriceIndexItem> PriceIndices { get; init; } = [];

    /// <summary>Definitions to choose from.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];
}

/// <summary>One of a group over time.</summary>
internal sealed record TrendMember(string Name, IReadOnlyList<double?> Values);
