namespace Benchmark.Server.Import;

/// <summary>Where a file of the publishers' common layout says which area a row is about.</summary>
internal sealed record AreaColumns(int Level, int Country, int Region, int Code, int OnsCode, int Name)
{
    /// <summary>Finds the columns in a file; their order differs from file to file.</summary>
    public static AreaColumns In(CsvTable table) => new(
        table.Column("geographic_level"), table.Column("country_code"), table.Column("region_code"),
        table.Column("old_la_code"), table.Column("new_la_code"), table.Column("la_name"));
}
