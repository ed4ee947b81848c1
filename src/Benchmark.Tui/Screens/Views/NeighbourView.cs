namespace Benchmark.Tui.Screens.Views;

/// <param name="Order">1 is the closest.</param>
/// <param name="Closeness">In the edition's words: "Very close".</param>
/// <param name="Figures">One per question, in the questions' order.</param>
internal sealed record NeighbourView(
    string Code, string Name, int Order, string Closeness, IReadOnlyList<FigureView> Figures);
