namespace Benchmark.Server.Store;

/// <summary>The tables. Cells of published tables are kept as text, as published: a number or a symbol.</summary>
internal static class Schema
{
    /// <summary>Creates all tables of an empty database.</summary>
    public const string Sql =
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE release (
            id TEXT PRIMARY KEY, dataset TEXT NOT NULL, "order" INTEGER NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL,
            publisher TEXT NOT NULL, origin TEXT NOT NULL, licence TEXT NOT NULL, UNIQUE (dataset, "order")) STRICT, WITHOUT ROWID;
        CREATE TABLE region (
            code TEXT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL, part_of TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE authority (
            code TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, ons_codes TEXT NOT NULL,
            region TEXT NOT NULL REFERENCES region (code), sub_region TEXT NOT NULL, first_day TEXT, last_day TEXT,
            successors TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE measure (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL, decimals INTEGER NOT NULL, polarity TEXT NOT NULL,
            kind TEXT NOT NULL, series TEXT NOT NULL, scale REAL NOT NULL, dataset TEXT NOT NULL, formula TEXT NOT NULL,
            numerator TEXT NOT NULL, denominator TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE spend_block (
            id TEXT PRIMARY KEY, line TEXT NOT NULL, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE definition (
            id TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, preventative TEXT NOT NULL,
            statutory TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT, WITHOUT ROWID;
        CREATE TABLE exclusion (
            analysis TEXT NOT NULL, authority TEXT NOT NULL REFERENCES authority (code), reason TEXT NOT NULL,
            PRIMARY KEY (analysis, authority)) STRICT, WITHOUT ROWID;
        CREATE TABLE observation (
            release TEXT NOT NULL REFERENCES release (id), series TEXT NOT NULL, area TEXT NOT NULL, period TEXT NOT NULL,
            numerator TEXT NOT NULL, base TEXT NOT NULL, published TEXT NOT NULL,
            PRIMARY KEY (release, series, area, period)) STRICT, WITHOUT ROWID;
        CREATE TABLE spend (
            release TEXT NOT NULL REFERENCES release (id), authority TEXT NOT NULL REFERENCES authority (code),
            period TEXT NOT NULL, block TEXT NOT NULL REFERENCES spend_block (id), pounds TEXT NOT NULL, origin TEXT NOT NULL,
            PRIMARY KEY (release, authority, period, block)) STRICT, WITHOUT ROWID;
        CREATE TABLE population (
            release TEXT NOT NULL REFERENCES release (id), area TEXT NOT NULL, year INTEGER NOT NULL, children TEXT NOT NULL,
            PRIMARY KEY (release, area, year)) STRICT, WITHOUT ROWID;
        CREATE TABLE neighbour (
            release TEXT NOT NULL REFERENCES release (id), edition TEXT NOT NULL,
            authority TEXT NOT NULL REFERENCES authority (code), "order" INTEGER NOT NULL,
            code TEXT NOT NULL REFERENCES authority (code), closeness TEXT NOT NULL,
            PRIMARY KEY (release, edition, authority, "order")) STRICT, WITHOUT ROWID;
        CREATE TABLE price_index (
            release TEXT NOT NULL REFERENCES release (id), "index" TEXT NOT NULL, period TEXT NOT NULL, value REAL NOT NULL,
            PRIMARY KEY (release, "index", period)) STRICT, WITHOUT ROWID;
        """;
}
