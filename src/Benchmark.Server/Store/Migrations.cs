using Benchmark.Server.Access;
using Benchmark.Server.Tables;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// From any older schema to the newest, step after step in the caller's transaction. Version 1 held the figures alone; version
/// 2 keeps beside them what the series are, the short names of measures, when each release was loaded, with which content, and whether it was withdrawn; and the access tokens
/// and the key of the resume tokens, which had been in files of their own.
/// </summary>
internal sealed class Migrations(SqliteConnection connection, SqliteTransaction transaction, string path, TimeProvider clock)
{
    /// <summary>"BNMK" in ASCII: marks the file as ours.</summary>
    public const int ApplicationId = 0x424E4D4B;

    /// <summary>Version of the schema that this program writes.</summary>
    public const int Newest = 2;

    private const string TokensSuffix = ".tokens";
    private const string ResumeKeySuffix = ".resume-key";

    /// <summary>Brings the schema forward.</summary>
    /// <param name="version">Its version; 0 for an empty file.</param>
    public void Run(int version)
    {
        if (version < 1)
            ToFirst();
        if (version < 2)
            ToSecond();
        Execute(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Newest}"));
    }

    /// <summary>
    /// Removes the files that were taken over: kept, they would bring revoked tokens back with the next new database.
    /// </summary>
    public static void RemoveTakenOver(string path)
    {
        File.Delete(path + TokensSuffix);
        File.Delete(path + ResumeKeySuffix);
    }

    private void ToFirst()
    {
        Execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
        foreach (var table in HeldTables.All)
            if (table != HeldTables.Series)
                Execute(Schema.Create(table));
    }

    private void ToSecond()
    {
        // Measures had fewer columns, and series were not there; both come with the next load.
        Execute("DROP TABLE measure");
        Execute(Schema.Create(HeldTables.Measures));
        Execute(Schema.Create(HeldTables.Series));
        Execute(Schema.Create(Loading.Table));
        Execute(Schema.Create(Withdrawal.Table));
        // Version 1 did not say when a release was loaded: by now at the latest. What it holds is taken as it is, and since the
        // mark of the seed goes, the next start compares every release with the seed that it has.
        var hashes = new TableReader(connection, transaction).Read(_ => true).Hashes();
        var now = Moment.Text(clock.GetUtcNow());
        new TableWriter(connection, transaction).Write(
            Loading.Table, hashes.Releases.Select(release => new[] { release.Key, now, release.Value }));
        Execute("DELETE FROM meta WHERE name = 'seed'");
        new Seal(connection, transaction, path).Write(hashes.Shared);
        Execute(SqliteKeyStore.Sql);
        foreach (var token in FormerTokenFile.Read(path + TokensSuffix))
            SqliteKeyStore.Insert(connection, transaction, token);
        if (File.Exists(path + ResumeKeySuffix))
            SqliteKeyStore.InsertKey(connection, transaction, File.ReadAllBytes(path + ResumeKeySuffix));
    }

    private void Execute(string sql) => connection.Execute(sql, transaction: transaction);
}
