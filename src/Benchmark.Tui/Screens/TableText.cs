using System.Text;
using System.Text.RegularExpressions;
using Benchmark.Presentation.Charts;

namespace Benchmark.Tui.Screens;

/// <summary>A screen's table as text for other programs.</summary>
internal static partial class TableText
{
    /// <summary>
    /// RFC 4180: a line of names, cells quoted where they need it. A column of figures becomes four: the number, unrounded, its unit, the code of
    /// why there is none, and what must be known beside it. The last column says in each row what the table is, for a file is
    /// read by somebody who never saw the screen.
    /// </summary>
    public static string Csv(ScreenTable table)
    {
        var text = new StringBuilder();
        var figures = Enumerable.Range(0, table.Heads.Count).Select(column => table.Rows.Any(row => row[column].IsFigure)).ToList();
        Line([.. table.Columns.SelectMany((column, i) => figures[i] ? FigureNames(column.Name) : [column.Name]), "about"]);
        foreach (var row in table.Rows)
            Line([.. row.SelectMany((cell, i) => figures[i] ? Parts(cell) : [cell.Text]), table.Title]);
        return text.ToString();

        // Words in a column of figures say why there is none.
        static string[] Parts(TableCell cell) => cell.IsFigure ? [cell.Number, cell.Unit, cell.Code, cell.Note] : ["", "", "", cell.Text];

        void Line(IReadOnlyList<string> cells)
        {
            text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }
    }

    /// <summary>Tabs between cells, which spreadsheets take as columns when pasted.</summary>
    public static string Tabbed(ScreenTable table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows.Select(row => row.Select(cell => cell.Text)).Prepend(table.Heads))
            text.AppendJoin('\t', row.Select(cell => cell.Replace('\t', ' ').ReplaceLineEndings(" "))).Append('\n');
        return text.ToString();
    }

    /// <summary>A name for a file about this, in letters that every system takes: "hartlepool-overview".</summary>
    public static string FileName(string title) =>
        NotPlain().Replace(title.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } name ? name : "benchmark";

    /// <summary>The columns of a figure: those of the figure that a table is about go by the names that they have everywhere.</summary>
    private static string[] FigureNames(string name) =>
        name == "value" ? ["value", "unit", "missing", "note"] : [name, $"{name}_unit", $"{name}_missing", $"{name}_note"];

    private static string Quoted(string cell)
    {
        cell = PlainText.OfCell(cell);
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    /// <summary>A name of a column for what only the screen knows, as a block or a measure of many: letters, digits and underscores.</summary>
    public static string ColumnName(string words) => FileName(words).Replace('-', '_');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
