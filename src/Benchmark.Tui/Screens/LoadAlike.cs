namespace Benchmark.Tui.Screens;

/// <summary>Brings an <see cref="Views.AlikeView"/>.</summary>
internal sealed record LoadAlike(Subject Of) : LoadFigures(Of)
{
    public override string What => $"who is like {Of.Name}";
}
