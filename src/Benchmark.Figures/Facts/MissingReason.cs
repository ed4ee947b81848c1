namespace Benchmark.Figures.Facts;

/// <summary>
/// Why a figure has no value. The first one is the default of the type, so that a figure nobody filled in reads as
/// "there is no row" and never as a number.
/// </summary>
public enum MissingReason : byte
{
    /// <summary>The dataset covers the period and the authority existed, but there is no row.</summary>
    NoReturn,

    /// <summary>Published as not applicable (<c>z</c>), for instance for a reorganised authority.</summary>
    NotApplicable,

    /// <summary>Published as not available (<c>x</c>, <c>:</c>, <c>.</c>, <c>..</c>, <c>-</c>, <c>NULL</c> or an empty cell).</summary>
    NotAvailable,

    /// <summary>Suppressed by the publisher for confidentiality (<c>c</c>).</summary>
    Suppressed,

    /// <summary>Rounds to zero but is not zero (<c>low</c>, <c>k</c>).</summary>
    RoundsToZero,

    /// <summary>Withheld by the publisher as of low reliability (<c>u</c>).</summary>
    LowReliability,

    /// <summary>There is a numerator, but no population (or other base) to set it against.</summary>
    NoDenominator,

    /// <summary>A part that the figure needs is missing.</summary>
    Incomplete,

    /// <summary>The authority did not exist in the period.</summary>
    NotInExistence,
}
