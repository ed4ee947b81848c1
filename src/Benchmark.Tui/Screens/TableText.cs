using System.Text;
using System.Text.RegularExpressions;

namespace Benchmark.Tui.Screens;

/// <summary>A screen's table as text for other programs.</summary>
internal static partial class TableText
{
    /// <summary>
    /// RFC 4180: a line of heads, cells quoted where they need it. A column of figures becomes four: the number, unrounded, its unit, why there
    /// is none, and what must be known beside it. The last column says in each row what the table is, for a file is
    /// read by somebody who never saw the screen.
    /// </summary>
    public static string Csv(ScreenTable table)
    {
        var text = new StringBuilder();
        var figures = Enumerable.Range(0, table.Heads.Count).Select(column => table.Rows.Any(row => row[column].IsFigure)).ToList();
        Line([.. table.Heads.SelectMany((head, i) => figures[i] ? new[] { head, $"{head}: unit", $"{head}: why none", $"{head}: note" } : [head]), "About"]);
        foreach (var row in table.Rows)
            Line([.. row.SelectMany((cell, i) => figures[i] ? Parts(cell) : [cell.Text]), table.Title]);
        return text.ToString();

        // Words in a column of figures say why there is none.
        static string[] Parts(TableCell cell) => cell.IsFigure ? [cell.Number, cell.Unit, cell.Reason, cell.Note] : ["", "", cell.Text, ""];

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

    private static string Quoted(string cell)
    {
        // A spreadsheet would run what begins as a formula; a negative number may stay one.
        if (cell is ['=' or '@' or '\t' or '\r', ..] or ['+' or '-', not (>= '0' and <= '9'), ..])
            cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
