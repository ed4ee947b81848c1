using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>
/// A made-up England of a dozen authorities, frozen: one measure of each formula, two releases of children in care, two editions of
/// neighbours. Its numbers are small enough to be worked out by hand, and no published figure moves them.
/// </summary>
internal static class SmallEngland
{
    /// <summary>The whole of it.</summary>
    public static readonly Snapshot Snapshot = new(Holdings(), "small");

    /// <summary>The only definition: prevention is clubs, statutory is care.</summary>
    public static Definition Definition => Snapshot.Catalogue.DefaultDefinition;

    /// <summary>The figures of a measure.</summary>
    public static FigureTable Table(string measure) => Snapshot.Tables.Of(measure, Definition);

    /// <summary>An authority by its code.</summary>
    public static Authority At(string code) => Snapshot.Places[code];

    /// <summary>The rows that it is made of.</summary>
    public static Holdings Holdings() => new(
        Releases:
        [
            Release("care-2023", "care", 1), Release("care-2024", "care", 2), Release("deflator-1", "deflator", 1),
            Release("neighbours-a", "neighbours", 1), Release("neighbours-b", "neighbours", 2), Release("people-1", "people", 1),
            Release("spend-1", "spend", 1), Release("staff-1", "staff", 1),
        ],
        Regions:
        [
            new("E12000001", "North", "region", "E92000001"), new("E12000002", "South", "region", "E92000001"),
            new("E92000001", "England", "country", ""),
        ],
        Authorities:
        [
            North("101", "Ashby"), North("102", "Beck"), North("103", "Corby"), North("104", "Dale"), North("105", "Elm"), North("106", "Firth"),
            South("201", "Grove"), South("202", "Holt"), South("203", "Iver"), South("204", "Jarrow"),
            // Old Kent ended with March 2023; New Kent came after it.
            South("205", "Old Kent") with { LastDay = new(2023, 3, 31), Successors = "206" },
            South("206", "New Kent") with { FirstDay = new(2023, 4, 1) },
        ],
        Series:
        [
            new("agency", new(9, 30), "FTE", 1, "Agency", "agency", "In post", "in post", 0.1, 20, "{value}", "more", "fewer", ""),
            new("caseload", new(9, 30), "", 0, "", "", "", "", 0, 0, "{value}", "more", "less", ""),
            new("looked-after", new(3, 31), "children", 0, "Children", "count", "Population", "population", 0, 1000, "{value}", "more", "fewer", ""),
        ],
        Measures:
        [
            Measure("agency-share", "%", 1, "low-is-good", "share", "agency", 100, "staff"),
            Measure("care-rate", "per 10,000 children", 0, "neutral", "rate", "looked-after", 10_000, "care"),
            Measure("caseload", "cases", 1, "low-is-good", "published", "caseload", 1, "staff"),
            Measure("prevention-share", "%", 1, "neutral", "spend-share", "preventative", 100, "spend"),
            Measure("total", "£", 1, "neutral", "spend", "total", 1, "spend"),
            Measure("total-per-child", "£ per child", 0, "neutral", "spend-per-child", "total", 1, "spend"),
        ],
        SpendBlocks: [new("care", "1", "Care"), new("clubs", "2", "Clubs"), new("rest", "3", "The rest")],
        Definitions: [new("case-for-change", 1, "Small definition", "Made up.", "clubs", "care")],
        Exclusions: [],
        Observations:
        [
            // Care: release, area, year, count, population, published rate.
            Care("care-2023", "101", "2022", "40", "10000", "40"), Care("care-2023", "101", "2023", "50", "10000", "50"),
            Care("care-2023", "102", "2023", "60", "10000", "60"), Care("care-2023", "103", "2023", "70", "10000", "70"),
            Care("care-2023", "205", "2022", "80", "20000", "40"), Care("care-2023", "205", "2023", "90", "20000", "45"),
            // The newer release says other things of 2023, and holds a symbol where the older one had a number.
            Care("care-2024", "101", "2023", "55", "10000", "55"), Care("care-2024", "102", "2023", "c", "10000", "c"),
            Care("care-2024", "101", "2024", "60", "10000", "60"), Care("care-2024", "102", "2024", "80", "10000", "80"),
            Care("care-2024", "103", "2024", "100", "10000", "100"), Care("care-2024", "104", "2024", "120", "20000", "60"),
            Care("care-2024", "105", "2024", "90", "10000", "90"), Care("care-2024", "106", "2024", "low", "10000", "low"),
            Care("care-2024", "201", "2024", "30", "x", "x"), Care("care-2024", "202", "2024", "70", "10000", "70"),
            Care("care-2024", "203", "2024", "0", "500", "0"), Care("care-2024", "206", "2024", "45", "10000", "45"),
            // England's count is rounded to ten, its rate was worked out before.
            Care("care-2024", "E92000001", "2024", "600", "100000", "61"), Care("care-2024", "E12000001", "2024", "450", "60000", "75"),
            // 101 and 102 make one return of their staff.
            new("staff-1", "agency", "101/102", "2024", "5.5", "14.5", "27.5"), new("staff-1", "agency", "103", "2024", "0.1", "0.2", "33.3"),
            new("staff-1", "agency", "104", "2024", "0", "30", "0"), new("staff-1", "agency", "105", "2024", "10", "u", "u"),
            new("staff-1", "agency", "106", "2024", "10", "30", "25"), new("staff-1", "agency", "202", "2024", "20", "20", "50"),
            new("staff-1", "caseload", "101", "2024", "", "", "15.2"), new("staff-1", "caseload", "102", "2024", "", "", "z"),
        ],
        Spend:
        [
            Spend("101", "2022-23", "100.10", "50.20", "0"), Spend("101", "2023-24", "300", "100", "50"), Spend("102", "2023-24", "200", "200", "0"),
            Spend("103", "2023-24", "400", "x", "10"), Spend("104", "2023-24", "0", "0", "5"), Spend("206", "2023-24", "900", "300", "0"),
        ],
        Populations: [People("101", 2022, "10"), People("101", 2023, "9"), People("102", 2023, "20"), People("103", 2023, "30"), People("206", 2023, "0")],
        Neighbours:
        [
            .. List("neighbours-a", "2021", "101", "102", "103", "104", "105", "106", "205"), .. List("neighbours-a", "2021", "205", "101", "102", "103", "104", "105"),
            .. List("neighbours-b", "2025", "101", "103", "102", "104", "105", "106", "201", "202", "206"), .. List("neighbours-b", "2025", "206", "101", "201"),
        ],
        PriceIndices: [new("deflator-1", "gdp-deflator", "2022-23", 80), new("deflator-1", "gdp-deflator", "2023-24", 100)]);

