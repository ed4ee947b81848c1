using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>The ONS mid-year estimates of children aged 0 to 17, by area and mid-year.</summary>
internal static class PopulationLayout
{
    private const string AgeGroup = "Children aged 0 to 17 years";

    /// <summary>Reads every row.</summary>
    public static IReadOnlyList<Population> Read(string path, string release, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var ages = table.Column("age_group");
        var estimate = table.Column("population_estimate");
        var seen = new SeenKeys();
        var rows = new List<Population>();
        while (table.Next())
        {
            if (table[ages].Trim() != AgeGroup)
                throw table.Fault(ages, AgeGroup);
            var area = register.Area(table, areas);
            if (area.Contains('/', StringComparison.Ordinal))
                throw table.Fault(areas.Code, "one authority; populations are not estimated for two together");
            var midYear = int.Parse(table.Year(year), CultureInfo.InvariantCulture);
            var children = table.FigureFromZero(estimate);
            if (children.Contains('.', StringComparison.Ordinal) && children is not ("." or ".."))
                throw table.Fault(estimate, "a whole number of children or a symbol");
            seen.Add(table, "time_period and area", $"{midYear} {area}");
            rows.Add(new(release, area, midYear, children));
        }
        return rows;
    }
}
