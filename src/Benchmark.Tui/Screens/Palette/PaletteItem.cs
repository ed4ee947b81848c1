namespace Benchmark.Tui.Screens.Palette;

/// <summary>A line of the palette.</summary>
/// <param name="Keys">The keys that do the same without the palette; empty where there are none.</param>
/// <param name="WhyDisabled">Null when it can be done now.</param>
/// <param name="Run">On the state without the palette.</param>
internal sealed record PaletteItem(string Label, string Help, string Keys, string? WhyDisabled, Func<DashboardState, Turn> Run);
