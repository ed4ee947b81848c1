using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Spend;

internal static class SpendDrawing
{
    /// <summary>The blocks over the years, as marks. A year that lacks a block has no bar: without it the stack would look smaller than it is.</summary>
    public static Chart Of(SpendView spend, bool totals)
    {
        Func<double, string> text = totals
            ? value => $"£{MeasureText.Number(value / 1e6)}m"
            : value => $"£{MeasureText.Number(value)}";
        return StackedBars.Of(
            new(
                $"Spend by block, {spend.Name}",
                $"{spend.Basis}. The table holds every figure.",
                totals ? "£m" : "£ per child",
                text,
                text),
            [.. spend.Years.Select(year => year.Period)],
            [.. spend.Blocks.Select(block => $"{block.Name} ({block.Side})")],
            [.. spend.Years.Select(year => totals ? year.Totals : year.PerChild).Select(parts =>
                parts.All(part => part.Value is not null) ? (IReadOnlyList<double>)[.. parts.Select(part => part.Value!.Value)] : null)]);
    }
}
