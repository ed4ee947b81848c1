namespace Benchmark.Figures.Calculation;

/// <summary>Which end of a measure is the good one.</summary>
internal enum Polarity
{
    /// <summary>Neither: a position is given, never a better or worse (children in care, all spend).</summary>
    Neutral,

    /// <summary>Less is better (agency share).</summary>
    LowIsGood,

    /// <summary>More is better.</summary>
    HighIsGood,

    /// <summary>Neither, and no position either: shown as context, never ranked or judged (deprivation, an inspector's words).</summary>
    Context,
}
