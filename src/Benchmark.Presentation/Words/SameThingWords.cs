using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>What is said of two numbers for one thing.</summary>
internal static class SameThingWords
{
    /// <summary>Which kind, for programs.</summary>
    public static string Code(SameThingKind kind) => kind switch
    {
        SameThingKind.OtherReturn => "other-return",
        SameThingKind.OtherPopulation => "other-population",
        SameThingKind.Printed => "printed",
        _ => "not-said",
    };

    /// <summary>The two in one sentence, with the difference and why.</summary>
    /// <param name="two">The two.</param>
    /// <param name="measure">Their measure.</param>
    public static string Of(SameThing two, Measure measure)
    {
        var text = new FigureText(measure);
        var other = two.Kind == SameThingKind.Printed && two.Other.HasValue ? text.Published(two.Other.Value) : text.OrNone(two.Other);
        return $"{two.Name}: {other}; here {text.OrNone(two.Figure)}{Difference()}. {two.Reason}";

        string Difference() => !two.HasDifference ? "" : text.Short(Math.Abs(two.Difference)) == text.Short(0) ? ", no difference that shows" : $", a difference of {text.Difference(two.Difference)}";
    }
}
