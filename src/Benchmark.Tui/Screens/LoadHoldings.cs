namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.HoldingsView"/>.</summary>
internal sealed record LoadHoldings(Subject Of) : LoadFigures(Of)
{
    public override string What => "what the figures come from";
}
