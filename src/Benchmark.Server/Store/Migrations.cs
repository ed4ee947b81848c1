using Benchmark.Server.Access;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// From any older schema to the newest, step after step in the caller's transaction. Version 1 held the figures alone; version
/// 2 keeps beside them when each release was loaded, with which content, and whether it was withdrawn; and the access tokens and the key
/// of the resume tokens, which had been in files of their own. Version 3 keeps a row a published cell, and of what measures are made.
/// Version 4 keeps the rules by which figures are marked, version 5 where authorities stand on the map in tiles. Version 6 leaves room
/// between releases, version 7 keeps which measures are questions and what people call them, version 8 what an import warned of,
/// version 9 in which series a measure is printed, version 10 which releases newer ones replace.
/// </summary>
internal sealed class Migrations(Session session, TimeProvider clock)
{
    /// <summary>"BNMK" in ASCII: marks a file as ours, and is the number of the lock that whoever changes a PostgreSQL database holds.</summary>
    public const int ApplicationId = 0x424E4D4B;

    /// <summary>Version of the schema that this program writes.</summary>
    public const int Newest = 10;

    private const string TokensSuffix = ".tokens";
    private const string ResumeKeySuffix = ".resume-key";

    /// <summary>Brings the schema forward.</summary>
    /// <param name="version">Its version; 0 for an empty file.</param>
    public void Run(int version)
    {
        if (version < 1)
            Create();
        else
        {
            if (version < 3)
                Convert();
            // Before whatever reads all tables.
            if (version < 4)
                session.Create(HeldTables.Checks);
            if (version < 5)
                session.Create(HeldTables.Tiles);
            if (version < 6)
                SpreadOrders();
            if (version is >= 3 and < 7)
                AddWords();
            if (version is >= 3 and < 9)
                Execute("ALTER TABLE measure ADD COLUMN printed TEXT NOT NULL DEFAULT ''");
        }

        if (version < 8)
            session.Create(ImportWarning.Table);
        if (version < 10)
            AddReplacements();
        if (version < 2)
            AddHistory();
        else if (version < Newest)
            HashAgain();
        session.Version = Newest;
    }

    /// <summary>
    /// Removes the files that were taken over: kept, they would bring revoked tokens back with the next new database.
    /// </summary>
    public static void RemoveTakenOver(string path)
    {
        File.Delete(path + TokensSuffix);
        File.Delete(path + ResumeKeySuffix);
    }

    private void Create()
    {
        session.Create(OwnTables.Meta);
        foreach (var table in HeldTables.All)
            session.Create(table);
    }

    // What measures, blocks and definitions are comes with the next load; what is of a release is carried over, cell by cell.
    private void Convert()
    {
        Execute("DROP TABLE measure");
        Execute("DROP TABLE IF EXISTS series");
        Execute("ALTER TABLE spend_block ADD COLUMN letter TEXT NOT NULL DEFAULT ''");
        Execute("ALTER TABLE spend_block ADD COLUMN \"column\" TEXT NOT NULL DEFAULT ''");
        Execute("ALTER TABLE spend_block ADD COLUMN people TEXT NOT NULL DEFAULT ''");
        Execute("ALTER TABLE definition ADD COLUMN place INTEGER NOT NULL DEFAULT 0");
        Execute("ALTER TABLE observation RENAME TO observation_1");
        foreach (var table in new Table[] { HeldTables.Series, HeldTables.Measures, HeldTables.Analyses, HeldTables.Observations })
            session.Create(table);
        // A series was up to three columns of a row.
        using var lines = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream("former-series.csv")!);
        while (lines.ReadLine() is { } line)
        {
            var (series, part, now) = line.Split(',') is [var a, var b, var c] ? (a, b, c) : default;
            session.Execute(
                $"INSERT INTO observation (release, series, area, period, cell) SELECT release, @now, area, period, \"{part}\" FROM observation_1 WHERE series = @series",
                new { now, series });
        }

        Execute("DROP TABLE observation_1");
    }

    // Releases were numbered without gaps, and none could come between. By way of negative numbers, since no two may be equal meanwhile.
    private void SpreadOrders()
    {
        Execute("UPDATE release SET \"order\" = \"order\" * -10");
        Execute("UPDATE release SET \"order\" = -\"order\"");
    }

    // The words come with the next load; until then the first headline of each group is a question, as it was before.
    private void AddWords()
    {
        Execute("ALTER TABLE measure ADD COLUMN question INTEGER NOT NULL DEFAULT 0");
        Execute("ALTER TABLE measure ADD COLUMN words TEXT NOT NULL DEFAULT ''");
        Execute("""
            UPDATE measure SET question = headline
            WHERE headline = (SELECT min(other.headline) FROM measure AS other WHERE other."group" = measure."group" AND other.headline > 0)
            """);
    }

    private void AddReplacements()
    {
        session.Create(Replacement.Table);
        session.Write(Replacement.Table, [.. Replacement.Find(session, session.Rows(HeldTables.Releases), _ => true).Select(Replacement.Table.CellsOf)]);
    }

    private void AddHistory()
    {
        session.Create(Loading.Table);
        session.Create(Withdrawal.Table);
        // Version 1 did not say when a release was loaded: by now at the latest. What it holds is taken as it is, and since the
        // mark of the seed goes, the next start compares every release with the seed that it has.
        var hashes = session.Held().Hashes();
        var now = Moment.Text(clock.GetUtcNow());
        session.Write(
            Loading.Table, hashes.Releases.Select(release => new[] { release.Key, now, release.Value }));
        Execute("DELETE FROM meta WHERE name = 'seed'");
        new Seal(session).Write(hashes.Shared);
        session.Create(OwnTables.Tokens);
        session.Create(OwnTables.Secrets);
        foreach (var token in FormerTokenFile.Read(session.Name + TokensSuffix))
            KeyStore.Insert(session, token);
        if (File.Exists(session.Name + ResumeKeySuffix))
            KeyStore.InsertKey(session, File.ReadAllBytes(session.Name + ResumeKeySuffix));
    }

    // A release has the hash of its rows as they are kept now. What was altered before is found by the next start, which compares every
    // release with its seed.
    private void HashAgain()
    {
        var hashes = session.Held().Hashes();
        foreach (var (release, hash) in hashes.Releases)
            session.Execute("UPDATE loading SET hash = @hash WHERE release = @release", new { hash, release });
        Execute("DELETE FROM meta WHERE name = 'seed'");
        new Seal(session).Write(hashes.Shared);
    }

    private void Execute(string sql) => session.Execute(sql);
}
