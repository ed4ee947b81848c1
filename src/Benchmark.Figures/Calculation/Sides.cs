namespace Benchmark.Figures.Calculation;

/// <summary>
/// Whether the answer "above" or "below" survives another choice of average and of neighbour edition. 33 of 149 authorities flip
/// sides on the care rate with the edition alone, so a side is only claimed when every choice agrees. A side says nothing about the
/// size of a difference: it may be settled inside the usual variation.
/// </summary>
internal static class Sides
{
    /// <summary>
    /// Two numbers nearer than this share of the larger are the same: sums in binary differ in their last digits.
    /// </summary>
    private const double Noise = 1e-12;

    /// <summary>The side of the middle on which an unrounded value lies.</summary>
    public static Direction DirectionOf(double value, double middle) =>
        Math.Abs(value - middle) <= Noise * Math.Max(Math.Abs(value), Math.Abs(middle)) ? Direction.Same
        : value > middle ? Direction.Above
        : Direction.Below;

    /// <summary>
    /// True when all directions agree, false when the answer depends on the choice; none without any direction. Pass mean, median
    /// and pooled of every edition that lists the authority; a measure without parts has no pooled one to pass.
    /// </summary>
    public static bool? IsSettled(ReadOnlySpan<Direction> directions)
    {
        if (directions.IsEmpty)
            return null;

        foreach (var direction in directions)
        {
            if (direction != directions[0])
                return false;
        }

        return true;
    }
}
