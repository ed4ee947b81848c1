using System.Globalization;
using Benchmark.Server.Reports.Writers;
using Benchmark.V1;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Benchmark.Tui.Workbook;

/// <summary>
/// England in one workbook: tables to filter, and a sheet on which an authority and a measure are picked and INDEX and MATCH look up the figures,
/// those of the neighbours and the medians. The formulas only look up: every number is the API's.
/// </summary>
/// <param name="authorities">Those of today, in the order in which they can be picked.</param>
/// <param name="measures">In the order in which they are shown.</param>
/// <param name="rows">The newest figures of all measures, and every one of the headline measures.</param>
/// <param name="neighbours">Lists of neighbours of all editions.</param>
/// <param name="facts">What the figures rest on: name and words.</param>
internal sealed class EnglandWorkbook(
    IReadOnlyList<Authority> authorities, IReadOnlyList<Measure> measures, IReadOnlyList<WorkbookRow> rows, ListAllNeighboursResponse neighbours,
    IReadOnlyList<(string Name, string Text)> facts)
{
    /// <summary>Where the authority and the measure are picked.</summary>
    public const string PickerCell = "B3", MeasureCell = "B5";

    /// <summary>The first row of the table of all measures.</summary>
    public const uint FirstMeasureRow = 52;

    private const int Neighbours = 10;
    private const int Years = 15;
    private const uint FirstNeighbourRow = 13;
    private const uint FirstYearRow = 31;

    private readonly Dictionary<string, WorkbookRow> _byKey = rows.ToDictionary(row => row.Key);
    private readonly Dictionary<string, Authority> _byCode = authorities.ToDictionary(one => one.Code);

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1"); // The library draws one.
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles.Sheet();
            (string Name, Action<WorksheetPart> Write)[] sheets =
                [("Look up", LookUp), ("Figures", Figures), ("Authorities", Authorities), ("Measures", Measures), ("Neighbours", Lists), ("Notes", Notes)];
            foreach (var (i, sheet) in sheets.Index())
                sheet.Write(workbook.AddNewPart<WorksheetPart>($"rId{i + 1}"));
            workbook.Workbook = new(
                new Sheets(sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" })),
                new CalculationProperties { FullCalculationOnLoad = true });
        }

        return SteadyZip.Of(bytes.ToArray());
    }

    private static string Label(Authority authority) => $"{authority.Name} ({authority.Code})";

    private Authority First => authorities[0];

    private Measure FirstMeasure => measures.FirstOrDefault(one => one.Headline > 0) ?? measures[0];

    private static string Range(string sheet, char column, int count) => $"{sheet}!${column}$2:${column}${count + 1}";

    private string OfFigures(char column) => Range("Figures", column, rows.Count);

    private string OfMeasures(char column) => Range("Measures", column, measures.Count);

    private void LookUp(WorksheetPart part)
    {
        var drawing = Drawings.AddTo(part,
        [
            new("The authority and its neighbours", "Bars of the measure that is picked: the authority first, then its ten statistical neighbours, and their median.", false,
                $"'Look up'!$B${FirstNeighbourRow}:$B${FirstNeighbourRow + Neighbours + 1}",
                [
                    new("'Look up'!$H$12", $"'Look up'!$H${FirstNeighbourRow}:$H${FirstNeighbourRow + Neighbours + 1}", "1F4E79"),
                    new("'Look up'!$I$12", $"'Look up'!$I${FirstNeighbourRow}:$I${FirstNeighbourRow + Neighbours + 1}", "9DB7CE"),
                ],
                (10, 1), (20, 27)),
            new("Over the years", "Bars of the measure that is picked: the authority and the median of its neighbours, year by year; a year without a figure has no bar.", true,
                $"'Look up'!$A${FirstYearRow}:$A${FirstYearRow + Years - 1}",
                [
                    new("'Look up'!$H$30", $"'Look up'!$H${FirstYearRow}:$H${FirstYearRow + Years - 1}", "1F4E79"),
                    new("'Look up'!$I$30", $"'Look up'!$I${FirstYearRow}:$I${FirstYearRow + Years - 1}", "C55A11"),
                ],
                (10, 28), (20, 49)),
        ]);
        using var cells = new Cells(part, [44, 44, 18, 24, 20, 18, 8, 16, 16, 10], frozen: 5);
        var (edition, own) = (rows.First(row => row.Code == First.Code && row.Measure == FirstMeasure.Id).Edition, FirstMeasure);
        Line(cells, ("England's children's services, authority by authority", Styles.Title));
        Line(cells, ("Pick an authority and a measure in the yellow cells; everything else follows.", Styles.Quiet));
        Begin(cells, "Authority");
        cells.Add(Label(First), Styles.Picker);
        cells.Add("DfE code");
        cells.Formula($"INDEX({Range("Authorities", 'B', authorities.Count)},MATCH($B$3,{Range("Authorities", 'A', authorities.Count)},0))", First.Code);
        Line(cells);
        Begin(cells, "Measure");
        cells.Add(own.Name, Styles.Picker);
        cells.Add("Id");
        cells.Formula(OfMeasure('B'), own.Id);
        Fact(cells, "Unit", OfMeasure('C'), own.Unit);
        Fact(cells, "Newest period", OfMeasure('E'), own.Periods[^1]);
        Fact(cells, "Polarity", OfMeasure('D'), PolarityWords(own));
        Begin(cells, "Neighbours of edition");
        cells.Formula($"INDEX({OfFigures('G')},MATCH($D$3&\"|\"&$D$5&\"|\"&$B$7,{OfFigures('A')},0))", edition);
        Line(cells);
        Line(cells, ("The authority and its statistical neighbours, on the measure picked", Styles.Section));
        Heads(cells, "Place in the list", "Authority", "Figure", "Why none, or a note", "May it be quoted", "Code", "Row", "Authority", "Neighbours and median");
        for (var order = 0; order <= Neighbours; order++)
            OneOf(cells, order, edition, own);
        var first = _byKey.GetValueOrDefault(WorkbookRow.KeyOf(First.Code, own.Id, own.Periods[^1]));
        cells.Next();
        cells.Add("");
        cells.Add("Median of the neighbours");
        Value(cells, 'M', $"$G${FirstNeighbourRow}", first?.Median, own.Decimals);
        cells.Add("");
        cells.Add("");
        cells.Add("");
        cells.Add("");
        cells.Add("");
        Plotted(cells, $"$C{cells.Row}", first?.Median);
        while (cells.Row < FirstYearRow - 3)
            cells.Next();
        Line(cells, ("Over the years (headline measures have every year, others their newest)", Styles.Section));
        Heads(cells, "Period", "", "Figure", "Why none", "Neighbours' median", "", "Row", "Authority", "Neighbours' median");
        for (var year = 0; year < Years; year++)
            Year(cells, year, own);
        while (cells.Row < FirstMeasureRow - 3)
            cells.Next();
        Line(cells, ("Every measure, its newest period", Styles.Section));
        Heads(cells, "Measure", "Unit", "Figure", "Why none, or a note", "Neighbours' median", "England", "Row", "Neighbours used", "Place of", "Period");
        foreach (var measure in measures)
            All(cells, measure);
        cells.End(
            new DataValidations(
                Picker(PickerCell, Range("Authorities", 'A', authorities.Count)), Picker(MeasureCell, Range("Measures", 'A', measures.Count)))
            { Count = 2 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 },
            new Drawing { Id = drawing });
    }

    private string OfMeasure(char column) => $"INDEX({OfMeasures(column)},MATCH($B$5,{OfMeasures('A')},0))";

    private void OneOf(Cells cells, int order, string edition, Measure measure)
    {
        var list = neighbours.Lists.FirstOrDefault(list => list.Edition == edition && list.Authority.Code == First.Code);
        var code = order == 0 ? First.Code : list?.Neighbours.FirstOrDefault(one => one.Order == order)?.Code ?? "";
        var row = _byKey.GetValueOrDefault(WorkbookRow.KeyOf(code, measure.Id, measure.Periods[^1]));
        cells.Next();
        var at = cells.Row;
        cells.Add(order);
        cells.Formula($"IF($F{at}=\"\",\"\",INDEX({Range("Authorities", 'C', authorities.Count)},MATCH($F{at},{Range("Authorities", 'B', authorities.Count)},0)))", _byCode.GetValueOrDefault(code)?.Name ?? "");
        Value(cells, 'I', $"$G{at}", row?.Value, measure.Decimals);
        Reason(cells, $"$G{at}", row);
        cells.Formula(Words('R', $"$G{at}"), row?.Quote ?? "");
        if (order == 0)
            cells.Formula("$D$3", code);
        else
            cells.Formula(
                $"IF(ISNA(MATCH($B$9&\"|\"&$D$3&\"|\"&$A{at},{Range("Neighbours", 'A', Places)},0)),\"\",INDEX({Range("Neighbours", 'E', Places)},MATCH($B$9&\"|\"&$D$3&\"|\"&$A{at},{Range("Neighbours", 'A', Places)},0)))", code);
        Place(cells, $"$F{at}&\"|\"&$D$5&\"|\"&$B$7", row);
        if (order > 0)
            cells.Add("");
        Plotted(cells, $"$C{at}", row?.Value);
    }

    private void Year(Cells cells, int year, Measure measure)
    {
        var periods = measure.Periods.TakeLast(Years).ToList();
        var period = year < periods.Count ? periods[year] : "";
        var row = _byKey.GetValueOrDefault(WorkbookRow.KeyOf(First.Code, measure.Id, period));
        cells.Next();
        var at = cells.Row;
        var column = (char)('J' + year);
        cells.Formula($"IF({OfMeasure(column)}=\"\",\"\",{OfMeasure(column)})", period);
        cells.Add("");
        Value(cells, 'I', $"$G{at}", row?.Value, measure.Decimals);
        cells.Formula(Words('J', $"$G{at}"), row?.Missing ?? "");
        Value(cells, 'M', $"$G{at}", row?.Median, measure.Decimals);
        cells.Add("");
        Place(cells, $"$D$3&\"|\"&$D$5&\"|\"&$A{at}", row);
        Plotted(cells, $"$C{at}", row?.Value);
        Plotted(cells, $"$E{at}", row?.Median);
    }

    private void All(Cells cells, Measure measure)
    {
        var row = _byKey.GetValueOrDefault(WorkbookRow.KeyOf(First.Code, measure.Id, measure.Periods[^1]));
        // A name of more letters than the column is wide takes two lines.
        cells.Next(measure.Name.Length > 42 ? 2 : 1);
        var at = cells.Row;
        cells.Add(measure.Name, Styles.Wrapped);
        cells.Add(measure.Unit, Styles.Wrapped);
        Value(cells, 'I', $"$G{at}", row?.Value, measure.Decimals);
        Reason(cells, $"$G{at}", row);
        Value(cells, 'M', $"$G{at}", row?.Median, measure.Decimals);
        Value(cells, 'O', $"$G{at}", row?.England, measure.Decimals);
        Place(cells, $"$D$3&\"|{measure.Id}|\"&$J{at}", row);
        Value(cells, 'N', $"$G{at}", row?.Used, 0);
        cells.Formula(
            $"IF($G{at}=\"\",\"\",IF(INDEX({OfFigures('P')},$G{at})=\"\",\"\",INDEX({OfFigures('P')},$G{at})&\" of \"&INDEX({OfFigures('Q')},$G{at})))",
            row?.Rank is null ? "" : $"{row.Rank} of {row.Of}");
        cells.Add(measure.Periods[^1]);
    }

    // An empty cell that is looked up would be a nought: what is missing stays words.
    private void Value(Cells cells, char column, string at, double? value, int decimals) => cells.Formula(
        $"IF({at}=\"\",\"none\",IF(INDEX({OfFigures(column)},{at})=\"\",\"none\",INDEX({OfFigures(column)},{at})))", value is { } number ? number : "none",
        Styles.Number(decimals));

    private string Words(char column, string at) => $"IF({at}=\"\",\"\",INDEX({OfFigures(column)},{at})&\"\")";

    private void Reason(Cells cells, string at, WorkbookRow? row) => cells.Formula(
        $"IF({at}=\"\",\"not in the tables\",IF(INDEX({OfFigures('J')},{at})=\"\",INDEX({OfFigures('K')},{at})&\"\",INDEX({OfFigures('J')},{at})))",
        row is null ? "not in the tables" : row.Missing.Length > 0 ? row.Missing : row.Note, Styles.Wrapped);

    private void Place(Cells cells, string key, WorkbookRow? row)
    {
        var found = row is null ? -1 : IndexOf(row);
        cells.Formula($"IF(ISNA(MATCH({key},{OfFigures('A')},0)),\"\",MATCH({key},{OfFigures('A')},0))", found < 0 ? "" : found + 1.0, Styles.Quiet);
    }

    private readonly Dictionary<string, int> _index = rows.Index().ToDictionary(row => row.Item.Key, row => row.Index);

    private int IndexOf(WorkbookRow row) => _index[row.Key];

    // A chart takes words for nought, and #N/A for nothing.
    private static void Plotted(Cells cells, string at, double? value) =>
        cells.Formula($"IF(ISNUMBER({at}),{at},NA())", value is { } number ? number : Cells.NotAvailable, Styles.Quiet);

    private static void Line(Cells cells, params (string Words, uint Style)[] words)
    {
        cells.Next();
        foreach (var (text, style) in words)
            cells.Add(text, style);
    }

    private static void Heads(Cells cells, params string[] heads)
    {
        cells.Next(lines: 2);
        foreach (var head in heads)
            cells.Add(head, Styles.Heading);
    }

    private static void Begin(Cells cells, string name)
    {
        cells.Next();
        cells.Add(name);
    }

    private static void Fact(Cells cells, string name, string formula, string value)
    {
        Begin(cells, name);
        cells.Formula(formula, value);
    }

    private static DataValidation Picker(string cell, string list) => new(new Formula1(list))
    {
        Type = DataValidationValues.List, AllowBlank = false, ShowErrorMessage = true, SequenceOfReferences = new() { InnerText = cell },
        ErrorTitle = "Not in the list", Error = "Pick one of the list.",
    };

    private void Figures(WorksheetPart part) => Table(
        part,
        [26, 10, 26, 12, 30, 12, 10, 34, 14, 18, 40, 16, 14, 10, 14, 10, 10, 12],
        [
            "key", "authority_code", "authority_name", "ons_code", "measure", "period", "edition", "measure_name", "value", "missing", "note", "unit",
            "median", "used", "england", "rank_nationally", "of_nationally", "quote",
        ],
        rows.Select(row => (Action<Cells>)(cells =>
        {
            var (authority, measure) = (_byCode[row.Code], _measures[row.Measure]);
            foreach (var words in (string[])[row.Key, row.Code, authority.Name, authority.OnsCodes.LastOrDefault() ?? "", row.Measure, row.Period, row.Edition, measure.Name])
                cells.Add(words);
            cells.Add(row.Value, Styles.Number(measure.Decimals));
            cells.Add(row.Missing);
            cells.Add(row.Note);
            cells.Add(measure.Unit);
            cells.Add(row.Median, Styles.Number(measure.Decimals));
            cells.Add(row.Used);
            cells.Add(row.England, Styles.Number(measure.Decimals));
            cells.Add(row.Rank);
            cells.Add(row.Of);
            cells.Add(row.Quote);
        })));

    private readonly Dictionary<string, Measure> _measures = measures.ToDictionary(one => one.Id);

    private void Authorities(WorksheetPart part) => Table(
        part, [40, 14, 34, 14, 26, 20], ["pick", "authority_code", "authority_name", "ons_code", "region_name", "sub_region_name"],
        authorities.Select(one => (Action<Cells>)(cells =>
        {
            foreach (var words in (string[])[Label(one), one.Code, one.Name, one.OnsCodes.LastOrDefault() ?? "", one.Region, one.SubRegion])
                cells.Add(words);
        })));

    private void Measures(WorksheetPart part) => Table(
        part, [50, 32, 24, 16, 14, 24, 10, 60, 40, .. Enumerable.Repeat(10.0, Years)],
        [
            "measure_name", "measure", "unit", "polarity", "period", "group", "decimals", "formula", "source",
            .. Enumerable.Range(1, Years).Select(year => $"period_{year}"),
        ],
        measures.Select(one => (Action<Cells>)(cells =>
        {
            foreach (var words in (string[])[one.Name, one.Id, one.Unit, PolarityWords(one), one.Periods[^1], one.Group])
                cells.Add(words);
            cells.Add(one.Decimals);
            cells.Add(one.Formula);
            cells.Add(one.Source);
            foreach (var period in one.Periods.TakeLast(Years))
                cells.Add(period);
        })));

    private int Places => neighbours.Lists.Sum(list => list.Neighbours.Count);

    private void Lists(WorksheetPart part) => Table(
        part, [18, 10, 14, 8, 16, 34, 20], ["key", "edition", "authority_code", "order", "neighbour_code", "neighbour_name", "closeness"],
        neighbours.Lists.SelectMany(list => list.Neighbours.Select(one => (Action<Cells>)(cells =>
        {
            foreach (var words in (string[])[string.Create(CultureInfo.InvariantCulture, $"{list.Edition}|{list.Authority.Code}|{one.Order}"), list.Edition, list.Authority.Code])
                cells.Add(words);
            cells.Add(one.Order);
            cells.Add(one.Code);
            cells.Add(one.Name);
            cells.Add(Presentation.Words.PlainWords.Of(one.Closeness));
        }))));

    private void Notes(WorksheetPart part)
    {
        using var cells = new Cells(part, [30, 110], frozen: 0);
        Line(cells, ("What this rests on", Styles.Title));
        foreach (var (name, text) in facts)
        {
            cells.Next(1 + (text.Length / 105));
            cells.Add(name, Styles.Heading);
            cells.Add(text, Styles.Wrapped);
        }

        cells.End();
    }

    private static string PolarityWords(Measure measure) => Presentation.Words.PlainWords.Of(measure.Polarity);

    private static void Table(WorksheetPart part, IReadOnlyList<double> widths, IReadOnlyList<string> heads, IEnumerable<Action<Cells>> rows)
    {
        using var cells = new Cells(part, widths, frozen: 1);
        Heads(cells, [.. heads]);
        foreach (var row in rows)
        {
            cells.Next();
            row(cells);
        }

        cells.End(new AutoFilter { Reference = $"A1:{Cells.Letters(heads.Count - 1)}{cells.Row}" });
    }
}
