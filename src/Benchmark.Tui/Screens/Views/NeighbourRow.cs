namespace Benchmark.Tui.Screens.Views;

/// <summary>One neighbour.</summary>
/// <param name="IsMutual">It lists the authority in turn.</param>
/// <param name="IsNew">It is not in the edition that this one is told against.</param>
/// <param name="Figures">One a measure.</param>
/// <param name="Differences">Its figure less the authority's, with a sign; why there is none where one is missing.</param>
internal sealed record NeighbourRow(
    string Code,
    string Name,
    int Order,
    string Closeness,
    bool IsMutual,
    bool IsNew,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<FigureView> Differences);
