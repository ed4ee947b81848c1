namespace Benchmark.Figures.Calculation;

/// <summary>
/// One authority in one year with all three figures; a row that lacks one is left out, with its reason, by whoever assembles the
/// panel (docs/methods.md says how).
/// </summary>
/// <param name="Authority">Any number that is the same for all of the authority's rows.</param>
/// <param name="Year">The year of the outcome's day.</param>
/// <param name="Spend">What the outcome is set against, on that day: of spend, real pounds a child in the financial year that ends on it.</param>
/// <param name="LaggedSpend">The same a year before.</param>
/// <param name="Outcome">The outcome on that day, in its own unit.</param>
internal readonly record struct PanelRow(int Authority, int Year, double Spend, double LaggedSpend, double Outcome);
