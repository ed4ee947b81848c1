using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports;

/// <summary>A cell of a table: words, and behind them the unrounded number where it is one.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Number">The unrounded number; null for words.</param>
/// <param name="Style">How the number is written; null for words.</param>
internal sealed record ReportCell(string Text, double? Number = null, NumberStyle? Style = null)
{
    /// <summary>File beside the report that it leads to; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Where words stand when their column is sorted, lowest first; null where they sort as they read, and for numbers.</summary>
    public int? Order { get; init; }

    /// <summary>A number, or a dash where there is none.</summary>
    public static ReportCell Of(double? number, NumberStyle style) =>
        number is { } value ? new(style.Text(value), value, style) : new("-");

    /// <summary>A difference or a change, with its sign.</summary>
    public static ReportCell Signed(double number, NumberStyle style) => new(style.Signed(number), number, style with { IsSigned = true });

    /// <summary>A change where there is one, or a dash.</summary>
    public static ReportCell Signed(double? number, NumberStyle style) => number is { } value ? Signed(value, style) : new("-");

    /// <summary>Words.</summary>
    public static implicit operator ReportCell(string text) => new(text);
}
