using System.Globalization;
using System.IO.Compression;
using System.Text;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// A report as a workbook: a sheet of notes, then a sheet for each table. Its parts are few and plain, so they are written
/// directly: every byte is then ours to fix, where a library stamps the time and draws identifiers. Words are inline strings,
/// which no reader takes for a formula.
/// </summary>
internal sealed class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // Cell formats before those of numbers: plain, heading, wrapped words, title, words among numbers.
    private const int Heading = 1;
    private const int Wrapped = 2;
    private const int Title = 3;
    private const int RightWords = 4;
    private const int FirstNumber = 5;

    // Letters a line of notes holds in a wide typeface; the column is then no wider than A4.
    private const int NotesWidth = 72;
    private const double LineHeight = 15.5;

    // Numbers below 164 are taken by built-in formats.
    private const int FirstFormat = 164;

    // What a cell can hold.
    private const int MostLetters = 32_767;

    /// <summary>The date of whatever is packed: the zip format begins in 1980, and the same date everywhere keeps equal content equal.</summary>
    internal static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(NumberStyle Style, bool IsBold)> _styles = [];

    /// <summary>The workbook.</summary>
    /// <param name="document">The report.</param>
    /// <param name="date">Its date, which the file's properties carry: an ISO date or month.</param>
    public static ReportFile Write(ReportDocument document, string date) => new XlsxWriter().File(document, date);

    private ReportFile File(ReportDocument document, string date)
    {
        var tables = document.Tables.ToList();
        string[] sheets = [Notes(document), .. tables.Select(Table)];
        string[] names = ["Notes", .. tables.Select(table => table.Sheet)];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{Each(names, i => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>""");
            Add(zip, "_rels/.rels",
                $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
            var created = date.Length switch { 10 => date, 7 => date + "-01", _ => "2000-01-01" };
            Add(zip, "docProps/core.xml",
                $"""<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Text(document.Title)}</dc:title><dc:creator>Benchmark</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{created}T00:00:00Z</dcterms:created></cp:coreProperties>""");
            Add(zip, "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each(names, i => $"""<sheet name="{Text(names[i])}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Package}/relationships">{Each(names, i => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")}<Relationship Id="rId{names.Length + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", Styles());
            for (var i = 0; i < sheets.Length; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i]);
        }

        return new($"{document.FileStem}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.ToArray());
    }

    private static string Each(string[] items, Func<int, string> write) => string.Concat(Enumerable.Range(0, items.Length).Select(write));

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
    }

    private string Styles() =>
        $"""<styleSheet xmlns="{Main}">{(_styles.Count == 0 ? "" : $"""<numFmts count="{_styles.Count}">{string.Concat(_styles.Select((style, i) => $"""<numFmt numFmtId="{FirstFormat + i}" formatCode="{Text(Format(style.Style))}"/>"""))}</numFmts>""")}<fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{FirstNumber + _styles.Count}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1"/></xf>{string.Concat(_styles.Select((style, i) => $"""<xf numFmtId="{FirstFormat + i}" fontId="{(style.IsBold ? 1 : 0)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>"""))}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    private static string Format(NumberStyle style)
    {
        var digits = "#,##0" + (style.Decimals > 0 ? "." + new string('0', style.Decimals) : "") + (style.Millions ? ",," : "");
        var size = $"{Quoted(style.Prefix)}{digits}{Quoted(style.Suffix)}";
        // Above zero, below it, and zero.
        return style.IsSigned ? $"+{size};-{size};{size}" : size;

        static string Quoted(string sign) => sign.Length == 0 ? "" : $"\"{sign}\"";
    }

    private static string Notes(ReportDocument document)
    {
        var rows = new List<(string Text, int Style)> { (document.Title, Title) };
        rows.AddRange(document.Facts.Select(fact => ($"{fact.Name}: {fact.Text}", Wrapped)));
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    rows.Add((heading.Text, Heading));
                    break;
                case ParagraphBlock paragraph:
                    rows.Add((paragraph.Text, paragraph.IsVerdict ? Heading : Wrapped));
                    break;
                case ListBlock list:
                    rows.AddRange(list.Items.Select(item => (item, Wrapped)));
                    break;
                case ChartsBlock charts:
                    rows.AddRange(charts.Charts.Select(chart => ($"{chart.Title}. {chart.Description}", Wrapped)));
                    break;
                case TableBlock table:
                    rows.Add(($"{table.Caption}: sheet \"{table.Sheet}\"", Wrapped));
                    break;
                case TablesBlock several:
                    rows.AddRange(several.Tables.Select(table => ($"{table.Caption}: sheet \"{table.Sheet}\"", Wrapped)));
                    break;
            }
        }

        var cells = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            // Not every program makes a row as high as its wrapped words need.
            var lines = 1 + (rows[i].Text.Length / (rows[i].Style == Title ? 50 : NotesWidth - 4));
            cells.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\" ht=\"{(rows[i].Style == Title ? 20 : LineHeight) * lines:0.#}\" customHeight=\"1\">");
            Words(cells, 0, i + 1, rows[i].Text, rows[i].Style);
            cells.Append("</row>");
        }

        return Sheet(cells, [NotesWidth], landscape: false);
    }

    private string Table(TableBlock table)
    {
        double[] widths =
        [
            .. table.Columns.Select((column, i) => Math.Clamp(
                Math.Max(column.Name.Length / 2.0, table.Rows.Select(row => row[i].Text.Length).DefaultIfEmpty(0).Max()) + 3.0, 13, 55)),
        ];
        double Height(IEnumerable<string> words) =>
            LineHeight * words.Select((text, i) => 1 + Math.Floor(text.Length * 1.2 / widths[i])).Max();
        var cells = new StringBuilder();
        cells.Append(CultureInfo.InvariantCulture, $"<row r=\"1\" ht=\"{Height(table.Columns.Select(column => column.Name)):0.#}\" customHeight=\"1\">");
        for (var i = 0; i < table.Columns.Count; i++)
            Words(cells, i, 1, table.Columns[i].Name, Heading);
        cells.Append("</row>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            cells.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 2}\" ht=\"{Height(table.Rows[r].Select(cell => cell.Text)):0.#}\" customHeight=\"1\">");
            for (var i = 0; i < table.Rows[r].Count; i++)
            {
                var cell = table.Rows[r][i];
                if (cell is { Number: { } number, Style: { } style })
                    cells.Append(CultureInfo.InvariantCulture, $"<c r=\"{Column(i)}{r + 2}\" s=\"{StyleOf(style, r == table.OwnRow)}\"><v>{number:R}</v></c>");
                else
                    Words(cells, i, r + 2, cell.Text, table.Columns[i].IsNumeric ? RightWords : r == table.OwnRow ? Heading : Wrapped);
            }

            cells.Append("</row>");
        }

        return Sheet(cells, widths, landscape: true);
    }

    private int StyleOf(NumberStyle style, bool isBold)
    {
        var index = _styles.IndexOf((style, isBold));
        if (index < 0)
        {
            index = _styles.Count;
            _styles.Add((style, isBold));
        }

        return FirstNumber + index;
    }

    // The heading stays in sight, and a printed sheet is one page wide.
    private static string Sheet(StringBuilder cells, double[] widths, bool landscape)
    {
        var columns = string.Concat(widths.Select((width, i) =>
            string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width:0.#}\" customWidth=\"1\"/>")));
        return $"""<worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>{cells}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="{(landscape ? "landscape" : "portrait")}" fitToHeight="0"/></worksheet>""";
    }

    private static void Words(StringBuilder cells, int column, int row, string words, int style)
    {
        var text = PlainText.Of(words);
        cells.Append(CultureInfo.InvariantCulture, $"<c r=\"{Column(column)}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Text(text.Length > MostLetters ? text[..MostLetters] : text)}</t></is></c>");
    }

    // No table has more columns than the alphabet has letters.
    private static char Column(int index) => (char)('A' + index);

    private static string Text(string words) =>
        PlainText.Of(words).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
