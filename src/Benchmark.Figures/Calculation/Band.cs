namespace Benchmark.Figures.Calculation;

/// <summary>A quarter of the authorities of England, by the value of one measure in one period.</summary>
internal enum Band
{
    /// <summary>The best quarter.</summary>
    A,

    /// <summary>The second quarter.</summary>
    B,

    /// <summary>The third quarter.</summary>
    C,

    /// <summary>The quarter furthest from good.</summary>
    D,
}
