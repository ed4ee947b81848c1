using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The DfE's table of children looked after: numbers and rates by area and year. Releases call the columns and categories
/// differently: to 2022 <c>population_count</c>, <c>number</c> and "at 31 March", later <c>population_type</c>,
/// <c>children_count</c> and "on 31 March".
/// </summary>
internal static class LookedAfterLayout
{
    /// <summary>Reads the rows on children looked after on 31 March; those on starting and ceasing are not held.</summary>
    public static IReadOnlyList<Observation> Read(string path, string release, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var category = table.Column("population_type", "population_count");
        var count = table.Column("children_count", "number");
        var population = table.Column("population_estimate");
        var rate = table.Column("rate_per_10000");
        var seen = new SeenKeys();
        var rows = new List<Observation>();
        while (table.Next())
        {
            if (!IsOn31March(table, category))
                continue;
            var row = new Observation(release, ObservationSeries.LookedAfter, register.Area(table, areas), table.Year(year),
                table.FigureFromZero(count), table.FigureFromZero(population), table.FigureFromZero(rate));
            seen.Add(table, "time_period and area", $"{row.Period} {row.Area}");
            rows.Add(row);
        }
        return rows;
    }

    private static bool IsOn31March(CsvTable table, int category) => table[category].Trim() switch
    {
        "Children looked after on 31 March each year" or "Children looked after at 31 March each year" => true,
        "Children starting to be looked after each year" or "Children ceasing to be looked after each year" => false,
        _ => throw table.Fault(category, "children looked after on (or at) 31 March, starting or ceasing to be looked after each year"),
    };
}
