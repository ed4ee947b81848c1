namespace Benchmark.Server.Import;

/// <summary>Where a file of the publishers' common layout says which area a row is about.</summary>
internal sealed record AreaColumns(int Level, int Country, int Region, int Code, int OnsCode, int Name)
{
    /// <summary>What the columns are called.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["geographic_level", "country_code", "region_code", "old_la_code", "new_la_code", "la_name"];

    /// <summary>Finds the columns in a file; their order differs from file to file.</summary>
    public static AreaColumns In(PublishedTable table) => new(
        table.Column(Names[0]), table.Column(Names[1]), table.Column(Names[2]), table.Column(Names[3]), table.Column(Names[4]),
        table.Column(Names[5]));
}
