using System.Globalization;
using System.Text;
using Benchmark.Server.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Benchmark.Server.Store;

/// <summary>Reads rows back as cells.</summary>
/// <param name="connection">Where the tables are.</param>
/// <param name="transaction">Keeps what is read in one state.</param>
internal sealed class TableReader(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>The cells of all tables of what is held.</summary>
    /// <param name="wanted">Whether a release's rows are wanted; those of the others are passed over.</param>
    public HeldCells Read(Func<string, bool> wanted) => new(HeldTables.All.ToDictionary(
        table => table,
        IReadOnlyList<string[]> (table) =>
            [.. Cells(table).Where(cells => table.ReleaseColumn is not { } release || wanted(cells[release]))]));

    /// <summary>The rows of one table.</summary>
    public List<T> Rows<T>(Table<T> table) => [.. Cells(table).Select(table.Read)];

    /// <summary>The rows of one table as cells, in the order of its key.</summary>
    public IEnumerable<string[]> Cells(Table table)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Schema.Select(table));
        using var reader = command.ExecuteReader();
        var texts = new SharedTexts(reader.Handle ?? throw new InvalidOperationException("A reader of SQLite has no statement."), table.Columns.Count);
        while (reader.Read())
        {
            var cells = new string[table.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Cell(reader, texts, i, table.Columns[i].Type);
            yield return cells;
        }
    }

    private static string Cell(SqliteDataReader reader, SharedTexts texts, int column, ColumnType type) => type switch
    {
        ColumnType.Whole => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture),
        ColumnType.Number => reader.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        _ => texts.Of(column),
    };

    /// <summary>
    /// The texts of a statement's rows, one string for each that is the same: keys repeat from row to row and figures from place to place, so
    /// that hundreds of thousands of cells are some thousand texts.
    /// </summary>
    private sealed class SharedTexts(sqlite3_stmt statement, int columns)
    {
        private const int LongestShared = 64;

        private readonly string[] _before = new string[columns];
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shared =
            new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>The text in a column of the row that is read; empty where there is none.</summary>
        public string Of(int column)
        {
            var bytes = raw.sqlite3_column_blob(statement, column);
            if (bytes.Length > LongestShared)
                return Encoding.UTF8.GetString(bytes);
            Span<char> letters = stackalloc char[LongestShared];
            letters = letters[..Encoding.UTF8.GetChars(bytes, letters)];
            if (_before[column] is { } before && letters.SequenceEqual(before))
                return before;
            if (!_shared.TryGetValue(letters, out var text))
                _shared.Set.Add(text = letters.ToString());
            return _before[column] = text;
        }
    }
}
