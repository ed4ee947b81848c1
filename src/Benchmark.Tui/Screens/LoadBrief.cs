namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.BriefView"/>.</summary>
internal sealed record LoadBrief(Subject Of) : LoadFigures(Of)
{
    public override string What => $"the brief for {Of.Name}";
}
