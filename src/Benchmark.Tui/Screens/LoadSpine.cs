namespace Benchmark.Tui.Screens;

/// <summary>Brings a <see cref="Views.SpineView"/>.</summary>
internal sealed record LoadSpine(Subject Of) : LoadFigures(Of)
{
    public override string What => $"the headline measures of {Of.Name}";
}
