using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="BridgeView"/>.</summary>
/// <param name="Of">Whose; its period is where the bridge ends.</param>
/// <param name="From">Where it begins.</param>
internal sealed record LoadBridge(Subject Of, BridgeFrom From) : LoadFigures(Of)
{
    public override string What => $"why spending differs in {Of.Name}";
}
