namespace Benchmark.Figures.Calculation;

/// <summary>
/// What the neighbours of an authority look like together, in the measure's unit. The authority itself is never among them and
/// a neighbour without a value is left out before this is called, so <see cref="Used"/> is the n that every answer shows.
/// Mean is what DfE's Local Authority Interactive Tool prints, median what its dashboard prints; pooled is sum of numerators /
/// sum of denominators x scale, and weighs each neighbour by its size.
/// </summary>
/// <param name="Used">The number of neighbours with a value.</param>
/// <param name="Mean">Their unweighted mean; none when too few.</param>
/// <param name="Median">Their median; none when too few.</param>
/// <param name="Pooled">Their pooled value; none when too few, or when the measure is published without its parts.</param>
/// <param name="Minimum">The smallest value; none when there is no value at all.</param>
/// <param name="LowerQuartile">The type 7 quantile at 0.25; none when too few.</param>
/// <param name="UpperQuartile">The type 7 quantile at 0.75; none when too few.</param>
/// <param name="Maximum">The largest value; none when there is no value at all.</param>
internal readonly record struct Summary(
    int Used,
    double? Mean,
    double? Median,
    double? Pooled,
    double? Minimum,
    double? LowerQuartile,
    double? UpperQuartile,
    double? Maximum)
{
    /// <summary>With fewer neighbours than this, a middle would speak for authorities that are not there.</summary>
    public const int Enough = 5;

    // Longer lists are rare.
    private const int OnStack = 80;

    /// <summary>There are fewer than <see cref="Enough"/> values: only minimum, maximum and n are given.</summary>
    public bool TooFew => Used < Enough;

    /// <summary>The summary of a measure that is published without its parts: no pooled value.</summary>
    public static Summary Of(ReadOnlySpan<double> values) => Of(values, [], [], 1);

    /// <summary>
    /// The summary of values and of the parts they were computed from. Sums run over sorted copies, so that
    /// the order in which a list names its neighbours changes not a digit.
    /// </summary>
    /// <param name="values">numerator / denominator x scale of each neighbour, and 0 for a count that rounds to zero.</param>
    /// <param name="numerators">Of those that have one: at most as many as values. Fewer than enough give no pooled value.</param>
    /// <param name="denominators">As many as numerators.</param>
    /// <param name="scale">10,000 for a rate per 10,000, 100 for a percentage, 1 for pounds a child.</param>
    public static Summary Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        double scale)
    {
        if (numerators.Length != denominators.Length || numerators.Length > values.Length)
            throw new ArgumentException("Each value has both its parts, or neither.", nameof(numerators));
        if (values.IsEmpty)
            return default;

        Span<double> sorted = values.Length <= OnStack ? stackalloc double[values.Length] : new double[values.Length];
        Sort(values, sorted);
        var few = new Summary(sorted.Length, null, null, null, sorted[0], null, null, sorted[^1]);
        if (few.TooFew)
            return few;

        return few with
        {
            Mean = Sum(sorted) / sorted.Length,
            Median = Quantile.Type7(sorted, 0.5),
            Pooled = PooledOf(numerators, denominators, scale),
            LowerQuartile = Quantile.Type7(sorted, 0.25),
            UpperQuartile = Quantile.Type7(sorted, 0.75),
        };
    }

    private static double? PooledOf(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double scale)
    {
        if (numerators.Length < Enough)
            return null;
        Span<double> sorted = numerators.Length <= OnStack ? stackalloc double[numerators.Length] : new double[numerators.Length];
        Sort(denominators, sorted);
        var denominator = Sum(sorted);
        Sort(numerators, sorted);
        return denominator > 0 ? Sum(sorted) / denominator * scale : null;
    }

    private static void Sort(ReadOnlySpan<double> values, Span<double> sorted)
    {
        values.CopyTo(sorted);
        sorted.Sort();
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
