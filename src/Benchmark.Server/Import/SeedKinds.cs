using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>The twelve kinds of row, each with its layout.</summary>
internal static class SeedKinds
{
    public static readonly SeedKind<Release> Releases = new(
        "releases.csv", ["id", "dataset", "order", "title", "published", "publisher", "origin", "licence"],
        row => [row.Id, row.Dataset, Text(row.Order), row.Title, row.Published, row.Publisher, row.Origin, row.Licence],
        (a, b) => Compare(a.Id, b.Id));

    public static readonly SeedKind<RegionRow> Regions = new(
        "regions.csv", ["code", "name", "level", "part_of"],
        row => [row.Code, row.Name, row.Level, row.PartOf],
        (a, b) => Compare(a.Code, b.Code));

    public static readonly SeedKind<AuthorityRow> Authorities = new(
        "authorities.csv",
        ["code", "name", "type", "ons_codes", "region", "sub_region", "first_day", "last_day", "successors"],
        row => [row.Code, row.Name, row.Type, row.OnsCodes, row.Region, row.SubRegion, Text(row.FirstDay),
            Text(row.LastDay), row.Successors],
        (a, b) => Compare(a.Code, b.Code));

    public static readonly SeedKind<MeasureRow> Measures = new(
        "measures.csv",
        ["id", "name", "unit", "decimals", "polarity", "kind", "series", "scale", "dataset", "formula",
            "numerator", "denominator"],
        row => [row.Id, row.Name, row.Unit, Text(row.Decimals), row.Polarity, row.Kind, row.Series, Text(row.Scale), row.Dataset,
            row.Formula, row.Numerator, row.Denominator],
        (a, b) => Compare(a.Id, b.Id));

    public static readonly SeedKind<SpendBlockRow> SpendBlocks = new(
        "spend-blocks.csv", ["id", "line", "name"],
        row => [row.Id, row.Line, row.Name],
        (a, b) => Compare(a.Id, b.Id));

    public static readonly SeedKind<DefinitionRow> Definitions = new(
        "definitions.csv", ["id", "version", "name", "source", "preventative", "statutory"],
        row => [row.Id, Text(row.Version), row.Name, row.Source, row.Preventative, row.Statutory],
        (a, b) => First(Compare(a.Id, b.Id), a.Version.CompareTo(b.Version)));

    public static readonly SeedKind<Exclusion> Exclusions = new(
        "exclusions.csv", ["analysis", "authority", "reason"],
        row => [row.Analysis, row.Authority, row.Reason],
        (a, b) => First(Compare(a.Analysis, b.Analysis), Compare(a.Authority, b.Authority)));

    public static readonly SeedKind<Observation> Observations = new(
        "observations.csv", ["release", "series", "area", "period", "numerator", "base", "published"],
        row => [row.Release, row.Series, row.Area, row.Period, row.Numerator, row.Base, row.Published],
        (a, b) => First(Compare(a.Release, b.Release), Compare(a.Series, b.Series), Compare(a.Area, b.Area),
            Compare(a.Period, b.Period)));

    public static readonly SeedKind<Population> Populations = new(
        "population.csv", ["release", "area", "year", "children"],
        row => [row.Release, row.Area, Text(row.Year), row.Children],
        (a, b) => First(Compare(a.Release, b.Release), Compare(a.Area, b.Area), a.Year.CompareTo(b.Year)));

    public static readonly SeedKind<NeighbourRow> Neighbours = new(
        "neighbours.csv", ["release", "edition", "authority", "order", "code", "closeness"],
        row => [row.Release, row.Edition, row.Authority, Text(row.Order), row.Code, row.Closeness],
        (a, b) => First(Compare(a.Release, b.Release), Compare(a.Edition, b.Edition), Compare(a.Authority, b.Authority),
            a.Order.CompareTo(b.Order)));

    public static readonly SeedKind<PriceIndex> PriceIndices = new(
        "price-indices.csv", ["release", "index", "period", "value"],
        row => [row.Release, row.Index, row.Period, Text(row.Value)],
        (a, b) => First(Compare(a.Release, b.Release), Compare(a.Index, b.Index), Compare(a.Period, b.Period)));

    /// <summary>The layout of spend: one column a block, in the order of the block file.</summary>
    /// <param name="blocks">The blocks in their canonical order.</param>
    /// <param name="places">For each block, the place of its cell in a row's list; null when the rows have the same order.</param>
    public static SeedKind<SpendReturn> Spend(IReadOnlyList<SpendBlockRow> blocks, IReadOnlyList<int>? places = null) => new(
        "spend.csv", ["release", "authority", "period", "origin", .. blocks.Select(block => block.Id)],
        row => [row.Release, row.Authority, row.Period, row.Origin,
            .. places is null ? row.Blocks : places.Select(place => row.Blocks[place])],
        (a, b) => First(Compare(a.Release, b.Release), Compare(a.Authority, b.Authority), Compare(a.Period, b.Period)));

    private static int Compare(string a, string b) => string.CompareOrdinal(a, b);

    private static int First(int a, int b, int c = 0, int d = 0) => a != 0 ? a : b != 0 ? b : c != 0 ? c : d;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
