using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>One area's figure in one period, in cash where it is money.</summary>
/// <param name="Value">The value, unrounded, or the reason there is none.</param>
/// <param name="Numerator">Numerator, where the measure has parts.</param>
/// <param name="Denominator">Denominator, where the measure has one.</param>
/// <param name="Published">The rate as its publisher printed it.</param>
/// <param name="Unit">The reporting unit: the authority itself, or the first member of its joint return; null for a region.</param>
/// <param name="Release">The release that the row came from; null when there is no row.</param>
/// <param name="Note">What a reader should know; empty when there is nothing.</param>
/// <param name="Text">The words of a measure whose figures are words; then there is no value. Empty for every other.</param>
internal readonly record struct FigureCell(
    Outcome Value, double? Numerator, double? Denominator, double? Published, Authority? Unit, Release? Release, string Note,
    string Text = "")
{
    /// <summary>That a figure is one's own, in every note about it.</summary>
    public const string LocalNote = "Local, not published.";

    /// <summary>Whether it is computed from figures of one's own, or by a definition or price index of one's own, so that it is not published.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The same figure, marked as one's own.</summary>
    public FigureCell AsLocal() => this with { IsLocal = true, Note = Note.Length == 0 ? LocalNote : $"{LocalNote} {Note}" };

    /// <summary>
    /// What it is ordered and averaged by: its value, and 0 where the count rounds to zero, which lies between nought and half the
    /// last digit; null for whatever else is missing.
    /// </summary>
    public double? Ordered => Value.HasValue ? Value.Value : CountsAsZero ? 0 : null;

    /// <summary>Whether it has no value but is ordered and averaged as 0, because its own count rounds to zero.</summary>
    public bool CountsAsZero => !Value.HasValue && Value.Reason == MissingReason.RoundsToZero && Numerator is null;

    /// <summary>A cell without a value.</summary>
    public static FigureCell Missing(MissingReason reason, Authority? unit, string note, Release? release = null) =>
        new(Outcome.Missing(reason), null, null, null, unit, release, note);
}
