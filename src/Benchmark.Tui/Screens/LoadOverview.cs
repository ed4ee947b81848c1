namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.OverviewView"/>.</summary>
internal sealed record LoadOverview(Subject Of) : LoadFigures(Of)
{
    public override string What => Of.Name;
}