    private static Release Release(string id, string dataset, int order) =>
        new(id, dataset, order, $"Release {id}", "2024-01-31", "Nobody", "Made up", "None");

    private static AuthorityRow North(string code, string name) => Row(code, name, "E12000001");

    private static AuthorityRow South(string code, string name) => Row(code, name, "E12000002");

    private static AuthorityRow Row(string code, string name, string region) =>
        new(code, name, "UA", $"E06000{code}", region, "", null, null, "");

    private static MeasureRow Measure(
        string id, string unit, int decimals, string polarity, string kind, string series, double scale, string dataset) =>
        new(id, $"The measure {id}", unit, decimals, polarity, kind, series, scale, dataset, "As the test says", "Numerator", "Denominator", id, id, 1);

    private static Observation Care(string release, string area, string year, string count, string children, string rate) =>
        new(release, "looked-after", area, year, count, children, rate);

    private static SpendReturn Spend(string code, string year, params string[] pounds) => new("spend-1", code, year, "Made up", pounds);

    private static Population People(string code, int year, string children) => new("people-1", code, year, children);

    private static IEnumerable<NeighbourRow> List(string release, string edition, string code, params string[] others) =>
        others.Select((other, i) => new NeighbourRow(release, edition, code, i + 1, other, "close"));
}
