using System.Text.RegularExpressions;
using Benchmark.Tui.Workbook;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>England in one workbook; tests/independent/workbook.py picks twenty authorities in LibreOffice and compares what is looked up.</summary>
public sealed partial class WorkbookTests(RunningServer server)
{
    [Fact]
    public async Task A_workbook_is_sound_and_looks_up_what_the_server_answers()
    {
        using var folder = new TemporaryFolder();
        var ran = await Ran.VerbAsync("report", "--workbook", folder["england.xlsx"], "--server", server.Address);
        Assert.Equal((0, ""), (ran.Code, ran.Data));
        Assert.Contains("england.xlsx", ran.Notes, StringComparison.Ordinal);

        using var document = SpreadsheetDocument.Open(folder["england.xlsx"], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var workbook = document.WorkbookPart!;
        string[] names = [.. workbook.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];
        Assert.Equal(["Look up", "Figures", "Authorities", "Measures", "Neighbours", "Notes"], names);
        var first = (WorksheetPart)workbook.GetPartById("rId1");
        Assert.Equal(2, first.DrawingsPart!.ChartParts.Count());
        Assert.Equal(
            ["B3", "B5"], first.Worksheet.Descendants<DataValidation>().Select(picker => picker.SequenceOfReferences!.InnerText));

        // Older programs have no others.
        var cells = first.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal(
            ["IF", "INDEX", "ISNA", "ISNUMBER", "MATCH", "NA"],
            cells.Values.Where(cell => cell.CellFormula is not null).SelectMany(cell => Function().Matches(cell.CellFormula!.Text)).Select(match => match.Groups[1].Value)
                .Distinct().Order());

        // What a chart is drawn from is a figure or an error, never an empty text: that one would be drawn as nought.
        var plotted = cells.Values.Where(cell => cell.CellFormula?.Text.EndsWith("NA())", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(plotted);
        Assert.Contains(plotted, cell => cell.DataType?.Value == CellValues.Error);
        Assert.All(plotted, cell => Assert.Equal(cell.DataType?.Value == CellValues.Error, Words(cell) == "#N/A"));
        Assert.All(plotted.Where(cell => cell.DataType?.Value != CellValues.Error), cell => Assert.True(double.TryParse(Words(cell), out _)));

        // What the file shows before anything reckons: the first authority, measure by measure, is what the server answers.
        var code = Words(cells["D3"]);
        var answers = SeedTables.RowsOf((await Ran.VerbAsync(
            "stream", "--authority", code, "--prices", "real", "--format", "csv", "--server", server.Address)).Data).ToDictionary(row => (row["measure_name"], row["period"]));
        var compared = 0;
        for (var row = EnglandWorkbook.FirstMeasureRow; cells.TryGetValue($"A{row}", out var name); row++)
        {
            if (!answers.TryGetValue((name.InnerText, Words(cells[$"J{row}"])), out var answer))
                continue;
            Assert.Equal(answer["value"].Length > 0 ? answer["value"] : "none", Words(cells[$"C{row}"]));
            Assert.Equal(answer["median"].Length > 0 ? answer["median"] : "none", Words(cells[$"E{row}"]));
            compared++;
        }

        Assert.InRange(compared, 60, 100);
        var figures = ((WorksheetPart)workbook.GetPartById("rId2")).Worksheet;
        Assert.NotNull(figures.GetFirstChild<AutoFilter>());
        Assert.Equal(
            figures.GetFirstChild<SheetData>()!.Elements<Row>().Count() - 1,
            figures.Descendants<Cell>().Count(cell => cell.CellReference!.Value!.StartsWith('A')) - 1);
    }

    [Theory]
    [InlineData("expected a file that ends in .xlsx", "england.csv")]
    [InlineData("say nothing beside it", "england.xlsx", "--format", "xlsx")]
    [InlineData("exactly one of", "england.xlsx", "--national")]
    public async Task What_does_not_go_together_is_said(string sentence, params string[] words)
    {
        var ran = await Ran.VerbAsync(["report", "--workbook", .. words, "--server", server.Address]);
        Assert.Equal((2, ""), (ran.Code, ran.Data));
        Assert.Contains(sentence, ran.Notes, StringComparison.Ordinal);
    }

    private static string Words(Cell cell) => cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";

    [GeneratedRegex(@"([A-Z]+)\(")]
    private static partial Regex Function();
}
