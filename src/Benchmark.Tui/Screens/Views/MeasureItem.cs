namespace Benchmark.Tui.Screens.Views;

/// <summary>A measure that a screen can turn to.</summary>
/// <param name="Label">In few words: "In care per 10,000".</param>
/// <param name="Column">The same in at most 12 columns, for a table.</param>
/// <param name="Unit">"per 10,000 children".</param>
/// <param name="HasIntervals">Whether chance can be reckoned: funnel, interval and trend test exist.</param>
/// <param name="Periods">Oldest first.</param>
/// <param name="IsUsual">Whether it is the one that a screen is about where none is chosen.</param>
/// <param name="Words">Its full name and what people call it, by which it is found.</param>
internal sealed record MeasureItem(
    string Id,
    string Label,
    string Column,
    string Unit,
    Polarity Polarity,
    bool IsSpend,
    bool HasIntervals,
    IReadOnlyList<string> Periods,
    bool IsUsual = false,
    string Words = "")
{
    /// <summary>Whether it is the one chosen, which is empty where none is.</summary>
    public bool Is(string chosen) => chosen.Length == 0 ? IsUsual : Id == chosen;
}
