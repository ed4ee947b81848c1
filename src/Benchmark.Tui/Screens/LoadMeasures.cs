namespace Benchmark.Tui.Screens;

/// <summary>Brings a list of <see cref="Views.MeasureItem"/>.</summary>
internal sealed record LoadMeasures : Load
{
    public override string What => "the list of measures";
}
