namespace Benchmark.Tui.Screens.Views;

/// <summary>One authority in the scatter: means over its years.</summary>
internal sealed record AssociationPointView(string Code, string Name, double Spend, double CareRate, int Years, Standing Standing);
