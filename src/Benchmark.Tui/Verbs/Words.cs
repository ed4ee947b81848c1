using System.Globalization;
using Benchmark.Server.Reports;
using Benchmark.V1;
using Google.Protobuf.Reflection;

namespace Benchmark.Tui.Verbs;

/// <summary>The contract's codes in plain words; those that reports use too are said in the reports' words.</summary>
internal static class Words
{
    /// <summary>Why a figure has no value.</summary>
    public static string Of(Missing missing) => ReportWords.Of(missing);

    /// <summary>Why one was left out.</summary>
    public static string Of(LeftOut leftOut) => leftOut.Reason switch
    {
        LeftOutReason.SameReturn => $"shares the return of {leftOut.With}",
        LeftOutReason.CountedWith => $"counted with {leftOut.With}, with which it shares a return",
        LeftOutReason.Excluded => "excluded by a rule",
        LeftOutReason.NoLag => "no year that also has a year before it",
        // The two enumerations share their numbers for every reason that a figure can be missing for.
        var reason => Of((Missing)(int)reason),
    };

    /// <summary>How close two authorities are.</summary>
    public static string Of(Closeness closeness) => ReportWords.Of(closeness);

    /// <summary>Which direction is good.</summary>
    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.LowIsGood => "low is good",
        Polarity.HighIsGood => "high is good",
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

    /// <summary>An ISO date as it is read: "31 March 2025".</summary>
    public static string Day(string iso) => ReportWords.Day(iso);

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>NO_RETURN</c>.</summary>
    public static string Code(Missing missing) => Code(FiguresReflection.Descriptor, missing, "MISSING_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>COUNTED_WITH</c>.</summary>
    public static string Code(LeftOutReason reason) => Code(FiguresReflection.Descriptor, reason, "LEFT_OUT_REASON_");

    /// <summary>Code as the contract spells it, without what all codes of its kind begin with: <c>POSSIBLY_ABOVE</c>.</summary>
    public static string Code(VerdictLevel level) => Code(ComparisonsReflection.Descriptor, level, "VERDICT_LEVEL_");

    private static string Code<T>(FileDescriptor file, T code, string prefix) where T : struct, Enum =>
        file.FindTypeByName<EnumDescriptor>(typeof(T).Name).FindValueByNumber(Convert.ToInt32(code, CultureInfo.InvariantCulture))
            .Name[prefix.Length..];
}
