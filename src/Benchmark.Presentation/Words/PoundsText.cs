using System.Globalization;
using Rounding = Benchmark.Figures.Calculation.Rounding;

namespace Benchmark.Presentation.Words;

/// <summary>Pounds that are no measure's own value: gaps, blocks, parts of a sum.</summary>
internal static class PoundsText
{
    /// <summary>Sums too small for millions are written in full: £0.0m would say that there is nothing.</summary>
    public static string Millions(double pounds)
    {
        if (Math.Abs(pounds) is > 0 and < 100_000)
            return Whole(pounds);
        var text = Rounding.Display(pounds / 1e6, 1).ToString("#,0.0", CultureInfo.InvariantCulture);
        return text[0] == '-' ? $"-£{text[1..]}m" : $"£{text}m";
    }

    public static string Whole(double pounds)
    {
        var text = Rounding.Display(pounds, 0).ToString("#,0", CultureInfo.InvariantCulture);
        return text[0] == '-' ? $"-£{text[1..]}" : $"£{text}";
    }
}
