namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.SpendView"/>.</summary>
internal sealed record LoadSpend(Subject Of) : LoadFigures(Of)
{
    public override string What => $"what {Of.Name} spends";
}
