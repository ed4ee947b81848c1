namespace Benchmark.Figures.Measures;

/// <summary>How a measure is computed from the rows.</summary>
internal enum MeasureKind
{
    /// <summary>Numerator / base x scale (children looked after per 10,000 children).</summary>
    Rate,

    /// <summary>Numerator / (numerator + base) x scale (agency share).</summary>
    Share,

    /// <summary>Taken as published; there are no parts.</summary>
    Published,

    /// <summary>A sum of spend blocks, in pounds.</summary>
    Spend,

    /// <summary>A sum of spend blocks / children aged 0-17.</summary>
    SpendPerChild,

    /// <summary>Preventative / (preventative + statutory) x 100.</summary>
    SpendShare,
}
