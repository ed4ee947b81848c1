using System.Globalization;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Measures;

namespace Benchmark.Presentation.Words;

/// <summary>How a number is written: rounded once, half up, with the signs around it. The one place that rounds what is read.</summary>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="Prefix">What stands before the digits, for instance a pound sign.</param>
/// <param name="Suffix">What stands after them.</param>
/// <param name="Millions">Whether it is shown in millions.</param>
/// <param name="IsSigned">Whether a workbook shows a plus before what is above zero.</param>
internal sealed record NumberStyle(int Decimals, string Prefix = "", string Suffix = "", bool Millions = false, bool IsSigned = false)
{
    /// <summary>A count.</summary>
    public static readonly NumberStyle Count = new(0);

    /// <summary>Pounds.</summary>
    public static readonly NumberStyle Pounds = new(0, "£");

    /// <summary>Full-time equivalents.</summary>
    public static readonly NumberStyle Fte = new(1);

    /// <summary>Percentages of change.</summary>
    public static readonly NumberStyle Percent = new(1, "", "%");

    /// <summary>The style of a measure's values.</summary>
    public static NumberStyle Of(Measure measure) => Of(measure.Row.Unit, measure.Row.Decimals);

    /// <summary>The style of values in a unit: totals in pounds are in millions, what is per head in pounds.</summary>
    public static NumberStyle Of(string unit, int decimals) => unit switch
    {
        "£" => new(decimals, "£", "m", Millions: true),
        "%" => new(decimals, "", "%"),
        _ => new(decimals, unit.StartsWith('£') ? "£" : ""),
    };

    /// <summary>A number without a unit.</summary>
    public static string Plain(double value, int decimals) => new NumberStyle(decimals).Text(value);

    /// <summary>The same without zeros at its end.</summary>
    public static string AtMost(double value, int decimals) => Rounding.Display(value, decimals)
        .ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.InvariantCulture);

    /// <summary>A round number on an axis, between the signs of what it counts.</summary>
    public static string Tick(double value, string prefix = "", string suffix = "") =>
        $"{(value < 0 ? "-" : "")}{prefix}{AtMost(Math.Abs(value), 4)}{suffix}";

    /// <summary>The style of a quantity that a measure's numerator counts, or of its values where it has none.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="value">The quantity, whose size decides how pounds are written.</param>
    /// <param name="unit">Its unit; the measure's own where parts are missing.</param>
    /// <param name="withUnit">Whether the unit stands after it.</param>
    public static NumberStyle OfParts(Measure measure, double value, string unit, bool withUnit) =>
        unit == "£" ? OfPounds(value)
        // "+1.9%" would read as a ratio of the two.
        : unit == Formula.Points ? Of(measure) with { Suffix = $" {unit}" }
        : unit == measure.Row.Unit ? Of(measure)
        : new(measure.Formula.PartDecimals, "", withUnit ? $" {unit}" : "");

    /// <summary>The style of a sum of pounds: in millions with one decimal a small one would be shown as nothing.</summary>
    public static NumberStyle OfPounds(double pounds) =>
        Math.Abs(pounds) < 100_000 ? Pounds : new(1, "£", "m", Millions: true);

    /// <summary>The number in words and digits.</summary>
    public string Text(double value)
    {
        var digits = Digits(Math.Abs(value), out var zero);
        return $"{(value < 0 && !zero ? "-" : "")}{Prefix}{digits}{Suffix}";
    }

    /// <summary>The number without its sign.</summary>
    public string Size(double value) => $"{Prefix}{Digits(Math.Abs(value), out _)}{Suffix}";

    /// <summary>The number with its sign, also when it is above zero.</summary>
    public string Signed(double value)
    {
        var text = Text(value);
        return text[0] == '-' || IsZero(value) ? text : "+" + text;
    }

    /// <summary>Whether it is shown as zero.</summary>
    public bool IsZero(double value)
    {
        Digits(Math.Abs(value), out var zero);
        return zero;
    }

    private string Digits(double size, out bool zero)
    {
        var shown = Rounding.Display(Millions ? size / 1e6 : size, Decimals);
        zero = shown == 0;
        return shown.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
