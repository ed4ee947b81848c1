using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>An authority that a summary, sum or ranking left out.</summary>
/// <param name="Authority">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="With">The one it goes with, for joint returns; else null.</param>
/// <param name="Note">More about it; empty when the reason says enough.</param>
internal readonly record struct LeftOut(Authority Authority, LeftOutReason Reason, Authority? With = null, string Note = "");

/// <summary>Why an authority was left out: its figure is missing, or the kind of answer has no place for it.</summary>
/// <param name="Missing">Why the figure is missing; null when it is not.</param>
/// <param name="Other">The other kind of reason; used when the figure is there.</param>
internal readonly record struct LeftOutReason(MissingReason? Missing, OtherReason Other)
{
    /// <summary>It shares the joint return of the authority asked about.</summary>
    public static LeftOutReason OwnReturn => new(null, OtherReason.SameReturn);

    /// <summary>It shares a joint return with one that was counted for both.</summary>
    public static LeftOutReason CountedWith => new(null, OtherReason.CountedWith);

    /// <summary>A rule of the analysis excludes it.</summary>
    public static LeftOutReason Excluded => new(null, OtherReason.Excluded);

    /// <summary>It has no year that also has a year before it.</summary>
    public static LeftOutReason NoLag => new(null, OtherReason.NoLag);

    /// <summary>Its figure is missing.</summary>
    public static LeftOutReason Of(MissingReason reason) => new(reason, default);
}

/// <summary>Why an authority with a figure was left out all the same.</summary>
internal enum OtherReason
{
    /// <summary>It shares the joint return of the authority asked about.</summary>
    SameReturn,

    /// <summary>It shares a joint return with one that was counted for both.</summary>
    CountedWith,

    /// <summary>A rule of the analysis excludes it.</summary>
    Excluded,

    /// <summary>It has no year that also has a year before it.</summary>
    NoLag,
}
