namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.FunnelView"/>.</summary>
internal sealed record LoadFunnel(Subject Of) : LoadFigures(Of)
{
    public override string What => "the funnel";
}
