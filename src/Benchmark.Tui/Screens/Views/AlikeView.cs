namespace Benchmark.Tui.Screens.Views;

/// <summary>Those that an authority is compared with, each beside it, and who started alike.</summary>
internal sealed record AlikeView
{
    /// <summary>"Statistical neighbours, 2025 edition".</summary>
    public required string Whom { get; init; }

    /// <summary>What is set side by side, in order: what stands first fits first.</summary>
    public required IReadOnlyList<AlikeColumnView> Columns { get; init; }

    /// <summary>The authority itself, then the others, the closest first.</summary>
    public required IReadOnlyList<AlikeRowView> Rows { get; init; }

    /// <summary>Measure by which it is told who started alike.</summary>
    public required MeasureItem Measure { get; init; }

    /// <summary>Measures to choose from.</summary>
    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    public required IReadOnlyList<StartedView> Started { get; init; }

    /// <summary>How closeness is to be read; empty for a group.</summary>
    public required string Note { get; init; }
}

/// <param name="Measure">Its id.</param>
/// <param name="Head">In few words, with its period in <paramref name="Period"/>.</param>
/// <param name="IsText">Whether it holds words, which want more room.</param>
internal readonly record struct AlikeColumnView(string Measure, string Head, string Period, bool IsText);

/// <param name="Order">1 is the closest; 0 for the authority itself.</param>
/// <param name="Closeness">"Very close"; empty for itself and in a group.</param>
/// <param name="Mutual">"mutual", "one way" or empty.</param>
/// <param name="Cells">One a column.</param>
internal sealed record AlikeRowView(
    string Code, string Name, int Order, string Closeness, string Mutual, string Region, FigureView Children, IReadOnlyList<FigureView> Cells);

/// <summary>Who lay near a starting point, and where they are now.</summary>
internal sealed record StartedView(string Heading, string From, string To, IReadOnlyList<StartedRowView> Rows, string Words);

/// <param name="Nearness">How it is near.</param>
/// <param name="Change">The later less the earlier, with its sign.</param>
internal readonly record struct StartedRowView(string Name, string Nearness, string Then, string Now, string Change);
