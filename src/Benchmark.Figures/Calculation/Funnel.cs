namespace Benchmark.Figures.Calculation;

/// <summary>
/// A funnel plot's numbers: each unit against the pooled value of all units, with limits that narrow as the denominator grows,
/// plain and widened for overdispersion. Limits are the scores of <see cref="Score"/> turned round, so a unit lies outside its
/// limits exactly when its score does. Source: Spiegelhalter (2005). Plain limits mislead: 70% of authorities fall outside the
/// plain 99.8% limits of the care rate. The centre is "pooled, n authorities", never England.
/// </summary>
internal sealed class Funnel
{
    private readonly double pooled;
    private readonly double scale;
    private readonly bool ofRates;

    private Funnel(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double pooled, double scale, bool ofRates)
    {
        this.pooled = pooled;
        this.scale = scale;
        this.ofRates = ofRates;

        var scores = new double[numerators.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ofRates
                ? Score.OfRate(numerators[i], pooled * denominators[i])
                : Score.OfProportion(numerators[i] / denominators[i], pooled, denominators[i])!.Value;
        }

        Overdispersion = Overdispersion.Of(scores);
        var units = new FunnelUnit[scores.Length];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new FunnelUnit(
                numerators[i] / denominators[i] * scale,
                denominators[i],
                scores[i],
                Overdispersion.Adjust(scores[i]),
                LimitsAt(denominators[i]));
        }

        Units = units;
    }

    /// <summary>The units, in the order they were given.</summary>
    public IReadOnlyList<FunnelUnit> Units { get; }

    /// <summary>Sum of numerators / sum of denominators x scale.</summary>
    public double Centre => pooled * scale;

    /// <summary>Phi of the units' scores around the centre, to be shown.</summary>
    public Overdispersion Overdispersion { get; }

    /// <summary>How many units lie outside the plain 99.8% limits.</summary>
    public int OutsidePlain => Outside(unit => unit.Z, Confidence.Control);

    /// <summary>How many units lie outside the adjusted 99.8% limits.</summary>
    public int OutsideAdjusted => Outside(Confidence.Control);

    /// <summary>How many units lie outside the adjusted limits of a level of <see cref="Confidence"/>.</summary>
    public int Outside(double confidence) => Outside(unit => unit.AdjustedZ, confidence);

    /// <summary>A funnel of rates of counts; none without units.</summary>
    public static Funnel? OfRates(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, double scale) =>
        Of(counts, denominators, scale, ofRates: true);

    /// <summary>
    /// A funnel of proportions; none without units, nor around a centre of 0 or 1, which leaves chance no room.
    /// </summary>
    public static Funnel? OfProportions(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double scale) =>
        Of(numerators, denominators, scale, ofRates: false);

    /// <summary>The limits at any denominator above 0, for drawing the curves.</summary>
    public FunnelLimits LimitsAt(double denominator)
    {
        if (!(denominator > 0))
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A denominator is above 0.");

        var usual = Confidence.StandardErrors(Confidence.Usual);
        var control = Confidence.StandardErrors(Confidence.Control);
        var widening = Overdispersion.Widening;
        return new FunnelLimits(
            Around(denominator, usual),
            Around(denominator, control),
            Around(denominator, usual * widening),
            Around(denominator, control * widening));
    }

    private static Funnel? Of(
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        double scale,
        bool ofRates)
    {
        if (numerators.Length != denominators.Length)
            throw new ArgumentException("Each unit has both its parts.", nameof(denominators));

        var (numerator, denominator) = (0.0, 0.0);
        for (var i = 0; i < numerators.Length; i++)
        {
            numerator += numerators[i];
            denominator += denominators[i];
        }

        if (numerators.IsEmpty || (!ofRates && !(numerator > 0 && numerator < denominator)))
            return null;
        return new Funnel(numerators, denominators, numerator / denominator, scale, ofRates);
    }

    private int Outside(Func<FunnelUnit, double> score, double confidence)
    {
        var limit = Confidence.StandardErrors(confidence);
        return Units.Count(unit => Math.Abs(score(unit)) > limit);
    }

    /// <summary>
    /// The values whose score is -z and z; where that would fall below 0 (or above 1 for a proportion) the limit is there.
    /// </summary>
    private Interval Around(double denominator, double z)
    {
        if (ofRates)
        {
            var root = Math.Sqrt(pooled * denominator);
            var low = Math.Max(0, root - (z / 2));
            var high = root + (z / 2);
            return new Interval(low * low / denominator * scale, high * high / denominator * scale);
        }

        var reach = z * Math.Sqrt(pooled * (1 - pooled) / denominator);
        return new Interval(Math.Max(0, pooled - reach) * scale, Math.Min(1, pooled + reach) * scale);
    }
}
