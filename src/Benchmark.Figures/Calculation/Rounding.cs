namespace Benchmark.Figures.Calculation;

/// <summary>Rounding for display: once, at the end, as DfE's publications do it.</summary>
internal static class Rounding
{
    /// <summary>
    /// The square root of machine epsilon, 2^-52. DfE's helper (round_five_up in dfeR) adds it before truncation, so that a half
    /// which binary arithmetic left a hair short still goes up.
    /// </summary>
    private const double Nudge = 1.0 / (1 << 26);

    /// <summary>
    /// Half up away from zero: trunc(|value| x 10^decimals + 0.5 + sqrt(epsilon)) / 10^decimals with the value's sign. Never
    /// minus zero, which would print as "-0".
    /// </summary>
    public static double Display(double value, int decimals)
    {
        if (decimals is < 0 or > 15)
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A double shows 0 to 15 decimals.");

        var power = Math.Pow(10, decimals);
        var shown = Math.Truncate((Math.Abs(value) * power) + 0.5 + Nudge) / power;
        return value < 0 && shown > 0 ? -shown : shown;
    }

    /// <summary>
    /// Whether the computed value, displayed, is another number than the published one by more than the rounding of the
    /// published parts explains. The tolerance is in the measure's unit: 0 for whole-number counts, 0.1 for the agency share,
    /// whose FTE parts are published to one decimal.
    /// </summary>
    public static bool Differs(double computed, double published, int decimals, double partsTolerance) =>
        Math.Abs(Display(computed, decimals) - Display(published, decimals)) > partsTolerance + Nudge;
}
