using System.Globalization;
using Rounding = Benchmark.Figures.Calculation.Rounding;

namespace Benchmark.Presentation.Words;

internal static class PercentText
{
    /// <summary>"-0.9 pts" for "-0.9 percentage points": a card's row is short.</summary>
    public static string Brief(string text) => text.Replace(" percentage points", " pts", StringComparison.Ordinal);

    /// <summary>A percentage change with its sign: "-3.8%".</summary>
    public static string Signed(double percent)
    {
        var rounded = Rounding.Display(percent, 1) + 0.0;
        return rounded.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + "%";
    }
}
