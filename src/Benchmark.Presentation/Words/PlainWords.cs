using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Benchmark.V1;
using Google.Protobuf.Reflection;
using Missing = Benchmark.V1.Missing;

namespace Benchmark.Presentation.Words;

/// <summary>The contract's codes in plain words.</summary>
internal static class PlainWords
{
    /// <summary>Prices that are not adjusted, with what that means beside it.</summary>
    public const string Cash = "cash (as spent)";

    /// <summary>Why a figure has no value.</summary>
    public static string Of(Missing missing) => missing switch
    {
        Missing.NotApplicable => "not applicable",
        Missing.NotAvailable => "not available",
        Missing.Suppressed => "suppressed by the publisher",
        Missing.RoundsToZero => "rounds to zero, but is not zero",
        Missing.LowReliability => "withheld for low reliability",
        Missing.NoReturn => "no return",
        Missing.NoDenominator => "no population to divide by",
        Missing.Incomplete => "a needed part is missing",
        Missing.NotInExistence => "did not exist in this period",
        _ => "no figure",
    };

    /// <summary>Why a figure has no value, short enough for a table.</summary>
    public static string Short(Missing missing) => missing switch
    {
        Missing.NotApplicable => "not applicable (z)",
        Missing.Suppressed => "suppressed (c)",
        Missing.RoundsToZero => "rounds to zero (low)",
        Missing.LowReliability => "low reliability (u)",
        Missing.NoDenominator => "no population",
        Missing.Incomplete => "incomplete",
        Missing.NotInExistence => "did not exist",
        _ => Of(missing),
    };

    /// <summary>Why a figure has no value, in at most 13 letters, so that no column cuts it.</summary>
    public static string Word(Missing missing) => missing switch
    {
        Missing.NotApplicable => "inapplicable",
        Missing.Suppressed => "suppressed",
        Missing.RoundsToZero => "rounds to 0",
        Missing.LowReliability => "unreliable",
        Missing.NoDenominator or Missing.Incomplete or Missing.NotInExistence => Short(missing),
        _ => Of(missing),
    };

    /// <summary>Why one was left out.</summary>
    public static string Of(LeftOut leftOut, Func<string, string> name) => leftOut.Reason switch
    {
        LeftOutReason.SameReturn => $"shares the return of {name(leftOut.With)}, so its figure is the same one",
        LeftOutReason.CountedWith => $"counted with {name(leftOut.With)}, with which it shares a return",
        LeftOutReason.Excluded => "excluded by a rule of the analysis",
        LeftOutReason.NoLag => "no year with a year before it",
        LeftOutReason.Incomplete when leftOut.Note.Length > 0 => Clause(leftOut.Note),
        // The two enumerations share their numbers for every reason that a figure can be missing for.
        var reason => Of((Missing)(int)reason),
    };

    /// <summary>Why one was left out, by code.</summary>
    public static string Of(LeftOut leftOut) => leftOut.Reason switch
    {
        LeftOutReason.SameReturn => $"shares the return of {leftOut.With}",
        LeftOutReason.CountedWith => $"counted with {leftOut.With}, with which it shares a return",
        LeftOutReason.Excluded => "excluded by a rule",
        LeftOutReason.NoLag => "no year that also has a year before it",
        LeftOutReason.Incomplete when leftOut.Note.Length > 0 => Clause(leftOut.Note),
        // The two enumerations share their numbers for every reason that a figure can be missing for.
        var reason => Of((Missing)(int)reason),
    };

    private static string Clause(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    /// <summary>Which direction is good.</summary>
    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.LowIsGood => "low is good",
        Polarity.HighIsGood => "high is good",
        Polarity.Context => "context",
        _ => "neutral",
    };

    /// <summary>On which side a figure lies.</summary>
    public static string Of(Direction direction) => direction switch
    {
        Direction.Above => "above",
        Direction.Below => "below",
        Direction.Same => "the same",
        _ => "",
    };

    /// <summary>What a spend block counts as.</summary>
    public static string Of(SpendSide side) => side switch
    {
        SpendSide.Preventative => "preventative",
        SpendSide.Statutory => "statutory",
        _ => "neither",
    };

