using MathNet.Numerics.Distributions;

namespace Benchmark.Figures.Calculation;

/// <summary>The two confidence levels of public health practice (PHEindicatormethods), as shares of 1.</summary>
internal static class Confidence
{
    /// <summary>Intervals beside a value, and the warning limits of a funnel: 1.96 standard errors.</summary>
    public const double Usual = 0.95;

    /// <summary>The control limits of a funnel: 3.09 standard errors.</summary>
    public const double Control = 0.998;

    // Every interval and every verdict asks for one of these two.
    private static readonly double UsualErrors = Normal.InvCDF(0, 1, UpperTail(Usual));
    private static readonly double ControlErrors = Normal.InvCDF(0, 1, UpperTail(Control));

    /// <summary>How many standard errors each side of the middle hold this share of a normal distribution.</summary>
    public static double StandardErrors(double confidence) => confidence switch
    {
        Usual => UsualErrors,
        Control => ControlErrors,
        _ => Normal.InvCDF(0, 1, UpperTail(confidence)),
    };

    /// <summary>The share below the upper end of a two-sided interval: 0.975 for 0.95.</summary>
    public static double UpperTail(double confidence) =>
        confidence is > 0 and < 1
            ? (1 + confidence) / 2
            : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence is a share between 0 and 1.");
}
