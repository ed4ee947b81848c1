namespace Benchmark.Tui.Screens.Views;

/// <summary>Where a bridge begins.</summary>
internal enum BridgeFrom
{
    /// <summary>The mean of those compared with.</summary>
    Others,

    /// <summary>The authority itself a year before.</summary>
    YearBefore,

    /// <summary>The one of them that is nearest to their median.</summary>
    MedianNeighbour,
}

/// <summary>Why spending per child differs: what adds up to the difference, never what caused it.</summary>
internal sealed record BridgeView
{
    /// <summary>The whole difference in a sentence, or why there is none.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the total must be checked before anything is said of it.</summary>
    public required bool IsToCheck { get; init; }

    /// <summary>Definition and prices.</summary>
    public required string Basis { get; init; }

    public required string Period { get; init; }

    /// <summary>What it begins with: "The mean of 9 of 10 statistical neighbours".</summary>
    public required string FromName { get; init; }

    public required string ToName { get; init; }

    /// <summary>Pounds per child; missing where an end is.</summary>
    public required FigureView From { get; init; }

    public required FigureView To { get; init; }

    /// <summary>The largest difference either way first; empty where there is no bridge.</summary>
    public required IReadOnlyList<BridgeStepView> Steps { get; init; }

    /// <summary>What a reader should know: who was left out, and the like.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Financial years that it can end in, oldest first.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    public required IReadOnlyList<PriceIndexItem> PriceIndices { get; init; }

    public required IReadOnlyList<string> Definitions { get; init; }

    public required string Definition { get; init; }
}

/// <summary>What one block adds or takes away, in pounds per child.</summary>
/// <param name="Measure">The block's own measure; empty where there is none.</param>
/// <param name="Name">Of the block.</param>
/// <param name="Side">Preventative, statutory or neither.</param>
/// <param name="From">Where the bridge begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Change">The difference with its sign.</param>
/// <param name="Words">The step in a sentence.</param>
/// <param name="Parts">The change as people times the cost of each; empty for a block whose people nobody counts.</param>
internal sealed record BridgeStepView(
    string Measure, string Name, string Side, FigureView From, FigureView To, FigureView Change, string Words, IReadOnlyList<BridgePartView> Parts);

/// <summary>One of the two things that a change is split into.</summary>
/// <param name="Name">"by number of children", "by cost of each".</param>
/// <param name="From">People, or pounds for each of them, where the bridge begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Change">Pounds per child with their sign.</param>
internal sealed record BridgePartView(string Name, FigureView From, FigureView To, FigureView Change);
