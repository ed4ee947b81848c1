using System.Globalization;
using System.Text;
using Benchmark.Server.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Benchmark.Server.Store;

/// <summary>One transaction on a SQLite file.</summary>
internal sealed class SqliteSession(SqliteConnection connection, SqliteTransaction transaction, string path) : Session(connection, transaction, path)
{
    private static readonly Schema Schema = new("INTEGER", "REAL", "TEXT", "", " STRICT, WITHOUT ROWID");

    /// <inheritdoc/>
    public override int Version
    {
        get => One<int>("PRAGMA user_version");
        set => Execute(FormattableString.Invariant($"PRAGMA application_id = {Migrations.ApplicationId}; PRAGMA user_version = {value}"));
    }

    /// <inheritdoc/>
    public override void Create(Table table) => Execute(Schema.Create(table));

    /// <inheritdoc/>
    public override void DeferReferences() => Execute("PRAGMA defer_foreign_keys = ON");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Integrity()
    {
        var file = Query<string>("PRAGMA integrity_check").ToList();
        var dangling = Query<dynamic>("PRAGMA foreign_key_check").Count();
        return
        [
            new("file", file is ["ok"] ? null : string.Join("; ", file)),
            new("references", dangling == 0 ? null : FormattableString.Invariant($"{dangling} rows refer to nothing")),
        ];
    }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Cells(Table table, IReadOnlyCollection<string>? releases = null)
    {
        var texts = new SharedTexts(table.Columns.Count);
        if (releases is null || table.ReleaseColumn is not { } column)
        {
            using var all = (SqliteCommand)Command(Schema.Select(table));
            foreach (var cells in Rows(all, table, texts))
                yield return cells;
            yield break;
        }

        // One after the other: each is a run of rows in the order of the key, and what is between them is not looked at.
        using var ofOne = (SqliteCommand)Command(Schema.Select(table, $" WHERE {Schema.Quoted(table.Columns[column].Name)} = @release"));
        var release = ofOne.Parameters.Add("@release", SqliteType.Text);
        foreach (var one in releases.Order(StringComparer.Ordinal))
        {
            release.Value = one;
            foreach (var cells in Rows(ofOne, table, texts))
                yield return cells;
        }
    }

    private static IEnumerable<string[]> Rows(SqliteCommand command, Table table, SharedTexts texts)
    {
        using var reader = command.ExecuteReader();
        var statement = reader.Handle ?? throw new InvalidOperationException("A reader of SQLite has no statement.");
        while (reader.Read())
        {
            var cells = new string[table.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Cell(reader, statement, texts, i, table.Columns[i].Type);
            yield return cells;
        }
    }

    /// <inheritdoc/>
    protected override string Insert(Table table) => Schema.Insert(table, table.ReleaseColumn is null ? " OR REPLACE" : "");

    private static string Cell(SqliteDataReader reader, sqlite3_stmt statement, SharedTexts texts, int column, ColumnType type) => type switch
    {
        ColumnType.Whole => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture),
        ColumnType.Number => reader.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        _ => texts.Of(statement, column),
    };

    /// <summary>
    /// The texts of a statement's rows, one string for each that is the same: keys repeat from row to row and figures from place to place, so
    /// that hundreds of thousands of cells are some thousand texts.
    /// </summary>
    private sealed class SharedTexts(int columns)
    {
        private const int LongestShared = 64;

        private readonly string[] _before = new string[columns];
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shared =
            new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>The text in a column of the row that is read; empty where there is none.</summary>
        public string Of(sqlite3_stmt statement, int column)
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
