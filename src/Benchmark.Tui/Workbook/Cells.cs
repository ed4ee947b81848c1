using System.Globalization;
using Benchmark.Presentation.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Benchmark.Tui.Workbook;

/// <summary>A sheet as it is written: rows one after the other, so that memory does not grow with them.</summary>
internal sealed class Cells : IDisposable
{
    /// <summary>What NA() gives: an error, which a chart leaves out.</summary>
    public const string NotAvailable = "#N/A";

    // What a cell can hold.
    private const int MostLetters = 32_767;
    private const double LineHeight = 15;

    private readonly OpenXmlWriter _xml;
    private uint _row;
    private int _column;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">Where it goes.</param>
    /// <param name="widths">Widths of its columns, in letters.</param>
    /// <param name="frozen">Rows at the top that stay in sight.</param>
    public Cells(WorksheetPart part, IReadOnlyList<double> widths, uint frozen)
    {
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozen > 0)
            view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        _xml.WriteElement(new SheetViews(view));
        _xml.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Columns(widths.Select((width, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true,
        })));
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>The number of the row that is written.</summary>
    public uint Row => _row;

    /// <summary>Begins the next row.</summary>
    /// <param name="lines">How many lines of words it holds.</param>
    public void Next(int lines = 1)
    {
        if (_row > 0)
            _xml.WriteEndElement();
        _row++;
        _column = 0;
        _xml.WriteStartElement(lines == 1 ? new Row { RowIndex = _row } : new Row { RowIndex = _row, Height = LineHeight * lines, CustomHeight = true });
    }

    /// <summary>A cell of words.</summary>
    public void Add(string words, uint style = Styles.Plain)
    {
        var text = PlainText.Of(words);
        if (text.Length == 0 && style == Styles.Plain)
            _column++;
        else
            Write(new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(text.Length > MostLetters ? text[..MostLetters] : text) { Space = SpaceProcessingModeValues.Preserve }) }, style);
    }

    /// <summary>A number, or an empty cell.</summary>
    public void Add(double? number, uint style = Styles.Plain)
    {
        if (number is { } value)
            Write(new Cell { CellValue = new(value.ToString("R", CultureInfo.InvariantCulture)) }, style);
        else
            _column++;
    }

    /// <summary>A formula, with what it gives as the file is written: programs that do not reckon show that.</summary>
    public void Formula(string formula, object? value, uint style = Styles.Plain)
    {
        var cell = new Cell { CellFormula = new(formula) };
        if (value is double number)
            cell.CellValue = new(number.ToString("R", CultureInfo.InvariantCulture));
        else
            (cell.DataType, cell.CellValue) = (value is NotAvailable ? CellValues.Error : CellValues.String, new(PlainText.Of(value as string ?? "")));
        Write(cell, style);
    }

    /// <summary>Ends the rows; what comes after them is written by the caller.</summary>
    public void End(params OpenXmlElement[] after)
    {
        if (_row > 0)
            _xml.WriteEndElement();
        _xml.WriteEndElement();
        foreach (var element in after)
            _xml.WriteElement(element);
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    private void Write(Cell cell, uint style)
    {
        (cell.CellReference, cell.StyleIndex) = ($"{Letters(_column++)}{_row}", style);
        _xml.WriteElement(cell);
    }
}
