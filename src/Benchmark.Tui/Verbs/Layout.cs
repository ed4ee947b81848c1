using Benchmark.Presentation.Charts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// The parts that the verbs' tables are made of. Names and notes are always plain text: never markup, and nothing that commands a terminal.
/// </summary>
internal static class Layout
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>A heading on a line of its own.</summary>
    public static IRenderable Heading(string text) => new Text(PlainText.Of(text) + "\n", Bold);

    /// <summary>A line of text.</summary>
    public static IRenderable Line(string text = "") => new Text(PlainText.OfLines(text) + "\n");

    /// <summary>Names and what they stand for, in two columns; what has no text is left out.</summary>
    public static IRenderable Facts(params IEnumerable<(string Name, string Text)> facts)
    {
        var grid = new Grid();
        grid.AddColumn(new() { NoWrap = true, Padding = new(0, 0, 3, 0) });
        grid.AddColumn(new() { Padding = new(0, 0, 0, 0) });
        foreach (var (name, text) in facts.Where(fact => fact.Text.Length > 0))
            grid.AddRow(new Text(PlainText.Of(name)), new Text(PlainText.OfLines(text)));
        return grid;
    }

    /// <summary>A table with a line under its header. A column whose name begins with "&gt;" is set to the right.</summary>
    public static IRenderable Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var column in columns)
        {
            var right = column.StartsWith('>');
            table.AddColumn(new(new Text(PlainText.Of(column.TrimStart('>')), Bold))
            {
                Alignment = right ? Justify.Right : Justify.Left,
                NoWrap = right,
                Padding = new(0, 0, 2, 0),
            });
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(PlainText.OfLines(cell))));
        return table;
    }
}
