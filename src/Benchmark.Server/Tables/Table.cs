using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tables;

/// <summary>
/// One table, described once: from this follow its file, its place in a database, how its rows are read and written, and what is
/// hashed. A row is passed about as its cells, each as canonical text, in the order of the columns.
/// </summary>
internal abstract class Table(string name)
{
    private readonly List<Column> _columns = [];
    private readonly List<string> _unique = [];

    /// <summary>Its name in a database.</summary>
    public string Name => name;

    /// <summary>Its columns; those of the key come first.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Columns whose values together no two rows share, beside the key; none for most tables.</summary>
    public IReadOnlyList<string> UniqueColumns => _unique;

    /// <summary>
    /// The column that says of which release a row is; null when the rows belong to none and are names, measures and
    /// definitions, which all releases share.
    /// </summary>
    public int? ReleaseColumn { get; private protected set; }

    /// <summary>The rows of some holdings, in the order of the key.</summary>
    public abstract IEnumerable<string[]> RowsOf(Holdings holdings);

    /// <summary>Adds a column to the description.</summary>
    private protected void Add(Column column) => _columns.Add(column);

    /// <summary>Adds a constraint to the description.</summary>
    private protected void AddUnique(IEnumerable<string> columns) => _unique.AddRange(columns);
}

/// <summary>A table with the shape that its rows have in memory.</summary>
/// <param name="name">Its name in a database.</param>
/// <param name="file">The name of its seed file; empty when it has none.</param>
/// <param name="rows">Its rows among some holdings.</param>
/// <param name="read">Makes a row of its cells.</param>
internal sealed class Table<T>(
    string name, string file, Func<Holdings, IEnumerable<T>> rows, Func<IReadOnlyList<string>, T> read) : Table(name)
{
    private readonly List<Func<T, string>> _cells = [];

    /// <summary>The name of its seed file.</summary>
    public string File => file;

    /// <summary>Adds a column that is part of the key.</summary>
    public Table<T> Key(string column, Func<T, string> cell, string? refersTo = null) =>
        With(column, ColumnType.Text, true, cell, refersTo);

    /// <summary>Adds a column of whole numbers that is part of the key.</summary>
    public Table<T> Key(string column, Func<T, int> cell) => With(column, ColumnType.Whole, true, row => Text(cell(row)));

    /// <summary>Adds the key's first column, which names the release that a row is of.</summary>
    public Table<T> OfRelease(Func<T, string> release, string column = "release")
    {
        ReleaseColumn = Columns.Count;
        return Key(column, release, column == "release" ? "release (id)" : null);
    }

    /// <summary>Adds a column of text.</summary>
    public Table<T> Words(string column, Func<T, string> cell, string? refersTo = null) =>
        With(column, ColumnType.Text, false, cell, refersTo);

    /// <summary>Adds a column of whole numbers.</summary>
    public Table<T> Whole(string column, Func<T, int> cell) => With(column, ColumnType.Whole, false, row => Text(cell(row)));

    /// <summary>Adds a column of numbers.</summary>
    public Table<T> Number(string column, Func<T, double> cell) =>
        With(column, ColumnType.Number, false, row => cell(row).ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a column of days.</summary>
    public Table<T> Day(string column, Func<T, DateOnly?> cell) => With(
        column, ColumnType.Day, false, row => cell(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>Adds a column of moments, or of none.</summary>
    public Table<T> OrNone(string column, Func<T, string> cell) => With(column, ColumnType.Day, false, cell);

    /// <summary>Adds a column of days of the year.</summary>
    public Table<T> DayOfYear(string column, Func<T, ReferenceDay> cell) =>
        With(column, ColumnType.DayOfYear, false, row => cell(row).ToString());

    /// <summary>Says that no two rows share the values of some columns.</summary>
    public Table<T> Unique(params IEnumerable<string> columns)
    {
        AddUnique(columns);
        return this;
    }

    /// <summary>The cells of a row.</summary>
    public string[] CellsOf(T row) => [.. _cells.Select(cell => cell(row))];

    /// <summary>The row with some cells.</summary>
    /// <exception cref="FormatException">A cell is not of its column's type.</exception>
    public T Read(IReadOnlyList<string> cells) => read(cells);

    /// <summary>Rows in the order of the key: text by its code units, numbers by their value.</summary>
    public IReadOnlyList<T> Sorted(IEnumerable<T> unsorted)
    {
        var sorted = unsorted.ToList();
        sorted.Sort(Compare);
        return sorted;
    }

    /// <inheritdoc/>
    public override IEnumerable<string[]> RowsOf(Holdings holdings) => Sorted(rows(holdings)).Select(CellsOf);

    private int Compare(T a, T b)
    {
        for (var i = 0; i < Columns.Count && Columns[i].InKey; i++)
        {
            var (left, right) = (_cells[i](a), _cells[i](b));
            // Without leading zeros the longer of two whole numbers is the greater.
            var order = Columns[i].Type == ColumnType.Whole && left.Length != right.Length
                ? left.Length.CompareTo(right.Length)
                : string.CompareOrdinal(left, right);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private Table<T> With(string column, ColumnType type, bool inKey, Func<T, string> cell, string? refersTo = null)
    {
        Add(new(column, type, inKey, refersTo));
        _cells.Add(cell);
        return this;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
