using Benchmark.Presentation.Words;
using System.Globalization;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>Numbers on an axis or beside a mark, in a measure's unit. Figures themselves come with their text.</summary>
internal static class MeasureText
{
    public static Func<double, string> Of(MeasureItem measure) => measure.Unit switch
    {
        "%" => value => $"{Number(value)}%",
        // Totals are shown in millions, as everywhere.
        "£" => value => $"£{Number(value / 1e6)}m",
        ['£', ..] => value => $"£{Number(value)}",
        _ => Number,
    };

    public static string Number(double value) =>
        NumberStyle.AtMost(value, 2);
}
