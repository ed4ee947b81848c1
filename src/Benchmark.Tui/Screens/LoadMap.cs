namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.MapView"/>.</summary>
internal sealed record LoadMap(Subject Of) : LoadFigures(Of)
{
    public override string What => "the map of England";
}
