namespace Benchmark.Figures.Calculation;

/// <summary>The three answers to "does spend go with care?". They are always shown side by side.</summary>
internal enum AssociationMethod
{
    /// <summary>Across authorities: their means over the years.</summary>
    Between,

    /// <summary>Within authorities over time: authority effects.</summary>
    Within,

    /// <summary>Within authorities, after the national trend is taken out: authority and year effects.</summary>
    WithinTrendRemoved,
}
