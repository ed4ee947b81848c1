namespace Benchmark.Presentation.Charts;

/// <summary>What a mark stands for. Each medium gives every role a shape or pattern of its own; colour only repeats it.</summary>
internal enum MarkRole
{
    /// <summary>The authority that the chart is about.</summary>
    Self,

    /// <summary>One of its neighbours.</summary>
    Neighbour,

    /// <summary>The median of its neighbours.</summary>
    Median,

    /// <summary>Between the neighbours' quartiles.</summary>
    MiddleHalf,

    /// <summary>England.</summary>
    England,

    /// <summary>Any other authority.</summary>
    Other,

    /// <summary>The value that a funnel is centred on.</summary>
    Centre,

    /// <summary>95% limits.</summary>
    Limit95,

    /// <summary>99.8% limits.</summary>
    Limit998,

    /// <summary>99.8% limits for chance alone.</summary>
    PlainLimit,

    /// <summary>A fitted line.</summary>
    Fit,

    /// <summary>A part of a whole; the mark's series says which.</summary>
    Part,

    /// <summary>Where a series changes its base.</summary>
    Break,

    /// <summary>Words that say that something is missing.</summary>
    Gap,
}
