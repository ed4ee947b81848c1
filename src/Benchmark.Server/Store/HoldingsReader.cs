using System.Globalization;
using Benchmark.Figures.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>Reads all rows back into the shape that they had in the seed, in the same order.</summary>
internal sealed class HoldingsReader(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Everything that the tables hold.</summary>
    public Holdings Read()
    {
        var blocks = Query<SpendBlockRow>("SELECT id, line, name FROM spend_block ORDER BY id");
        return new(
            Query<StoredRelease>("""SELECT id, dataset, "order", title, published, publisher, origin, licence FROM release ORDER BY id""")
                .ConvertAll(r => new Release(r.Id, r.Dataset, (int)r.Order, r.Title, r.Published, r.Publisher, r.Origin, r.Licence)),
            Query<RegionRow>("SELECT code, name, level, part_of AS PartOf FROM region ORDER BY code"),
            Query<StoredAuthority>(
                """
                SELECT code, name, type, ons_codes AS OnsCodes, region, sub_region AS SubRegion, first_day AS FirstDay,
                       last_day AS LastDay, successors
                FROM authority ORDER BY code
                """).ConvertAll(a => new AuthorityRow(
                    a.Code, a.Name, a.Type, a.OnsCodes, a.Region, a.SubRegion, Day(a.FirstDay), Day(a.LastDay), a.Successors)),
            Query<StoredMeasure>(
                """
                SELECT id, name, unit, decimals, polarity, kind, series, scale, dataset, formula, numerator, denominator
                FROM measure ORDER BY id
                """).ConvertAll(m => new MeasureRow(
                    m.Id, m.Name, m.Unit, (int)m.Decimals, m.Polarity, m.Kind, m.Series, m.Scale, m.Dataset, m.Formula,
                    m.Numerator, m.Denominator)),
            blocks,
            Query<StoredDefinition>("SELECT id, version, name, source, preventative, statutory FROM definition ORDER BY id, version")
                .ConvertAll(d => new DefinitionRow(d.Id, (int)d.Version, d.Name, d.Source, d.Preventative, d.Statutory)),
            Query<Exclusion>("SELECT analysis, authority, reason FROM exclusion ORDER BY analysis, authority"),
            Query<Observation>(
                "SELECT release, series, area, period, numerator, base, published FROM observation ORDER BY release, series, area, period"),
            Spend(blocks),
            Query<StoredPopulation>("SELECT release, area, year, children FROM population ORDER BY release, area, year")
                .ConvertAll(p => new Population(p.Release, p.Area, (int)p.Year, p.Children)),
            Query<StoredNeighbour>(
                """
                SELECT release, edition, authority, "order", code, closeness
                FROM neighbour ORDER BY release, edition, authority, "order"
                """).ConvertAll(n => new NeighbourRow(n.Release, n.Edition, n.Authority, (int)n.Order, n.Code, n.Closeness)),
            Query<PriceIndex>("""SELECT release, "index", period, value FROM price_index ORDER BY release, "index", period"""));
    }

    private List<SpendReturn> Spend(List<SpendBlockRow> blocks)
    {
        var position = blocks.Select((block, i) => (block.Id, i)).ToDictionary(b => b.Id, b => b.i, StringComparer.Ordinal);
        var returns = new List<SpendReturn>();
        var cells = Array.Empty<string>();
        foreach (var row in Query<SpendCell>(
            "SELECT release, authority, period, block, pounds, origin FROM spend ORDER BY release, authority, period"))
        {
            if (returns.Count == 0 || returns[^1] is var last
                && (last.Release != row.Release || last.Authority != row.Authority || last.Period != row.Period))
            {
                // A block that the row lacks stays an empty cell: not available, never zero.
                cells = new string[blocks.Count];
                Array.Fill(cells, "");
                returns.Add(new(row.Release, row.Authority, row.Period, row.Origin, cells));
            }

            cells[position[row.Block]] = row.Pounds;
        }

        return returns;
    }

    private List<T> Query<T>(string sql) => connection.Query<T>(sql, transaction: transaction).AsList();

    private static DateOnly? Day(string? iso) =>
        iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // SQLite's integers are 64-bit, and Dapper matches a record's constructor to exactly those types.
    private sealed record StoredRelease(
        string Id, string Dataset, long Order, string Title, string Published, string Publisher, string Origin, string Licence);

    private sealed record StoredAuthority(
        string Code, string Name, string Type, string OnsCodes, string Region, string SubRegion, string? FirstDay,
        string? LastDay, string Successors);

    private sealed record StoredMeasure(
        string Id, string Name, string Unit, long Decimals, string Polarity, string Kind, string Series, double Scale,
        string Dataset, string Formula, string Numerator, string Denominator);

    private sealed record StoredDefinition(
        string Id, long Version, string Name, string Source, string Preventative, string Statutory);

    private sealed record SpendCell(
        string Release, string Authority, string Period, string Block, string Pounds, string Origin);

    private sealed record StoredPopulation(string Release, string Area, long Year, string Children);

    private sealed record StoredNeighbour(
        string Release, string Edition, string Authority, long Order, string Code, string Closeness);
}
