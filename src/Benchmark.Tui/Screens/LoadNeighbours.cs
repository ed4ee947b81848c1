namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.NeighboursView"/>.</summary>
internal sealed record LoadNeighbours(Subject Of) : LoadFigures(Of)
{
    public override string What => $"the neighbours of {Of.Name}";
}
