using Benchmark.Figures.Calculation;
using FsCheck;
using FsCheck.Fluent;
using Interval = Benchmark.Figures.Calculation.Interval;

namespace Benchmark.Figures.Tests.Calculation;

/// <summary>What holds for any neighbours, tried on 300 random sets each, always the same ones.</summary>
public sealed class CalculationProperties
{
    private static readonly Polarity[] Polarities = [Polarity.Neutral, Polarity.LowIsGood, Polarity.HighIsGood];

    [Fact]
    public void The_order_of_neighbours_changes_nothing() => ForAll(units =>
    {
        Unit[] shuffled = [.. units.OrderBy(unit => unit.Shuffle).ThenBy(unit => unit.Count)];
        return SummaryOf(units) == SummaryOf(shuffled)
            && Spread.Of(Values(units)) == Spread.Of(Values(shuffled))
            && Polarities.All(polarity => Rank.Ranks(Values(units), polarity).Zip(units).OrderBy(pair => pair.First)
                .Select(pair => (pair.First, pair.Second.Rate))
                .SequenceEqual(Rank.Ranks(Values(shuffled), polarity).Zip(shuffled).OrderBy(pair => pair.First)
                    .Select(pair => (pair.First, pair.Second.Rate))));
    });

    [Fact]
    public void Ten_times_the_numerators_are_ten_times_the_summary() => ForAll(units =>
    {
        Unit[] tenfold = [.. units.Select(unit => unit with { Count = unit.Count * 10 })];
        var (before, after) = (SummaryOf(units), SummaryOf(tenfold));
        return before.Used == after.Used
            && Near(before.Mean * 10, after.Mean)
            && Near(before.Median * 10, after.Median)
            && Near(before.Pooled * 10, after.Pooled)
            && Near(before.Minimum * 10, after.Minimum)
            && Near(before.Maximum * 10, after.Maximum)
            && Near(before.LowerQuartile * 10, after.LowerQuartile)
            && Near(before.UpperQuartile * 10, after.UpperQuartile)
            && Near(Spread.Of(Values(units)).CoefficientOfVariation, Spread.Of(Values(tenfold)).CoefficientOfVariation);
    });

    [Fact]
    public void A_summary_is_in_order_and_its_averages_inside_the_range() => ForAll(units =>
    {
        var summary = SummaryOf(units);
        return summary.TooFew == (units.Length < 5)
            && summary.Minimum <= summary.Maximum
            && (summary.TooFew
                || (summary.Minimum <= summary.LowerQuartile
                    && summary.LowerQuartile <= summary.Median
                    && summary.Median <= summary.UpperQuartile
                    && summary.UpperQuartile <= summary.Maximum
                    && Inside(summary.Mean, summary)
                    && Inside(summary.Pooled, summary)));
    });

    [Fact]
    public void An_interval_contains_its_estimate_and_the_wider_one_the_narrower() => ForAll(units => units.All(unit =>
    {
        var byar = Interval.Byar(unit.Count, unit.Population, 10_000, Confidence.Usual);
        var byarWide = Interval.Byar(unit.Count, unit.Population, 10_000, Confidence.Control);
        var part = unit.Part;
        var wilson = Interval.Wilson(part, unit.Population, 100, Confidence.Usual);
        var wilsonWide = Interval.Wilson(part, unit.Population, 100, Confidence.Control);
        var share = part / unit.Population * 100;
        return 0 <= byarWide.Low && byarWide.Low <= byar.Low && byar.Low <= unit.Rate
            && unit.Rate < byar.High && byar.High < byarWide.High
            && 0 <= wilsonWide.Low && wilsonWide.Low <= wilson.Low && wilson.Low <= share + 1e-9
            && share - 1e-9 <= wilson.High && wilson.High <= wilsonWide.High && wilsonWide.High <= 100;
    }));

    [Fact]
    public void A_rank_interval_contains_the_rank() => ForAll(units => Polarities.All(polarity =>
    {
        Interval[] intervals = [.. units.Select(unit => Interval.Byar(unit.Count, unit.Population, 10_000, Confidence.Usual))];
        var places = Rank.RankIntervals(
            [.. intervals.Select(interval => interval.Low)], [.. intervals.Select(interval => interval.High)], polarity);
        var ranks = Rank.Ranks(Values(units), polarity);
        return ranks.Zip(places).All(pair =>
            1 <= pair.Second.Best
            && pair.Second.Best <= pair.First
            && pair.First <= pair.Second.Worst
            && pair.Second.Worst <= units.Length);
    }));

