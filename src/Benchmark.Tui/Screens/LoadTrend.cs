namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.TrendView"/>.</summary>
internal sealed record LoadTrend(Subject Of) : LoadFigures(Of)
{
    public override string What => $"{Of.Name} over time";
}
