using System.Globalization;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>A cell of a screen's table: words, or a number as it is shown with what another program needs of it.</summary>
/// <param name="Text">As it is shown.</param>
internal readonly record struct TableCell(string Text)
{
    /// <summary>Whether it stands for a number, be it one that is missing.</summary>
    public bool IsFigure { get; private init; }

    /// <summary>Unrounded, with a full stop and without signs; empty where there is none.</summary>
    public string Number { get; private init; } = "";

    /// <summary>What the number counts; empty for one without a unit, and where there is none.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Code of why there is no number, where the contract has one; empty where there is a number.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What must be known: whose return it is too, a small base, or in words why there is no number.</summary>
    public string Note { get; private init; } = "";

    /// <summary>A figure.</summary>
    public static TableCell Of(FigureView figure) => new(ChartText.Cell(figure))
    {
        IsFigure = true,
        Number = figure.Value is { } value ? Plain(value) : "",
        Unit = figure.Unit,
        Code = figure.Code,
        Note = string.Join("; ", new[] { figure.JointWith is { } partner ? $"joint with {partner}" : null, figure.Why ?? figure.Note }
            .Where(part => part is not null)),
    };

    /// <summary>A number that is no figure of a measure: a place, a count, a z.</summary>
    /// <param name="value">The number; null where there is none.</param>
    /// <param name="text">As it is shown, and then why there is none.</param>
    /// <param name="unit">What it counts.</param>
    public static TableCell Of(double? value, string text, string unit = "") => new(text)
    {
        IsFigure = true, Number = value is { } number ? Plain(number) : "", Unit = value is null ? "" : unit, Note = value is null ? text : "",
    };

    /// <summary>How many, or which place.</summary>
    /// <param name="count">The number; null where there is none.</param>
    /// <param name="whyNone">Why there is none.</param>
    public static TableCell Count(int? count, string whyNone = "") => Of(count, count is { } known ? $"{known}" : whyNone);

    public static implicit operator TableCell(string text) => new(text);

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);
}
