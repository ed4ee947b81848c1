using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// One seed file while it is read: stricter than a publisher's file. The header is exact, cells carry no stray space, and
/// figures are already tidy.
/// </summary>
internal sealed class SeedTable : IDisposable
{
    private readonly CsvTable _table;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly SeenKeys _keys = new();

    /// <summary>Opens a file and checks its header.</summary>
    public SeedTable(string folder, string file, IReadOnlyList<string> columns)
    {
        _table = new CsvTable(Path.Combine(folder, file));
        if (!_table.Header.SequenceEqual(columns))
        {
            using (_table)
                throw DataFault.InFile(_table.File, 1, "(all)", string.Join(',', _table.Header),
                    $"the header {string.Join(',', columns)}");
        }
        for (var i = 0; i < columns.Count; i++)
            _columns[columns[i]] = i;
    }

    /// <summary>Opens a file of a header that begins with some columns, and checks that each of the others is one of those that may follow.</summary>
    /// <param name="path">The file.</param>
    /// <param name="first">The columns that it begins with.</param>
    /// <param name="mayFollow">Whether a column may follow them.</param>
    /// <param name="expected">What the header should be, for messages.</param>
    public SeedTable(string path, IReadOnlyList<string> first, Func<string, bool> mayFollow, string expected)
    {
        _table = new CsvTable(path);
        var header = _table.Header;
        if (header.Count <= first.Count || !header.Take(first.Count).SequenceEqual(first) || !header.Skip(first.Count).All(mayFollow)
            || header.Distinct(StringComparer.Ordinal).Count() != header.Count)
        {
            using (_table)
                throw DataFault.InFile(_table.File, 1, "(all)", string.Join(',', header), expected);
        }
        for (var i = 0; i < header.Count; i++)
            _columns[header[i]] = i;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => _table.Header;

    public long Line => _table.Line;

    public bool Next() => _table.Next();

    /// <summary>Any text, or none.</summary>
    public string Text(string column)
    {
        var text = _table[_columns[column]];
        return text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Any(char.IsControl))
            ? throw Fault(column, "text without space around it and without control characters")
            : text;
    }

    /// <summary>Text that must be there.</summary>
    public string Words(string column) => Text(column) is { Length: > 0 } text ? text : throw Fault(column, "some text");

    /// <summary>Text that must be there, and must fit.</summary>
    public string Words(string column, int longest) => Words(column) is { } text && text.Length <= longest
        ? text
        : throw Fault(column, $"at most {longest} characters");

    /// <summary>An id: lower-case letters, digits and single hyphens.</summary>
    public string Id(string column)
    {
        var text = _table[_columns[column]];
        return IsId(text) ? text : throw Fault(column, "lower-case letters, digits and single hyphens, for instance some-words");
    }

    /// <summary>One of a set of words.</summary>
    public string OneOf(string column, params ReadOnlySpan<string> words)
    {
        var text = _table[_columns[column]];
        return words.Contains(text) ? text : throw Fault(column, $"one of {string.Join(", ", words.ToArray())}");
    }

    /// <summary>A reference to a row of another table.</summary>
    public string Reference(string column, Func<string, bool> exists, string what)
    {
        var text = _table[_columns[column]];
        return exists(text) ? text : throw Fault(column, what);
    }

    /// <summary>References separated by single spaces; none where <paramref name="mayBeEmpty"/>.</summary>
    public string References(string column, Func<string, bool> exists, string what, bool mayBeEmpty = false)
    {
        var text = _table[_columns[column]];
        if (text.Length == 0 && mayBeEmpty)
            return text;
        var each = text.Split(' ');
        return each.All(exists) && each.Distinct(StringComparer.Ordinal).Count() == each.Length
            ? text
            : throw Fault(column, $"{what}, each once, separated by single spaces");
    }

    /// <summary>A whole number in a range.</summary>
    public int Whole(string column, int least, int most)
    {
        var text = _table[_columns[column]];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw Fault(column, $"a whole number from {least} to {most}");
    }

    /// <summary>A number above zero.</summary>
    public double AboveZero(string column) => Number(column, number => number > 0, "a number above 0");

    /// <summary>A number of at least 0.</summary>
    public double AtLeastZero(string column) => Number(column, number => number >= 0, "a number of at least 0");

    /// <summary>A day of every year.</summary>
    public ReferenceDay DayOfYear(string column)
    {
        var text = _table[_columns[column]];
        return ReferenceDay.TryParse(text) ?? throw Fault(column, "month and day such as 03-31, which every year has");
    }

    /// <summary>A published figure or symbol, tidy already.</summary>
    public string Figure(string column, bool mayBeNegative = false)
    {
        var text = _table[_columns[column]];
        if (Cell.Tidy(text) != text)
            throw Fault(column, Cell.Expected + ", without thousands separators or space");
        return !mayBeNegative && text.Length > 1 && text[0] == '-'
            ? throw Fault(column, "a number of at least 0, or a symbol")
            : text;
    }

    /// <summary>A cell that must be empty.</summary>
    public string Empty(string column, string because) =>
        _table[_columns[column]].Length == 0 ? "" : throw Fault(column, $"an empty cell, since {because}");

    /// <summary>A year.</summary>
    public string Year(string column)
    {
        var text = _table[_columns[column]];
        return Figures.Facts.Period.TryParse(text) is { IsFinancialYear: false } ? text : throw Fault(column, Figures.Facts.Period.ExpectedYear);
    }

    /// <summary>A year or a financial year, as the service writes it.</summary>
    public Period Period(string column)
    {
        var text = _table[_columns[column]];
        return Figures.Facts.Period.TryParse(text) is { } period && period.Name == text
            ? period
            : throw Fault(column, $"{Figures.Facts.Period.ExpectedYear}, or {Figures.Facts.Period.ExpectedFinancialYear}");
    }

    /// <summary>A financial year.</summary>
    public string FinancialYear(string column)
    {
        var text = _table[_columns[column]];
        return Figures.Facts.Period.TryParse(text) is { IsFinancialYear: true } year && year.Name == text ? text : throw Fault(column, Figures.Facts.Period.ExpectedFinancialYear);
    }

    /// <summary>A date, or none.</summary>
    public DateOnly? Date(string column)
    {
        var text = _table[_columns[column]];
        if (text.Length == 0)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Fault(column, "a date such as 2019-03-31, or an empty cell");
    }

    /// <summary>A date, a month where only that is known, or none.</summary>
    public string Publication(string column)
    {
        var text = _table[_columns[column]];
        return text.Length == 0
            || DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw Fault(column, "a date such as 2025-11-26, a month such as 2022-11, or an empty cell");
    }

    /// <summary>Notes the row's key and refuses a second row of the same.</summary>
    public void Key(string columns, params ReadOnlySpan<string> cells) => _keys.Add(_table, columns, string.Join(' ', cells));

    /// <summary>A fault in the present row.</summary>
    public DataFault Fault(string column, string expected) => _table.Fault(_columns[column], expected);

    /// <summary>A fault in a row that has been read before.</summary>
    public DataFault FaultAt(long line, string column, string found, string expected) =>
        DataFault.InFile(_table.File, line, column, found, expected);

    public void Dispose() => _table.Dispose();

    private double Number(string column, Func<double, bool> fits, string expected) =>
        Cell.TryParse(_table[_columns[column]], out var outcome) && outcome.HasValue && fits(outcome.Value)
            ? outcome.Value
            : throw Fault(column, expected);

    private static bool IsId(string text)
    {
        if (text.Length == 0 || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
            return false;
        return text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
    }
}
