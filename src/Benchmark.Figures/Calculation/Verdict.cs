namespace Benchmark.Figures.Calculation;

/// <summary>How a figure stands to its neighbours' pooled value, after widening for overdispersion.</summary>
internal enum Verdict
{
    /// <summary>Under the adjusted 99.8% limits.</summary>
    Below,

    /// <summary>Under the adjusted 95% limits.</summary>
    PossiblyBelow,

    /// <summary>Inside the adjusted 95% limits.</summary>
    Within,

    /// <summary>Over the adjusted 95% limits.</summary>
    PossiblyAbove,

    /// <summary>Over the adjusted 99.8% limits.</summary>
    Above,
}
