namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.EvidenceView"/>.</summary>
internal sealed record LoadEvidence(Subject Of) : LoadFigures(Of)
{
    public override string What => $"the evidence for {Of.Name}";
}
