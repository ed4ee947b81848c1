namespace Benchmark.Tui.Screens.Views;

/// <summary>One authority in sentences that can be said aloud, and the questions that its figures raise.</summary>
internal sealed record BriefView
{
    public required IReadOnlyList<BriefSentence> Sentences { get; init; }

    /// <summary>Against whom, by which definition, in which prices.</summary>
    public required string Basis { get; init; }
}

/// <summary>A sentence, and the figure that it is about.</summary>
/// <param name="Topic">What it is about; the first of a topic stands under it as a heading.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Measure">Measure whose evidence it leads to; empty where it leads to none.</param>
/// <param name="Period">Its period.</param>
/// <param name="IsToCheck">Whether it rests on a figure that must be checked first.</param>
/// <param name="Bridge">Where the bridge begins that it tells of; null where it tells of a figure.</param>
internal readonly record struct BriefSentence(string Topic, string Text, string Measure, string Period, bool IsToCheck, BridgeFrom? Bridge = null);
