namespace Benchmark.Tui.Screens.Views;

/// <summary>All that the overview of one authority shows.</summary>
/// <param name="Edition">Of the neighbour lists: "2025".</param>
/// <param name="Neighbours">Closest first.</param>
/// <param name="NoNeighbours">
/// Why there are none, as a sentence: "The 2025 edition has no list for Dorset (835)."; else null.
/// </param>
internal sealed record OverviewView(
    string Code,
    string Name,
    string Region,
    string Edition,
    IReadOnlyList<QuestionView> Questions,
    IReadOnlyList<NeighbourView> Neighbours,
    string? NoNeighbours = null);
