namespace Benchmark.Tui.Screens.Views;

/// <summary>All reporting units around their pooled value.</summary>
internal sealed record FunnelView
{
    public required MeasureItem Measure { get; init; }

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    public required string Period { get; init; }

    public required string Date { get; init; }

    public required double Centre { get; init; }

    public required string CentreText { get; init; }

    /// <summary>"pooled, 151 authorities": never called England.</summary>
    public required string CentreLabel { get; init; }

    /// <summary>What the horizontal axis counts: "children aged 0 to 17".</summary>
    public required string Denominator { get; init; }

    /// <summary>Overdispersion.</summary>
    public required double Phi { get; init; }

    /// <summary>Phi, and how many lie outside which limits, as sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Smallest denominator first.</summary>
    public required IReadOnlyList<FunnelPointView> Points { get; init; }

    public required IReadOnlyList<FunnelCurveView> Curve { get; init; }

    public required IReadOnlyList<LeftOutView> LeftOut { get; init; }

    /// <summary>Why there is no funnel, as a sentence; else null.</summary>
    public string? WhyNone { get; init; }
}
