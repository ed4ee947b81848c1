using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Bridge;

internal static class BridgeDrawing
{
    /// <summary>The bridge as marks; null where there is none.</summary>
    public static Chart? Of(BridgeView bridge) => bridge is not { From.Value: { } from, To.Value: { } to, Steps.Count: > 0 } ? null : Waterfall.Of(
        new(
            $"Spending per child: from {char.ToLowerInvariant(bridge.FromName[0])}{bridge.FromName[1..]} to {bridge.ToName}",
            $"{bridge.Words} {string.Join(' ', bridge.Steps.Select(step => step.Words))} {string.Join(' ', bridge.Notes)}",
            "£ per child", NumberStyle.Pounds.Text, NumberStyle.Pounds.Text),
        new(bridge.FromName, from),
        new(bridge.ToName, to),
        [.. bridge.Steps.Select(step => new WaterfallStep(step.Name, step.Change.Value!.Value, [.. step.Parts.Select(part => (part.Name, part.Change.Value!.Value))]))],
        NumberStyle.Pounds.Signed);
}
