using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class StandingTests
{
    /// <summary>
    /// Every authority around its own neighbours' pooled rate, care 2025: phi 14.91, Hartlepool's z 5.355, adjusted 1.387,
    /// within. The count of each verdict is from NumPy and SciPy.
    /// </summary>
    [Fact]
    public void Care_rates_2025_against_their_neighbours()
    {
        var rows = CareRate2025.Rows;
        double[] pooled = [.. rows.Select(row => PooledOfNeighbours(row.Code))];

        var scores = NeighbourScores.OfRates(CareRate2025.Counts(rows), CareRate2025.Populations(rows), pooled, 10_000);

        var overdispersion = scores.Overdispersion!.Value;
        var hartlepool = scores.Z[Array.FindIndex(rows, row => row.Code == 805)]!.Value;
        Assert.Equal(14.914268588086648, overdispersion.Phi, 9);
        Assert.Equal(5.355401831412895, hartlepool, 9);
        Assert.Equal(1.386727355437945, overdispersion.Adjust(hartlepool), 9);
        Assert.Equal(Verdict.Within, Standing.OfScore(hartlepool, overdispersion));
        var verdicts = scores.Z.CountBy(z => Standing.OfScore(z!.Value, overdispersion)).ToDictionary();
        Assert.Equal(4, verdicts[Verdict.Above]);
        Assert.Equal(3, verdicts[Verdict.PossiblyAbove]);
        Assert.Equal(135, verdicts[Verdict.Within]);
        Assert.Equal(6, verdicts[Verdict.PossiblyBelow]);
        Assert.Equal(3, verdicts[Verdict.Below]);
    }

    [Theory]
    [InlineData(3.0903, 1, "Above")]
    [InlineData(3.0902, 1, "PossiblyAbove")]
    [InlineData(1.96, 1, "PossiblyAbove")]
    [InlineData(1.9599, 1, "Within")]
    [InlineData(0, 1, "Within")]
    [InlineData(-1.9599, 1, "Within")]
    [InlineData(-1.96, 1, "PossiblyBelow")]
    [InlineData(-3.0902, 1, "PossiblyBelow")]
    [InlineData(-3.0903, 1, "Below")]
    [InlineData(5.355, 14.91, "Within")]
    [InlineData(6.1806, 4, "Above")]
    [InlineData(-6.1804, 4, "PossiblyBelow")]
    [InlineData(2, 0.5, "PossiblyAbove")]
    [InlineData(1.5, 0.25, "Within")]
    public void A_score_counts_after_widening_and_phi_under_1_narrows_nothing(double z, double phi, string verdict) =>
        Assert.Equal(verdict, Standing.OfScore(z, new Overdispersion(phi)).ToString());

    // By hand: (0.2 - 0.1) / sqrt(0.1 x 0.9 / 100) = 3.3333 and (0.05 - 0.1) / sqrt(0.1 x 0.9 / 400) = -3.3333.
    [Fact]
    public void Proportions_against_their_neighbours()
    {
        var scores = NeighbourScores.OfProportions([20, 20, 1, 1], [100, 400, 10, 10], [10, 10, 0, 100], 100);

        Assert.Equal(10 / 3.0, scores.Z[0]!.Value, 9);
        Assert.Equal(-10 / 3.0, scores.Z[1]!.Value, 9);
        Assert.Null(scores.Z[2]);
        Assert.Null(scores.Z[3]);
        // Type 7 percentiles of the two are +-2.6667: the square of 8/3.
        Assert.Equal(64 / 9.0, scores.Overdispersion!.Value.Phi, 9);
    }

    // By hand: 2 (sqrt 9 - sqrt 4) = 2, so phi is 4.
    [Fact]
    public void One_score_has_a_phi() =>
        Assert.Equal(4, NeighbourScores.OfRates([9], [40], [100], 1000).Overdispersion!.Value.Phi);

    [Fact]
    public void Without_a_score_there_is_no_phi()
    {
        Assert.Null(NeighbourScores.OfRates([], [], [], 1).Overdispersion);
        Assert.Null(NeighbourScores.OfProportions([1], [10], [0], 100).Overdispersion);
    }

    [Fact]
    public void Figures_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NeighbourScores.OfRates([1, 2], [1], [1, 2], 1));
        Assert.Throws<ArgumentException>(() => NeighbourScores.OfRates([1, 2], [1, 2], [1], 1));
        Assert.Throws<ArgumentException>(() => NeighbourScores.OfProportions([1, 2], [1, 2], [1], 1));
    }

    [Theory]
    [InlineData(10, "WithinMiddleHalf")]
    [InlineData(9.999, "BelowLowerQuartile")]
    [InlineData(20, "WithinMiddleHalf")]
    [InlineData(20.001, "AboveUpperQuartile")]
    [InlineData(15, "WithinMiddleHalf")]
    public void On_a_quartile_is_inside_it(double value, string standing) =>
        Assert.Equal(standing, Standing.OfQuartiles(value, 10, 20).ToString());

    /// <summary>
    /// Preventative share 2024-25: Hartlepool's 15.583% lies between the quartiles of its nine neighbours, which pandas puts at
    /// 13.496% and 17.482%.
    /// </summary>
    [Fact]
    public void Hartlepools_preventative_share_lies_within_the_middle_half() =>
        Assert.Equal(QuartileStanding.WithinMiddleHalf, Standing.OfQuartiles(15.582875701681944, 13.496058, 17.482212));

    private static double PooledOfNeighbours(int code)
    {
        var neighbours = CareRate2025.NeighboursOf(code);
        return Summary.Of(
            CareRate2025.Rates(neighbours),
            CareRate2025.Counts(neighbours),
            CareRate2025.Populations(neighbours),
            10_000).Pooled!.Value;
    }
}
