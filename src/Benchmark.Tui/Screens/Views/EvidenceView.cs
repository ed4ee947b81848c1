namespace Benchmark.Tui.Screens.Views;

/// <summary>Where one figure comes from.</summary>
internal sealed record EvidenceView
{
    public required string Name { get; init; }

    public required MeasureItem Measure { get; init; }

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    public required string Period { get; init; }

    public required FigureView Figure { get; init; }

    /// <summary>As its publisher printed it; null where it did not.</summary>
    public string? Published { get; init; }

    public required string Formula { get; init; }

    /// <summary>The formula with this authority's numbers in it.</summary>
    public required string Worked { get; init; }

    /// <summary>Other numbers for the same thing, each a sentence with the difference and why; empty for most.</summary>
    public IReadOnlyList<string> SameThings { get; init; } = [];

    /// <summary>How it stands to its neighbours or group, and why to believe that.</summary>
    public required AgainstView Against { get; init; }

    public required IReadOnlyList<EvidenceInputView> Inputs { get; init; }

    /// <summary>Definition, prices, neighbours: what was chosen.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>What the figure was in each release that has it, oldest first; empty where there are not two.</summary>
    public IReadOnlyList<string> Revisions { get; init; } = [];

    public required IReadOnlyList<string> Methods { get; init; }

    public required IReadOnlyList<LeftOutView> LeftOut { get; init; }

    /// <summary>Hash of the state of the figures.</summary>
    public required string Snapshot { get; init; }
}
