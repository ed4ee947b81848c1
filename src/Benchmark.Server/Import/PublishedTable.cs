using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// A table of a publisher's file, read row by row below its header. What is wrong with a cell is noted with its place, and the
/// cell is passed over: all mistakes of a file are told at once.
/// </summary>
/// <param name="name">The file, for messages.</param>
/// <param name="head">The row of column names, and what stands above it.</param>
/// <param name="rows">The rows below.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed partial class PublishedTable(string name, TableHead head, IEnumerator<SourceRow> rows, ImportFindings findings)
{
    private SourceRow _row;

    /// <summary>The file, for messages.</summary>
    public string File => name;

    /// <summary>The column names, without surrounding space.</summary>
    public IReadOnlyList<string> Header { get; } = [.. head.Header.Cells.Select(cell => cell.Trim())];

    /// <summary>The line of the column names.</summary>
    public long HeaderLine => head.Header.Line;

    /// <summary>The line on which the present row starts.</summary>
    public long Line => _row.Line;

    /// <summary>What was found.</summary>
    public ImportFindings Findings => findings;

    /// <summary>The present row's cell, without surrounding space.</summary>
    public string this[int column] => column < _row.Cells.Length ? _row.Cells[column].Trim() : "";

    /// <summary>The financial year that the titles above the table name first; null, and noted, when they name none.</summary>
    public string? TitledYear()
    {
        foreach (Match match in AnyYear().Matches(head.Titles))
            if (Period.TryParse(match.Value) is { IsFinancialYear: true } year)
                return year.Name;
        findings.Error(File, HeaderLine, "", $"{File}: the titles above the table name no financial year, expected one such as 2024-25.");
        return null;
    }

    /// <summary>Goes to the next row that is not blank; false at the end.</summary>
    /// <param name="mayBeShort">Whether a row may end before the header does, as notes below a table do.</param>
    public bool Next(bool mayBeShort = false)
    {
        while (rows.MoveNext())
        {
            _row = rows.Current;
            if (Array.TrueForAll(_row.Cells, string.IsNullOrWhiteSpace))
                continue;
            if (_row.Cells.Length == Header.Count || IsOnlyLonger(_row.Cells) || (mayBeShort && _row.Cells.Length < Header.Count))
                return true;
            findings.Error(File, Line, "", string.Create(CultureInfo.InvariantCulture,
                $"{File}, line {Line}: found {_row.Cells.Length} cells, expected {Header.Count} as in the header."));
        }

        return false;
    }

    /// <summary>The place of the column that releases call by one of several names; null when there is none.</summary>
    public int? Find(IReadOnlyList<string> names)
    {
        for (var i = 0; i < Header.Count; i++)
            if (names.Contains(Header[i]))
                return i;
        return null;
    }

    /// <summary>The place of a column that recognition has found to be there.</summary>
    public int Column(params IReadOnlyList<string> names) => Find(names)
        ?? throw new DataFault($"{File}: there is no column {string.Join(" or ", names)}.");

    /// <summary>A cell that must hold a number or a symbol, tidied.</summary>
    /// <param name="column">The column.</param>
    /// <param name="times">What a number is multiplied by: 1000 where it is printed in thousands.</param>
    public string? AnyFigure(int column, int times = 1) =>
        (Cell.Tidy(this[column]) ?? WithoutTail(this[column])) is not { } tidy ? Fault(column, Cell.Expected)
        : times > 1 && decimal.TryParse(tidy, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) ? Plain(number * times)
        : tidy;

    /// <summary>A cell that must hold a count, a rate or a base (none of which can be below zero) or a symbol, tidied.</summary>
    public string? Figure(int column)
    {
        if (AnyFigure(column) is not { } tidy)
            return null;
        return tidy.Length > 1 && tidy[0] == '-' ? Fault(column, Cell.Expected + ", and no number below 0") : tidy;
    }

    /// <summary>A cell that must hold a year in four digits.</summary>
    public string? Year(int column) =>
        PeriodIn(column) is { IsFinancialYear: false } year ? year.Name : Fault(column, Period.ExpectedYear);

    /// <summary>A cell that must hold a financial year.</summary>
    public string? FinancialYear(int column) =>
        PeriodIn(column) is { IsFinancialYear: true } year ? year.Name : Fault(column, Period.ExpectedFinancialYear);

    /// <summary>A cell that must hold a period of the kind that the layout has.</summary>
    public string? PeriodOf(int column, string kind) => kind switch
    {
        "year" => Year(column),
        "financial-year" => FinancialYear(column),
        _ => PeriodIn(column)?.Name ?? Fault(column, $"{Period.ExpectedYear}, or {Period.ExpectedFinancialYear}"),
    };

    /// <summary>A cell that must hold a year, a financial year or a month; what can be a financial year is one.</summary>
    public string? PeriodOrMonth(int column) => PeriodIn(column)?.Name ?? Month.TryParse(this[column])?.Name
        ?? Fault(column, $"{Period.ExpectedYear}, {Period.ExpectedFinancialYear}, or {Month.Expected}");

    /// <summary>Notes that the present row's cell is wrong.</summary>
    /// <returns>Nothing: what the cell holds cannot be used.</returns>
    public string? Fault(int column, string expected)
    {
        findings.Error(File, Line, Header[column], this[column], expected);
        return null;
    }

    // "2024-25 (OT)" is the outturn of 2024-25.
    private Period? PeriodIn(int column) => Period.TryParse(Remark().Replace(this[column], ""));

    // What a program wrote that counts in twos: 9.6999999999999993 is 9.7, and 7.0000000000000007E-2 is 0.07.
    private static string? WithoutTail(string text) => LongTail().IsMatch(text)
        ? Plain(decimal.Parse(double.Parse(text, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float, CultureInfo.InvariantCulture))
        : null;

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?[0-9]{1,12}\.[0-9]{7,18}(E-[0-9]{1,2})?$")]
    private static partial Regex LongTail();

    [GeneratedRegex(@"\b(19|20)[0-9]{2}[-/][0-9]{2}\b")]
    private static partial Regex AnyYear();

    // A spreadsheet that had notes beside its table leaves empty cells at the ends of rows.
    private bool IsOnlyLonger(string[] cells) =>
        cells.Length > Header.Count && cells.Skip(Header.Count).All(string.IsNullOrWhiteSpace);

    [GeneratedRegex(@" \([A-Z]+\)$")]
    private static partial Regex Remark();
}
