namespace Benchmark.Tui.Screens.Views;

/// <summary>A published rate that differs from what its own parts give.</summary>
internal sealed record ReconciliationView(
    string Measure, string Period, string Name, string Release, string Published, string Recomputed, string Difference, string Reason);
