namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.AssociationView"/>.</summary>
internal sealed record LoadAssociation(Subject Of) : LoadFigures(Of)
{
    public override string What => "spend against an outcome";
}
