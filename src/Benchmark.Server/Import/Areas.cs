namespace Benchmark.Server.Import;

/// <summary>How the rows of a layout say which area they are about: the word in the column areas of
/// <c>layouts.csv</c>.</summary>
internal static class Areas
{
    /// <summary>The columns that most files of DfE have.</summary>
    public const string Levels = "levels";

    /// <summary>The columns that DfE's dashboards have: regions by name, no country.</summary>
    public const string Names = "names";

    /// <summary>The numbers of the Local Authority Interactive Tool, which has its own for regions.</summary>
    public const string Numbers = "numbers";

    /// <summary>Before the column of an ONS code, of an authority, a region or England.</summary>
    public const string Ons = "ons ";

    /// <summary>The same in a list that holds other places as well, which are passed over.</summary>
    public const string AmongOthers = "ons-among-others ";

    private static readonly string[] NameColumns = ["geographic_level", "old_la_code", "new_la_code", "name"];

    private static readonly string[] NumberColumns = ["LA Number"];

    private static readonly Dictionary<string, string> RegionOfNumber = new(StringComparer.Ordinal)
    {
        ["970"] = "E92000001",
        ["980"] = "E12000001",
        ["981"] = "E12000002",
        ["982"] = "E12000003",
        ["983"] = "E12000004",
        ["984"] = "E12000005",
        ["985"] = "E12000006",
        ["986"] = "E12000007",
        ["987"] = "E13000001",
        ["988"] = "E13000002",
        ["989"] = "E12000008",
        ["990"] = "E12000009",
    };

    /// <summary>The columns that say it, each as the names that releases give it.</summary>
    public static IEnumerable<string[]> ColumnsOf(LayoutRow layout) => layout.Areas switch
    {
        "" => [],
        Levels => AreaColumns.Names.Select(name => new[] { name }),
        Names => NameColumns.Select(name => new[] { name }),
        Numbers => NumberColumns.Select(name => new[] { name }),
        var column => [OwnColumn(column)],
    };

    /// <summary>What finds the area of the present row, with the column to name in messages about it.</summary>
    public static (Func<string?> Find, int Column) In(PublishedTable table, LayoutRow layout, AuthorityRegister register)
    {
        switch (layout.Areas)
        {
            case Levels:
                var columns = AreaColumns.In(table);
                return (() => register.Area(table, columns), columns.Code);
            case Names:
                var (level, code, ons, name) = (
                    table.Column(NameColumns[0]), table.Column(NameColumns[1]), table.Column(NameColumns[2]),
                        table.Column(NameColumns[3]));
                return (() => register.AreaByName(table, level, name, code, ons), code);
            case Numbers:
                var number = table.Column(NumberColumns);
                return (() => RegionOfNumber.GetValueOrDefault(table[number]) ?? register.Code(table, number), number);
            default:
                var own = table.Column(OwnColumn(layout.Areas));
                return layout.Areas.StartsWith(AmongOthers, StringComparison.Ordinal) ? (() => register.OfOnsCode(table[own]), own)
                    : layout.Areas.StartsWith(Ons, StringComparison.Ordinal) ? (() => register.OnsCode(table, own), own)
                    : (() => register.Code(table, own), own);
        }
    }

    private static string[] OwnColumn(string areas) =>
        (areas.StartsWith(AmongOthers, StringComparison.Ordinal) ? areas[AmongOthers.Length..]
            : areas.StartsWith(Ons, StringComparison.Ordinal) ? areas[Ons.Length..]
            : areas).Split(LayoutRow.Either);
}
