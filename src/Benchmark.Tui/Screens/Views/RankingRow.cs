namespace Benchmark.Tui.Screens.Views;

/// <param name="Place">Null without a figure.</param>
/// <param name="Low">Lower end of the 95% interval, where the measure has one.</param>
/// <param name="Band">"A" to "D"; empty for a neutral measure.</param>
internal sealed record RankingRow(
    string Code, string Name, FigureView Figure, PositionView? Place, double? Low, double? High, string Band, Standing Standing);
