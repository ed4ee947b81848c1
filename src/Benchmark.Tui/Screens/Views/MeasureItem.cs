namespace Benchmark.Tui.Screens.Views;

/// <summary>A measure that a screen can turn to.</summary>
/// <param name="Label">In few words: "In care per 10,000".</param>
/// <param name="Column">The same in at most 12 columns, for a table.</param>
/// <param name="Unit">"per 10,000 children".</param>
/// <param name="HasIntervals">Whether chance can be reckoned: funnel, interval and trend test exist.</param>
/// <param name="Periods">Oldest first.</param>
internal sealed record MeasureItem(
    string Id,
    string Label,
    string Column,
    string Unit,
    Polarity Polarity,
    bool IsSpend,
    bool HasIntervals,
    IReadOnlyList<string> Periods);
