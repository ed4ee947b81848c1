namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.AssociationView"/>.</summary>
/// <param name="Of">Whose dot is marked.</param>
/// <param name="Outcome">Measure that is explained; empty for the first pair's.</param>
/// <param name="Against">Measure that it is set against; empty for the first pair's.</param>
internal sealed record LoadAssociation(Subject Of, string Outcome = "", string Against = "") : LoadFigures(Of)
{
    public override string What => "spend against an outcome";
}
