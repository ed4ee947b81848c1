using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>What the three answers on spend against an outcome are called, and the spend that their slopes belong to.</summary>
internal static class AssociationWords
{
    /// <summary>How an answer is found.</summary>
    public static string Of(AssociationMethod method) => method switch
    {
        AssociationMethod.Between => "Between authorities, on their means",
        AssociationMethod.Within => "Within each authority over time",
        AssociationMethod.WithinTrendRemoved => "Within, the national trend of each year removed",
        _ => PlainWords.Of(method),
    };

    /// <summary>Below this a slope is said to lie beyond zero: what a 95% interval leaves out.</summary>
    public const double Level = 0.05;

    /// <summary>How often chance alone would do it: three decimals, and never 0.</summary>
    public static string Chance(double value) => value < 0.001 ? "under 0.001" : NumberStyle.Plain(value, 3);

    /// <summary>The slopes of an answer with what chance alone would do, on their own and allowing for all that are looked at.</summary>
    public static IEnumerable<string> Slopes(AssociationRow row) => row.Slopes.Count == 0
        ? [$"{PlainWords.Within(Short(row.Method))} cannot be said"]
        : row.Slopes.Select(slope => $"{PlainWords.Within(Short(row.Method))}, {Short(slope.Term)} {new NumberStyle(2).Signed(slope.Slope)} (p {Chance(slope.PValue)}, allowing for all {Chance(slope.AdjustedPValue)})");

    /// <summary>How an answer is found, for a column.</summary>
    public static string Short(AssociationMethod method) => method switch
    {
        AssociationMethod.Between => "Between authorities",
        AssociationMethod.Within => "Within an authority",
        AssociationMethod.WithinTrendRemoved => "Within, national trend removed",
        _ => PlainWords.Of(method),
    };

    /// <summary>Which spend a slope belongs to.</summary>
    public static string Of(SpendTerm term) => term switch
    {
        SpendTerm.Mean => "mean over the years",
        SpendTerm.SameYear => "spending in the same year",
        SpendTerm.YearBefore => "spending in the year before",
        _ => PlainWords.Of(term),
    };

    /// <summary>Which spend a slope belongs to, for a column.</summary>
    public static string Short(SpendTerm term) => term switch
    {
        SpendTerm.Mean => "means",
        SpendTerm.SameYear => "same year",
        SpendTerm.YearBefore => "year before",
        _ => PlainWords.Of(term),
    };
}
