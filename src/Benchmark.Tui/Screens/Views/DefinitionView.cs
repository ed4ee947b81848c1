namespace Benchmark.Tui.Screens.Views;

/// <summary>One authority's spend under one definition.</summary>
/// <param name="Used">How many neighbours the median rests on.</param>
internal sealed record DefinitionView(
    string Id,
    string Name,
    FigureView Preventative,
    FigureView Statutory,
    FigureView PreventativePerChild,
    FigureView StatutoryPerChild,
    FigureView Share,
    FigureView MedianShare,
    FigureView EnglandShare,
    int Used)
{
    /// <summary>Whether it is one's own, so that none of its figures is published.</summary>
    public bool IsLocal => Id.StartsWith(Benchmark.Figures.Facts.Release.LocalPrefix, StringComparison.Ordinal);
}
