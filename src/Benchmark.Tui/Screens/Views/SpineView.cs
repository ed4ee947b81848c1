using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Views;

/// <summary>Every headline measure of one authority.</summary>
/// <param name="Basis">Against whom; of spend by which definition and in which prices.</param>
/// <param name="Items">In the order of the headline measures.</param>
/// <param name="PriceIndices">What real terms can go by, the default first; empty where no measure is in pounds.</param>
/// <param name="Definitions">Definitions to choose from.</param>
/// <param name="Definition">The one that is shown.</param>
internal sealed record SpineView(
    string Basis, IReadOnlyList<SpineItem> Items, IReadOnlyList<PriceIndexItem> PriceIndices, IReadOnlyList<string> Definitions, string Definition);

/// <summary>One headline measure of an authority, among its neighbours and in England.</summary>
internal sealed record SpineItem
{
    public required MeasureItem Measure { get; init; }

    public required string Period { get; init; }

    /// <summary>"31 March 2025", "year to 31 March 2025".</summary>
    public required string Date { get; init; }

    public required FigureView Own { get; init; }

    public required FigureView Median { get; init; }

    public required FigureView England { get; init; }

    /// <summary>Of those it is compared with; null where nobody has a figure.</summary>
    public BoxSpan? Others { get; init; }

    /// <summary>Of England's reporting units; null where nobody has a figure.</summary>
    public BoxSpan? Nation { get; init; }

    /// <summary>How many of those it is compared with have a figure that counts.</summary>
    public required int Used { get; init; }

    /// <summary>Both as words: the span, the middle half, how many.</summary>
    public required string OthersSpan { get; init; }

    public required string NationSpan { get; init; }

    /// <summary>Those it is compared with, the highest first; those without a figure last.</summary>
    public required IReadOnlyList<SpineNeighbour> Neighbours { get; init; }

    /// <summary>Place in the nation; null without a figure.</summary>
    public PositionView? National { get; init; }

    /// <summary>The level in a word or two, or why there is none.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in full, as the server words it.</summary>
    public required string VerdictInFull { get; init; }

    /// <summary>From the highest level to the lowest; those without one last.</summary>
    public required int Level { get; init; }

    /// <summary>Whether it may be quoted: "quote", "care" or "check"; "none" where there is no figure.</summary>
    public required string Mark { get; init; }

    /// <summary>Why it is to be taken with care or checked; empty where it may be quoted.</summary>
    public required string MarkReason { get; init; }

    /// <summary>How far from the neighbours' median, in widths of their middle half; null where that cannot be said.</summary>
    public double? Distance => Own.Value is { } own && Others is { Lower: { } lower, Median: { } median, Upper: { } upper } && upper > lower
        ? (own - median) / (upper - lower)
        : null;
}

/// <summary>One of those compared with.</summary>
internal readonly record struct SpineNeighbour(string Name, FigureView Figure);
