using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>The ONS mid-year estimates of children aged 0 to 17, by area and mid-year.</summary>
internal static class PopulationLayout
{
    private const string AgeGroup = "Children aged 0 to 17 years";

    /// <summary>Reads every row.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var ages = table.Column("age_group");
        var estimate = table.Column("population_estimate");
        while (table.Next())
        {
            if (table[ages] != AgeGroup)
                _ = table.Fault(ages, AgeGroup);
            else if (reading.Register.Area(table, areas) is { } area && table.Year(year) is { } midYear
                && table.Figure(estimate) is { } children)
            {
                if (area.Contains('/', StringComparison.Ordinal))
                    _ = table.Fault(areas.Code, "one authority; populations are not estimated for two together");
                else if (children.Contains('.', StringComparison.Ordinal) && children is not ("." or ".."))
                    _ = table.Fault(estimate, "a whole number of children or a symbol");
                else
                    reading.Draft.Add(
                        new(HeldTables.Populations, reading.Layout.Dataset, "", ImportedRow.Children, area, midYear, children,
                            "", table.Line, table.Header[estimate]),
                        "time_period and area");
            }
        }
    }
}
