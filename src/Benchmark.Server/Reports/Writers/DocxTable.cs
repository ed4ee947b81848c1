using Benchmark.Presentation.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// A table of a Word file. Widths of columns are worked out here and fixed, so that every program breaks the same lines and no column is cut
/// off; where upright A4 has no room for them, words are smaller, and then the page lies on its side.
/// </summary>
internal sealed class DocxTable
{
    // What is tried in turn: a size in half points, and how many lines a cell may take before its column is called too narrow.
    private static readonly (int Size, double Lines)[] Upright = [(DocxStyles.TableSize, 2.5), (17, 2.5), (16, 2.5), (16, 3.5), (15, 3.5)];
    private static readonly (int Size, double Lines)[] Lying = [(DocxStyles.TableSize, 2.5), (17, 2.5), (16, 3.5), (15, 3.5), (14, 3.5), (13, 3.5)];

    private const double MostLinesOfHeading = 3.5;
    private const double MostLinesOfNumber = 1.9;

    // A column likes no more than so much of a page.
    private const double MostOfPage = 0.34;

    // As HtmlWriter: short words, as periods are, stay on one line.
    private const int ShortWords = 9;

    // Words are measured as those of charts are, at 12 points of a face wider than Arial, which stands in where there is none: no number is then
    // broken in two. Bold is wider still; headings and lines of several words are reckoned by Arial.
    private const double MeasuredSize = 24;
    private const double OfBold = 1.1;
    private const double OfArial = 0.88;

    private readonly TableBlock _table;
    private readonly int[] _widths;
    private readonly int _size;

    /// <summary>Finds the widths.</summary>
    /// <param name="table">The table.</param>
    /// <param name="upright">Width between the margins of an upright page, in twentieths of a point.</param>
    /// <param name="lying">The same of one on its side.</param>
    public DocxTable(TableBlock table, int upright, int lying)
    {
        _table = table;
        var pages = Upright.Select(tried => (tried.Size, tried.Lines, Room: upright)).Concat(Lying.Select(tried => (tried.Size, tried.Lines, Room: lying)))
            .Select(page => (page.Size, page.Room, Columns: table.Columns.Select((column, i) => Column(column, [.. table.Rows.Select(row => row[i].Text)], page)).ToList())).ToList();
        var fits = pages.FindIndex(page => page.Columns.Sum(column => column.Least) <= page.Room);
        var chosen = pages[fits < 0 ? ^1 : fits];
        (_size, IsLying, _widths) = (chosen.Size, chosen.Room == lying, Widths(chosen.Columns, chosen.Room));
    }

    /// <summary>Whether it needs a page on its side.</summary>
    public bool IsLying { get; }

    /// <summary>The caption and the table.</summary>
    /// <param name="link">Makes the link to a file beside the report, with its words.</param>
    public IEnumerable<OpenXmlElement> Elements(Func<string, string, Hyperlink> link)
    {
        yield return Docx.Paragraph(DocxStyles.Caption, _table.Caption);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table }, new TableWidth { Width = $"{_widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
                new TableCaption { Val = PlainText.Of(_table.Caption) }),
            new TableGrid(_widths.Select(width => new GridColumn { Width = $"{width}" })));
        table.Append(Row(link, [.. _table.Columns.Select(column => new ReportCell(column.Name))], isHead: true, isBold: true, staysWithNext: true));
        // No row is alone at the foot of a page, or at the head of the next.
        for (var r = 0; r < _table.Rows.Count; r++)
            table.Append(Row(link, _table.Rows[r], isHead: false, isBold: r == _table.OwnRow, staysWithNext: r == 0 || r == _table.Rows.Count - 2));
        yield return table;
    }

    private TableRow Row(Func<string, string, Hyperlink> link, IReadOnlyList<ReportCell> cells, bool isHead, bool isBold, bool staysWithNext)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Count; i++)
        {
            var run = new RunProperties();
            // The row of the authority itself, and headings whatever becomes of the table's style.
            if (isBold)
                run.Append(new Bold());
            if (_size != DocxStyles.TableSize)
                run.Append(new FontSize { Val = $"{_size}" });
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = _table.Columns[i].IsNumeric ? DocxStyles.TableNumber : DocxStyles.TableText }));
            if (staysWithNext)
                paragraph.ParagraphProperties!.Append(new KeepNext());
            paragraph.Append(cells[i].File is { } file ? link(cells[i].Text, file) : Docx.Run(cells[i].Text, run));
            row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{_widths[i]}", Type = TableWidthUnitValues.Dxa }), paragraph));
        }

        return row;
    }

    private static (int Least, int Liked) Column(ReportColumn column, string[] cells, (int Size, double Lines, int Room) page)
    {
        var size = page.Size;
        var head = OfBold * OfArial * Math.Max(Longest(column.Name.Replace("-", "- ", StringComparison.Ordinal), size), Length(column.Name, size) / MostLinesOfHeading);
        var longest = cells.Select(cell => Length(cell, size)).DefaultIfEmpty(0).Max();
        var least = cells.All(cell => cell.Length <= ShortWords) ? longest
            : Math.Max(cells.Select(cell => Longest(cell, size)).Max(), OfArial * longest / (column.IsNumeric ? MostLinesOfNumber : page.Lines));
        var room = (2 * DocxStyles.CellRoom) + 20;
        return (
            (int)Math.Ceiling(Math.Max(head, least)) + room,
            (int)Math.Ceiling(Math.Max(Math.Max(head, Length(column.Name, size) / 2), Math.Min(longest, page.Room * MostOfPage))) + room);
    }

    // Each column as much as it needs; what is left goes to those that like more, in proportion.
    private static int[] Widths(List<(int Least, int Liked)> columns, int room)
    {
        var (least, liked) = (columns.Sum(column => column.Least), columns.Sum(column => Math.Max(column.Least, column.Liked)));
        if (least > room)
            return [.. columns.Select(column => (int)((long)column.Least * room / least))];
        var share = liked == least ? 0 : Math.Min(1, (room - least) / (double)(liked - least));
        return [.. columns.Select(column => column.Least + (int)(share * Math.Max(0, column.Liked - column.Least)))];
    }

    private static double Longest(string words, int size) => words.Split(' ').Select(word => Length(word, size)).Max();

    // In twentieths of a point.
    private static double Length(string words, int size) => SvgChart.Room(words) * 20 * size / MeasuredSize;
}
