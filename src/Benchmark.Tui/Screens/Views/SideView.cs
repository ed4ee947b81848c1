namespace Benchmark.Tui.Screens.Views;

/// <summary>On which side of the averages of one edition's neighbours a figure lies: "above", "below" or "the same as".</summary>
/// <param name="Edition">"2025"; of a group its name.</param>
/// <param name="Pooled">Null for measures that have no pooled value.</param>
internal sealed record SideView(string Edition, string? Mean, string? Median, string? Pooled);
