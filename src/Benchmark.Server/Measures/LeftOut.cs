namespace Benchmark.Server.Measures;

/// <summary>An authority that a summary, sum or ranking left out.</summary>
/// <param name="Code">DfE code.</param>
/// <param name="Reason">Why.</param>
/// <param name="With">The DfE code it goes with, for joint returns; else empty.</param>
/// <param name="Note">More about it; empty when the reason says enough.</param>
internal readonly record struct LeftOut(string Code, LeftOutReason Reason, string With = "", string Note = "");

/// <summary>Why an authority was left out: its figure is missing, or it shares a joint return.</summary>
/// <param name="Missing">Why the figure is missing; null when it is not.</param>
/// <param name="SameReturn">True for the authority's own joint return, false for one already counted.</param>
internal readonly record struct LeftOutReason(MissingReason? Missing, bool SameReturn)
{
    /// <summary>It shares the joint return of the authority asked about.</summary>
    public static LeftOutReason OwnReturn => new(null, true);

    /// <summary>It shares a joint return with one that was counted for both.</summary>
    public static LeftOutReason CountedWith => new(null, false);

    /// <summary>Its figure is missing.</summary>
    public static LeftOutReason Of(MissingReason reason) => new(reason, false);
}
