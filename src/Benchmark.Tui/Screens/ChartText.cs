using System.Globalization;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>What charts and tables of figures write alike.</summary>
internal static class ChartText
{
    private static readonly Kept<string, int, List<string>> Wrapped = new(TextWrap.Lines);

    /// <summary>Writes wrapped text and returns the row after it.</summary>
    public static int Wrap(Region body, int y, string text, Role role, int indent = 1)
    {
        foreach (var line in Wrapped.Of(text, body.Width - indent - 1))
            body.Write(indent, y++, line, role);
        return y;
    }

    /// <summary>How many rows <see cref="Wrap"/> will take.</summary>
    public static int Rows(string text, int width, int indent = 1) => Wrapped.Of(text, width - indent - 1).Count;

    /// <summary>A measure with its unit, where its label does not say it already.</summary>
    public static string Title(MeasureItem measure, Glyphs glyphs) =>
        measure.Unit is "%" or "£" || measure.Label.Contains("per ", StringComparison.Ordinal)
            ? measure.Label
            : $"{measure.Label} {glyphs.Separator} {measure.Unit}";

    /// <summary>A figure with all a reader must know beside it.</summary>
    public static string Full(FigureView figure)
    {
        var text = figure.Why is { } reason ? $"no figure, {reason}" : figure.Text;
        if (figure.JointWith is { } partner)
            text += $", joint with {partner}";
        return figure.Note is { } note && figure.Reason is null ? $"{text} ({note})" : text;
    }

    /// <summary>A figure for a column, marked where it is not the authority's alone and where it may not be quoted as it stands.</summary>
    public static string Short(FigureView figure) => (figure.Value is null ? "" : figure.Mark) switch
    {
        "" => Alone(figure),
        var mark => $"{mark} {Alone(figure)}",
    };

    private static string Alone(FigureView figure) =>
        figure.JointWith is null || figure.Value is null ? figure.Text : $"joint {figure.Text}";

    /// <summary>A figure for a table to be copied or saved, where there is room for the whole reason why there is none.</summary>
    public static string Cell(FigureView figure) => figure.Reason ?? Alone(figure);

    public static Role RoleOf(FigureView figure, Role known) => figure.Value is null ? Role.Missing : known;

    /// <summary>Words as they stand at the beginning.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A number without a unit with its sign, to two decimals: a z, a slope.</summary>
    public static string Signed(double value) =>
        new NumberStyle(2).Signed(value);

    /// <summary>Both ends of an axis, for the head of a column of bars.</summary>
    public static string Ends(Axis axis, int width)
    {
        var (first, last) = (axis.Ticks[0].Text, axis.Ticks[^1].Text);
        return first + last.PadLeft(Math.Max(width - TextWidth.Of(first), 0));
    }

    public static string LeftOut(IReadOnlyList<LeftOutView> leftOut) =>
        leftOut.Count == 0 ? "none left out" : "left out: " + string.Join(", ", leftOut.Select(one => $"{one.Name} ({one.Reason})"));

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