    [Fact]
    public void A_rank_is_one_more_than_the_number_ahead() => ForAll(units =>
    {
        var values = Values(units);
        return Rank.Ranks(values, Polarity.LowIsGood).SequenceEqual(values.Select(mine => 1 + values.Count(v => v < mine)))
            && Rank.Ranks(values, Polarity.HighIsGood).SequenceEqual(values.Select(mine => 1 + values.Count(v => v > mine)))
            && Rank.Ranks(values, Polarity.Neutral).SequenceEqual(Rank.Ranks(values, Polarity.HighIsGood));
    });

    [Fact]
    public void Adjusted_limits_are_never_narrower_and_agree_with_the_scores() => ForAll(units =>
    {
        Funnel?[] funnels =
        [
            Funnel.OfRates([.. units.Select(unit => (double)unit.Count)], Populations(units), 10_000),
            Funnel.OfProportions([.. units.Select(unit => unit.Part)], Populations(units), 100),
        ];
        return funnels.OfType<Funnel>().All(funnel => funnel.Units.All(unit =>
            Holds(unit.Limits.Adjusted95, unit.Limits.Plain95)
            && Holds(unit.Limits.Adjusted998, unit.Limits.Plain998)
            && Holds(unit.Limits.Plain998, unit.Limits.Plain95)
            && Math.Abs(unit.AdjustedZ) <= Math.Abs(unit.Z)
            && Agrees(unit.Z, unit.Value, unit.Limits.Plain998, 3.090232306167813)
            && Agrees(unit.AdjustedZ, unit.Value, unit.Limits.Adjusted95, 1.959963984540054)));
    });

    [Fact]
    public void Real_terms_at_the_base_year_equal_cash() => ForAll(units => units.All(unit =>
        Price.Real(unit.Count * 1.01, unit.Population, unit.Population) == unit.Count * 1.01));

    [Fact]
    public void The_gap_closes_the_distance_to_the_median() => ForAll(units => units.All(unit =>
    {
        var gap = Gap.InNumerator(unit.Rate, 60, unit.Population, 10_000);
        return Near((unit.Count - gap) / unit.Population * 10_000, 60);
    }));

    [Fact]
    public void The_quarter_of_a_value_follows_its_rank() => ForAll(units =>
    {
        var values = Values(units);
        return new[] { Polarity.LowIsGood, Polarity.HighIsGood }.All(polarity =>
            NationalBands.Of(values, polarity) is not { } bands
            || Rank.Ranks(values, polarity).Zip(values).OrderBy(pair => pair.First)
                .Select(pair => (int)bands.BandOf(pair.Second))
                .Aggregate((Ordered: true, Last: 0), (so, band) => (so.Ordered && so.Last <= band, band)).Ordered);
    });

    [Fact]
    public void Rounding_moves_a_value_by_half_a_digit_at_most() => ForAll(units => units.All(unit =>
        Math.Abs(Rounding.Display(unit.Rate, 1) - unit.Rate) <= 0.05 + 1e-8
        && Rounding.Display(-unit.Rate, 1) == -Rounding.Display(unit.Rate, 1)));

    private static void ForAll(Func<Unit[], bool> holds)
    {
        var unit =
            // None at all is rare by chance, and an edge of every formula.
            from count in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(0, 1_500)))
            from population in Gen.Choose(2_000, 300_000)
            from permille in Gen.Choose(0, 1_000)
            from shuffle in Gen.Choose(0, 1_000_000)
            select new Unit(count, population, permille, shuffle);
        var units =
            from size in Gen.Choose(1, 14)
            from list in Gen.ArrayOf(unit, size)
            select list;
        Prop.ForAll(units.ToArbitrary(), holds).Check(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true).WithReplay(20_250_331, 1_761));
    }

    private static Summary SummaryOf(Unit[] units) => Summary.Of(
        Values(units), [.. units.Select(unit => (double)unit.Count)], Populations(units), 10_000);

    private static double[] Values(Unit[] units) => [.. units.Select(unit => unit.Rate)];

    private static double[] Populations(Unit[] units) => [.. units.Select(unit => (double)unit.Population)];

    private static bool Near(double? a, double? b) =>
        a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 1e-9 * (1 + Math.Abs(a.Value));

    private static bool Inside(double? average, Summary summary) =>
        summary.Minimum - 1e-9 <= average && average <= summary.Maximum + 1e-9;

    private static bool Holds(Interval outer, Interval inner) => outer.Low <= inner.Low && inner.High <= outer.High;

    /// <summary>Outside the limits if and only if the score is, but for the last digits.</summary>
    private static bool Agrees(double z, double value, Interval limits, double bound) =>
        Math.Abs(Math.Abs(z) - bound) < 1e-6 || (Math.Abs(z) > bound) == (value < limits.Low || value > limits.High);

    private sealed record Unit(int Count, int Population, int Permille, int Shuffle)
    {
        public double Rate => (double)Count / Population * 10_000;

        public double Part => Population * (Permille / 1_000.0);
    }
}
