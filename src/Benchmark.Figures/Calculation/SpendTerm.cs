namespace Benchmark.Figures.Calculation;

/// <summary>Which spend a slope belongs to.</summary>
internal enum SpendTerm
{
    /// <summary>The authority's mean same-year spend over its years.</summary>
    Mean,

    /// <summary>Spend in the financial year that ends on the day of the care count.</summary>
    SameYear,

    /// <summary>Spend in the financial year before that.</summary>
    YearBefore,
}