    /// <summary>How close two authorities are.</summary>
    public static string Of(Closeness closeness) => closeness switch
    {
        Closeness.ExtremelyClose => "extremely close",
        Closeness.VeryClose => "very close",
        Closeness.Close => "close",
        Closeness.SomewhatClose => "somewhat close",
        Closeness.NotClose => "not close",
        _ => "",
    };

    /// <summary>A verdict in a word or two, for a table.</summary>
    public static string Of(V1.Verdict? verdict) => verdict?.Level switch
    {
        VerdictLevel.Above => "above",
        VerdictLevel.PossiblyAbove => "possibly above",
        VerdictLevel.Within => "within",
        VerdictLevel.PossiblyBelow => "possibly below",
        VerdictLevel.Below => "below",
        VerdictLevel.AboveUpperQuartile => "above the upper quartile (no test)",
        VerdictLevel.WithinMiddleHalf => "within the middle half (no test)",
        VerdictLevel.BelowLowerQuartile => "below the lower quartile (no test)",
        _ => "cannot be said",
    };

    /// <summary>An ISO date as it is read: "31 March 2025".</summary>
    public static string Day(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        // Of some publications the month is all that is known.
        : DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : iso;

    /// <summary>A name that begins with a capital as it stands within a sentence.</summary>
    public static string Within(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>Several names as a sentence holds them.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>A number of things.</summary>
    public static string Of(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>Letter of a national quarter; empty for none.</summary>
    public static string Of(Band band) => band switch
    {
        Band.A => "A",
        Band.B => "B",
        Band.C => "C",
        Band.D => "D",
        _ => "",
    };

    /// <summary>What rates are set against.</summary>
    public static string Of(Population population) => population switch
    {
        Population.AsPrinted => "as-printed",
        Population.OneSeries => "one-series",
        _ => "",
    };

    /// <summary>How an answer on spend against care is found.</summary>
    public static string Of(AssociationMethod method) => method switch
    {
        AssociationMethod.Between => "between",
        AssociationMethod.Within => "within",
        AssociationMethod.WithinTrendRemoved => "within-trend-removed",
        _ => "",
    };

    /// <summary>Which spend a slope belongs to.</summary>
    public static string Of(SpendTerm term) => term switch
    {
        SpendTerm.Mean => "mean",
        SpendTerm.SameYear => "same-year",
        SpendTerm.YearBefore => "year-before",
        _ => "",
    };

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>NO_RETURN</c>.</summary>
    public static string Code(Missing missing) => Code(missing, "MISSING_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>COUNTED_WITH</c>.</summary>
    public static string Code(LeftOutReason reason) => Code(reason, "LEFT_OUT_REASON_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>POSSIBLY_ABOVE</c>.</summary>
    public static string Code(VerdictLevel level) => Code(level, "VERDICT_LEVEL_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>LOW_IS_GOOD</c>.</summary>
    public static string Code(Polarity polarity) => Code(polarity, "POLARITY_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>PREVENTATIVE</c>.</summary>
    public static string Code(SpendSide side) => Code(side, "SPEND_SIDE_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>VERY_CLOSE</c>.</summary>
    public static string Code(Closeness closeness) => Code(closeness, "CLOSENESS_");

    /// <summary>Who was left out and why, by code: <c>941:COUNTED_WITH:940</c>.</summary>
    public static string Code(LeftOut leftOut) => $"{leftOut.Code}:{Code(leftOut.Reason)}" + (leftOut.With.Length == 0 ? "" : $":{leftOut.With}");

    private static string Code<T>(T code, string prefix) where T : struct, Enum => Codes<T>.Known.GetOrAdd(
        code,
        static (code, length) => typeof(T).GetField(code.ToString())!.GetCustomAttribute<OriginalNameAttribute>()!.Name[length..],
        prefix.Length);

    // Looked up once a code: a table for programs has millions of them.
    private static class Codes<T> where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, string> Known = new();
    }
}
