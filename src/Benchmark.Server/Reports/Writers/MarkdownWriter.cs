using System.Globalization;
using System.Text;
using Benchmark.Presentation.Charts;

namespace Benchmark.Server.Reports.Writers;

/// <summary>A report as Markdown: charts are their descriptions, tables are tables.</summary>
internal static class MarkdownWriter
{
    // Everything that begins or ends something in CommonMark or its tables, wherever it stands.
    private const string Special = "\\`*_{}[]<>|#&~$";

    /// <summary>The file.</summary>
    public static ReportFile Write(ReportDocument document)
    {
        var text = new StringBuilder(1 << 14);
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(document.Title)}\n\n");
        foreach (var (name, fact) in document.Facts)
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(name)}: {Escape(fact)}\n");
        text.Append('\n');
        foreach (var block in document.Blocks)
            Append(text, block);
        return new($"{document.FileStem}.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n"));
    }

    /// <summary>Words as Markdown text: nothing in them is markup.</summary>
    public static string Escape(string words)
    {
        var plain = PlainText.Of(words);
        var text = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            // A bare address becomes a link in many readers: its colon or full stop is taken out of play.
            var bare = plain[i] == ':' && plain.AsSpan(i).StartsWith("://");
            if (Special.Contains(plain[i], StringComparison.Ordinal) || bare)
                text.Append('\\');
            text.Append(plain[i]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append(CultureInfo.InvariantCulture, $"{new string('#', heading.Level)} {Escape(heading.Text)}\n\n");
                break;
            case ParagraphBlock paragraph:
                text.Append(paragraph.IsVerdict ? $"**{Start(paragraph.Text)}**\n\n" : $"{Start(paragraph.Text)}\n\n");
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                    text.Append(CultureInfo.InvariantCulture, $"- {Start(item)}\n");
                text.Append('\n');
                break;
            case LinksBlock links:
                foreach (var (words, file) in links.Links)
                    text.Append(CultureInfo.InvariantCulture, $"- [{Escape(words)}]({Uri.EscapeDataString(file)})\n");
                text.Append('\n');
                break;
            case ChartsBlock charts:
                foreach (var chart in charts.Charts)
                    text.Append(CultureInfo.InvariantCulture, $"Chart: {Escape(chart.Title)}. {Escape(chart.Description)}\n\n");
                break;
            case TableBlock table:
                text.Append(CultureInfo.InvariantCulture, $"**{Escape(table.Caption)}**\n\n| ")
                    .AppendJoin(" | ", table.Columns.Select(column => Escape(column.Name))).Append(" |\n|")
                    .AppendJoin('|', table.Columns.Select(column => column.IsNumeric ? "---:" : "---")).Append("|\n");
                for (var r = 0; r < table.Rows.Count; r++)
                {
                    var (row, bold) = (table.Rows[r], r == table.OwnRow ? "**" : "");
                    text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Text.Length > 0 ? bold + Cell(cell) + bold : "")).Append(" |\n");
                }

                text.Append('\n');
                break;
            case TablesBlock tables:
                foreach (var table in tables.Tables)
                    Append(text, table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that Markdown knows.");
        }
    }

    private static string Cell(ReportCell cell) => cell.File is { } file ? $"[{Escape(cell.Text)}]({Uri.EscapeDataString(file)})" : Escape(cell.Text);

    // At the start of a line a sign or a number can begin a list, a quotation or a rule.
    private static string Start(string words)
    {
        var text = Escape(words);
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < text.Length && text[digits] is '.' or ')')
            return $"{text[..digits]}\\{text[digits..]}";
        return text.Length > 0 && text[0] is '-' or '+' or '=' or '.' ? "\\" + text : text;
    }
}
