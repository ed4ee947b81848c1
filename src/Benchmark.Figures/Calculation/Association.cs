using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Benchmark.Figures.Calculation;

/// <summary>
/// One of the three answers on spend and outcome, by least squares. Between: authority means on a constant and mean spend.
/// Within: each authority's rows less its means, same-year and lagged spend together. National trend removed: year effects taken
/// out of those too. Standard errors are clustered by authority, CR1: the sandwich x (G/(G-1)) ((N-1)/(N-K)), G authorities, N
/// rows of the regression, K its fitted coefficients after the effects are taken out: the two slopes within, the slope and the
/// constant between (where each authority is one row). Sources: Wooldridge (2010), chapter 10; Cameron and Miller (2015).
/// </summary>
/// <param name="Method">Which answer.</param>
/// <param name="Slopes">
/// Its slopes; empty when there is no telling: fewer than <see cref="FewestAuthorities"/> authorities, spend that
/// does not vary once the effects are taken out, or lagged spend that then only repeats the same year's.
/// </param>
/// <param name="Authorities">How many authorities.</param>
/// <param name="Observations">How many authority-years.</param>
/// <param name="FirstYear">The first year with a row; 0 without rows.</param>
/// <param name="LastYear">The last.</param>
/// <param name="Years">How many different years.</param>
internal sealed record Association(
    AssociationMethod Method,
    IReadOnlyList<AssociationSlope> Slopes,
    int Authorities,
    int Observations,
    int FirstYear,
    int LastYear,
    int Years)
{
    /// <summary>
    /// Below this a cluster-robust error has no degree of freedom to rest on (between: slope, constant and one more).
    /// </summary>
    public const int FewestAuthorities = 3;

    /// <summary>Slopes of spend per child are per extra £100: a pound is too small to see.</summary>
    public const double PoundsAStep = 100;

    /// <summary>
    /// When less than this share of a column, or of a mixture of the two, is left, the effects or the other column explain all.
    /// </summary>
    private const double NothingLeft = 1e-10;

    /// <summary>Between, within, and within with the national trend removed, in that order, from complete rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="step">What a slope is for, in the unit of what the outcome is set against.</param>
    public static IReadOnlyList<Association> All(IReadOnlyList<PanelRow> rows, double step = PoundsAStep)
    {
        // In a fixed order, so that the order of the rows changes not a digit.
        PanelRow[] ordered = [.. rows.OrderBy(row => row.Authority).ThenBy(row => row.Year)];
        var authorities = ordered.Select(row => row.Authority).ToArray();
        var outcome = Column(ordered, row => row.Outcome);
        var spend = Column(ordered, row => row.Spend / step);
        var lagged = Column(ordered, row => row.LaggedSpend / step);

        return
        [
            Answer(AssociationMethod.Between, Between(authorities, outcome, spend)),
            Answer(AssociationMethod.Within, Within(authorities, outcome, spend, lagged, years: [])),
            Answer(
                AssociationMethod.WithinTrendRemoved,
                Within(authorities, outcome, spend, lagged, [.. ordered.Select(row => row.Year)])),
        ];

        Association Answer(AssociationMethod method, IReadOnlyList<AssociationSlope> slopes) => new(
            method,
            slopes,
            authorities.Distinct().Count(),
            ordered.Length,
            ordered.Select(row => row.Year).DefaultIfEmpty().Min(),
            ordered.Select(row => row.Year).DefaultIfEmpty().Max(),
            ordered.Select(row => row.Year).Distinct().Count());
    }

    private static AssociationSlope[] Between(int[] authorities, Vector<double> outcome, Vector<double> spend)
    {
        var distinct = authorities.Distinct().ToArray();
        if (distinct.Length < FewestAuthorities)
            return [];

        // On deviations from the means over authorities the constant is zero, but it was fitted: it counts in K.
        var meanOutcome = MeansBy(authorities, distinct, outcome);
        var meanSpend = MeansBy(authorities, distinct, spend);
        return Fit(distinct, Deviations(meanOutcome), [Deviations(meanSpend)], [meanSpend], [SpendTerm.Mean], coefficients: 2);
    }

    private static AssociationSlope[] Within(
        int[] authorities,
        Vector<double> outcome,
        Vector<double> spend,
        Vector<double> lagged,
        int[] years)
    {
        if (authorities.Distinct().Count() < FewestAuthorities)
            return [];

        var removed = YearEffects(authorities, years);
        var y = WithoutEffects(authorities, removed, outcome);
        Vector<double>[] x = [WithoutEffects(authorities, removed, spend), WithoutEffects(authorities, removed, lagged)];
        return Fit(authorities, y, x, [spend, lagged], [SpendTerm.SameYear, SpendTerm.YearBefore], coefficients: 2);
    }

    /// <summary>
    /// Least squares of y on the columns of x, what effects left of the original columns, with CR1 errors clustered by authority.
    /// </summary>
    private static AssociationSlope[] Fit(
        int[] clusters,
        Vector<double> y,
        Vector<double>[] x,
        Vector<double>[] originals,
        SpendTerm[] terms,
        int coefficients)
    {
        var design = Matrix<double>.Build.DenseOfColumnVectors(x);
        var gram = design.TransposeThisAndMultiply(design);
        var norms = originals.Select(column => column.L2Norm()).ToArray();
        if (norms.Contains(0))
            return [];

        var left = gram.MapIndexed((i, j, product) => product / (norms[i] * norms[j]));
        if (left.Evd(Symmetricity.Symmetric).EigenValues.Any(value => value.Real < NothingLeft))
            return [];

        var bread = gram.Inverse();
        var slopes = bread * design.TransposeThisAndMultiply(y);
        var residuals = y - (design * slopes);

        var scores = new Dictionary<int, Vector<double>>();
        for (var row = 0; row < clusters.Length; row++)
        {
            var score = design.Row(row) * residuals[row];
            scores[clusters[row]] = scores.TryGetValue(clusters[row], out var sum) ? sum + score : score;
        }

        var meat = Matrix<double>.Build.Dense(x.Length, x.Length);
        foreach (var score in scores.Values)
            meat += score.OuterProduct(score);

        double groups = scores.Count;
        double n = y.Count;
        var correction = groups / (groups - 1) * ((n - 1) / (n - coefficients));
        var variance = bread * meat * bread * correction;
        var reach = StudentT.InvCDF(0, 1, groups - 1, Confidence.UpperTail(Confidence.Usual));
        return
        [
            .. terms.Select((term, i) =>
            {
                var error = Math.Sqrt(variance[i, i]);
                return new AssociationSlope(
                    term, slopes[i], error, new Interval(slopes[i] - (reach * error), slopes[i] + (reach * error)),
                    slopes[i] == 0 ? 1 : 2 * StudentT.CDF(0, 1, groups - 1, -Math.Abs(slopes[i] / error)));
            }),
        ];
    }

    /// <summary>
    /// A column for each year, less the authority means (Frisch, Waugh and Lovell: taking these out of all else is the same as
    /// fitting them beside it), and the pseudo-inverse of their products, since together they add up to nothing; none without
    /// years.
    /// </summary>
    private static (Matrix<double> Columns, Matrix<double> Inverse)? YearEffects(int[] authorities, int[] years)
    {
        if (years.Length == 0)
            return null;

        var columns = Matrix<double>.Build.DenseOfColumnVectors(years.Distinct().Select(year =>
            LessAuthorityMeans(authorities, Column(years, other => other == year ? 1 : 0))));
        var decomposition = columns.TransposeThisAndMultiply(columns).Evd(Symmetricity.Symmetric);
        var vectors = decomposition.EigenVectors;
        var values = decomposition.EigenValues.Map(value => value.Real);
        // Not PseudoInverse(): its threshold lets the eigenvalue that should be 0 through, and the slopes lose their third digit.
        var inverted = values.Map(value => value > NothingLeft * values.Maximum() ? 1 / value : 0);
        return (columns, vectors * Matrix<double>.Build.DiagonalOfDiagonalVector(inverted) * vectors.Transpose());
    }

    private static Vector<double> WithoutEffects(
        int[] authorities,
        (Matrix<double> Columns, Matrix<double> Inverse)? yearEffects,
        Vector<double> column)
    {
        var left = LessAuthorityMeans(authorities, column);
        return yearEffects is var (columns, inverse)
            ? left - (columns * (inverse * columns.TransposeThisAndMultiply(left)))
            : left;
    }

    private static Vector<double> LessAuthorityMeans(int[] authorities, Vector<double> column)
    {
        var distinct = authorities.Distinct().ToArray();
        var means = distinct.Zip(MeansBy(authorities, distinct, column)).ToDictionary();
        return column.MapIndexed((row, value) => value - means[authorities[row]]);
    }

    private static Vector<double> MeansBy(int[] authorities, int[] distinct, Vector<double> column)
    {
        var sums = distinct.ToDictionary(authority => authority, _ => (Sum: 0.0, Count: 0));
        for (var row = 0; row < authorities.Length; row++)
        {
            var (sum, count) = sums[authorities[row]];
            sums[authorities[row]] = (sum + column[row], count + 1);
        }

        return Column(distinct, authority => sums[authority].Sum / sums[authority].Count);
    }

    private static Vector<double> Deviations(Vector<double> column) => column - column.Average();

    private static Vector<double> Column<T>(IReadOnlyList<T> rows, Func<T, double> value) =>
        Vector<double>.Build.Dense(rows.Count, row => value(rows[row]));
}
