namespace Benchmark.Figures.Calculation;

/// <summary>Whether the newest five periods show a trend.</summary>
internal enum Trend
{
    /// <summary>No trend that stands out from chance and from single points.</summary>
    None,

    /// <summary>A rising trend.</summary>
    Rising,

    /// <summary>A falling trend.</summary>
    Falling,
}
