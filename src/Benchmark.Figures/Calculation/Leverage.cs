using MathNet.Numerics.LinearAlgebra;

namespace Benchmark.Figures.Calculation;

/// <summary>A slope without the authority whose omission moves it most.</summary>
/// <param name="Term">Whose slope.</param>
/// <param name="Authority">The authority, as in the rows.</param>
/// <param name="Without">The slope without it, with its own error and interval.</param>
internal sealed record Leverage(SpendTerm Term, int Authority, AssociationSlope Without);

/// <summary>
/// Finds for each slope of an answer the authority whose omission moves it most. Each authority's part of the sums that a slope is made
/// of adds up over authorities (its effect is its own, so taking it out touches no other's), so the slopes without each in turn are had
/// from the sums without its part; the one that moves most is then fitted anew for its interval.
/// </summary>
internal static class Leverages
{
    /// <summary>One for each slope of the answer, in its order; none where leaving one out leaves no answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rows">The rows that it was computed from.</param>
    /// <param name="step">What its slopes are for.</param>
    public static IReadOnlyList<Leverage> Of(Association answer, IReadOnlyList<PanelRow> rows, double step = Association.PoundsAStep)
    {
        if (answer.Slopes.Count == 0 || answer.Authorities <= Association.FewestAuthorities)
            return [];
        var parts = PartsOf(answer.Method, rows, step);
        var found = new List<Leverage>();
        foreach (var (i, slope) in answer.Slopes.Index())
        {
            var most = parts.Keys.Select(authority => (Authority: authority, Slope: SlopesWithout(parts, authority)?[i + Constants(answer.Method)]))
                .Where(one => one.Slope is not null)
                .OrderByDescending(one => Math.Abs(one.Slope!.Value - slope.Slope)).ThenBy(one => one.Authority)
                .FirstOrDefault();
            if (most.Slope is null)
                continue;
            var without = Association.All([.. rows.Where(row => row.Authority != most.Authority)], step).First(other => other.Method == answer.Method);
            if (without.Slopes.Count > i)
                found.Add(new(slope.Term, most.Authority, without.Slopes[i]));
        }

        return found;
    }

    // Between authorities a constant is fitted too, and stands first.
    private static int Constants(AssociationMethod method) => method == AssociationMethod.Between ? 1 : 0;

    private static double[]? SlopesWithout(Dictionary<int, (Matrix<double> Gram, Vector<double> Moment)> parts, int left)
    {
        var (gram, moment) = parts.Where(part => part.Key != left).Select(part => part.Value)
            .Aggregate((sum, part) => (sum.Gram + part.Gram, sum.Moment + part.Moment));
        var slopes = gram.Solve(moment);
        return slopes.Any(slope => !double.IsFinite(slope)) ? null : slopes.ToArray();
    }

    private static Dictionary<int, (Matrix<double> Gram, Vector<double> Moment)> PartsOf(
        AssociationMethod method, IReadOnlyList<PanelRow> rows, double step)
    {
        // One year is the reference; the effects of the others are fitted beside the slopes.
        int[] years = method == AssociationMethod.WithinTrendRemoved ? [.. rows.Select(row => row.Year).Distinct().Order().Skip(1)] : [];
        return rows.GroupBy(row => row.Authority).ToDictionary(group => group.Key, group =>
        {
            if (method == AssociationMethod.Between)
                return Products(
                    [[1, group.Average(row => row.Spend) / step]], [group.Average(row => row.Outcome)]);
            double[][] columns =
            [
                .. group.Select(row => (double[])
                    [row.Spend / step, row.LaggedSpend / step, .. years.Select(year => row.Year == year ? 1.0 : 0)]),
            ];
            var means = Enumerable.Range(0, columns[0].Length).Select(i => columns.Average(row => row[i])).ToArray();
            var outcome = group.Average(row => row.Outcome);
            return Products(
                [.. columns.Select(row => (double[])[.. row.Zip(means, (value, mean) => value - mean)])], [.. group.Select(row => row.Outcome - outcome)]);
        });
    }

    private static (Matrix<double> Gram, Vector<double> Moment) Products(double[][] x, double[] y)
    {
        var design = Matrix<double>.Build.DenseOfRowArrays(x);
        return (design.TransposeThisAndMultiply(design), design.TransposeThisAndMultiply(Vector<double>.Build.Dense(y)));
    }
}
