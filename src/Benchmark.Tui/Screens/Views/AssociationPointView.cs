namespace Benchmark.Tui.Screens.Views;

/// <summary>One authority in the scatter: means over its years, as numbers for the drawing and as text to be read.</summary>
internal sealed record AssociationPointView(
    string Code, string Name, double Spend, double Outcome, string SpendText, string OutcomeText, int Years, Standing Standing);
