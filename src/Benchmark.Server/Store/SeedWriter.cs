using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>Writes a seed into the tables, inside the caller's transaction.</summary>
internal sealed class SeedWriter(SqliteConnection connection, SqliteTransaction transaction, string path)
{
    /// <summary>
    /// Brings the reference rows up to date and adds the releases that are not there yet. A release that is there must be
    /// the same, row by row: figures of a release never change.
    /// </summary>
    /// <returns>Ids of the releases added.</returns>
    public List<string> Add(Holdings seed, Action<string> progress)
    {
        var held = connection.Query<string>("SELECT id FROM release", transaction: transaction).ToHashSet(StringComparer.Ordinal);
        if (held.Count > 0)
            CheckUnchanged(seed, held);

        // Rows refer to each other in any order while they are replaced; all references are checked at the commit.
        connection.Execute("PRAGMA defer_foreign_keys = ON", transaction: transaction);
        Write("region", ["code", "name", "level", "part_of"],
            seed.Regions.Select(r => new object[] { r.Code, r.Name, r.Level, r.PartOf }));
        Write("authority", ["code", "name", "type", "ons_codes", "region", "sub_region", "first_day", "last_day", "successors"],
            seed.Authorities.Select(a => new object?[]
            {
                a.Code, a.Name, a.Type, a.OnsCodes, a.Region, a.SubRegion, Iso(a.FirstDay), Iso(a.LastDay), a.Successors,
            }));
        Write("measure",
            ["id", "name", "unit", "decimals", "polarity", "kind", "series", "scale", "dataset", "formula", "numerator", "denominator"],
            seed.Measures.Select(m => new object[]
            {
                m.Id, m.Name, m.Unit, m.Decimals, m.Polarity, m.Kind, m.Series, m.Scale, m.Dataset, m.Formula, m.Numerator,
                m.Denominator,
            }));
        Write("spend_block", ["id", "line", "name"],
            seed.SpendBlocks.Select(b => new object[] { b.Id, b.Line, b.Name }));
        Write("definition", ["id", "version", "name", "source", "preventative", "statutory"],
            seed.Definitions.Select(d => new object[] { d.Id, d.Version, d.Name, d.Source, d.Preventative, d.Statutory }));

        Write("exclusion", ["analysis", "authority", "reason"],
            seed.Exclusions.Select(e => new object[] { e.Analysis, e.Authority, e.Reason }));

        bool New(string release) => !held.Contains(release);
        var added = seed.Releases.Where(r => New(r.Id)).ToList();
        Write("release", ["id", "dataset", "order", "title", "published", "publisher", "origin", "licence"],
            added.Select(r => new object[] { r.Id, r.Dataset, r.Order, r.Title, r.Published, r.Publisher, r.Origin, r.Licence }));
        progress($"{seed.Authorities.Count} authorities, {seed.Measures.Count} measures, {added.Count} releases");
        Write("observation", ["release", "series", "area", "period", "numerator", "base", "published"],
            seed.Observations.Where(o => New(o.Release))
                .Select(o => new object[] { o.Release, o.Series, o.Area, o.Period, o.Numerator, o.Base, o.Published }));
        progress($"{seed.Observations.Count} observations of care and workforce");
        Write("spend", ["release", "authority", "period", "block", "pounds", "origin"],
            seed.Spend.Where(s => New(s.Release)).SelectMany(s => s.Blocks.Select((pounds, block) =>
                new object[] { s.Release, s.Authority, s.Period, seed.SpendBlocks[block].Id, pounds, s.Origin })));
        progress($"{seed.Spend.Count} spend returns");
        Write("population", ["release", "area", "year", "children"],
            seed.Populations.Where(p => New(p.Release)).Select(p => new object[] { p.Release, p.Area, p.Year, p.Children }));
        Write("neighbour", ["release", "edition", "authority", "order", "code", "closeness"],
            seed.Neighbours.Where(n => New(n.Release))
                .Select(n => new object[] { n.Release, n.Edition, n.Authority, n.Order, n.Code, n.Closeness }));
        Write("price_index", ["release", "index", "period", "value"],
            seed.PriceIndices.Where(p => New(p.Release)).Select(p => new object[] { p.Release, p.Index, p.Period, p.Value }));
        progress($"{seed.Populations.Count} populations, {seed.Neighbours.Count} neighbours, {seed.PriceIndices.Count} price indices");
        return [.. added.Select(r => r.Id)];
    }

    private void CheckUnchanged(Holdings seed, HashSet<string> held)
    {
        var before = new HoldingsReader(connection, transaction).Read();
        foreach (var release in seed.Releases.Where(r => held.Contains(r.Id)))
            if (SeedFiles.ContentHash(seed.Only(release.Id)) != SeedFiles.ContentHash(before.Only(release.Id)))
                throw new DataFault(
                    $"{path}: release {release.Id} of the seed differs from the one loaded. Figures of a release never change: give corrected figures a release of their own, or name another database.");
    }

    /// <summary>Inserts rows, or replaces those with the same key, through one prepared statement.</summary>
    private void Write(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT OR REPLACE INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))})";
        var parameters = columns.Select((_, i) => command.Parameters.Add(new() { ParameterName = $"${i}" })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
