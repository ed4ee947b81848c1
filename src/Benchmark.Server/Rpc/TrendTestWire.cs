using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Rpc;

/// <summary>The trend test as a message.</summary>
internal static class TrendTestWire
{
    /// <summary>The test; null for measures without intervals.</summary>
    public static V1.TrendTest? Of(FiveYearTest? tested)
    {
        if (tested is null)
            return null;
        if (tested.Test is not { } test)
            return new()
            {
                Result = V1.TrendResult.CannotBeSaid,
                Words = tested.Breaks
                    ? "Whether there is a trend cannot be said: the population changes its base within the newest five periods."
                    : "Whether there is a trend cannot be said: there are no five consecutive periods up to the newest figure.",
            };
        var (from, to) = (tested.From!.Name, tested.To!.Name);
        return new()
        {
            Result = test.Trend switch
            {
                Trend.Rising => V1.TrendResult.Rising,
                Trend.Falling => V1.TrendResult.Falling,
                _ => V1.TrendResult.None,
            },
            Slope = test.Slope,
            StandardError = test.StandardError,
            ChiSquare = test.ChiSquare,
            KeepsSign = test.KeepsSign,
            From = from,
            To = to,
            Words = test.Trend switch
            {
                Trend.Rising => $"Rising from {from} to {to}. Counts vary more than the test assumes, so it finds too many trends.",
                Trend.Falling => $"Falling from {from} to {to}. Counts vary more than the test assumes, so it finds too many trends.",
                _ => $"No trend that stands out from {from} to {to}.",
            },
        };
    }
}
