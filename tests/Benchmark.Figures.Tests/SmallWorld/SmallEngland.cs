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
            Column("agency", "staff", "agency", "FTE", 1, new(9, 30)), Column("caseload", "staff", "rate", "", 1, new(9, 30)),
            Column("cases", "staff", "cases", "cases", 0, new(9, 30)), Column("in-post", "staff", "in post", "FTE", 1, new(9, 30)),
            Column("agency-rate", "staff", "rate", "", 1, new(9, 30)),
            Column("children", "care", "count", "children", 0, new(3, 31)), Column("children-rate", "care", "rate", "", 0, new(3, 31)),
            Column("inspectors-word", "care", "word", "", 0, new(3, 31)) with { Cells = SeriesRow.Words },
            Column("people", "care", "population", "children", 0, new(3, 31)),
            Column("started", "care", "starts", "children", 0, new(3, 31)), Column("left", "care", "leaver count", "children", 0, new(3, 31)),
        ],
        Measures: Placed(
            Measure("agency-share", "%", 1, "share", "agency", "agency + in-post", "agency-rate", 100) with
            {
                Polarity = "low-is-good",
                Tolerance = 0.1,
                SmallBase = 20,
            },
            Measure("care-per-child", "£ per child", 0, "spend-per-head", "care", "population"),
            Measure("care-per-child-in-care", "£ per child in care", 0, "spend-per-head", "care", "children"),
            Measure("care-rate", "per 10,000 children", 0, "rate", "children", "people", "children-rate", 10_000) with { SmallBase = 1000 },
            Measure("caseload", "cases", 1, "published", "caseload") with { Polarity = "low-is-good" },
            Measure("cases-per-worker", "cases", 1, "mean", "cases", "agency + in-post"),
            Measure("clubs-per-child", "£ per child", 0, "spend-per-head", "clubs", "population"),
            Measure("inspection", "", 0, "text", "inspectors-word") with { Polarity = "context" },
            Measure("prevention", "£", 1, "spend", "preventative"),
            Measure("prevention-per-child", "£ per child", 0, "spend-per-head", "preventative", "population"),
            Measure("prevention-share", "%", 1, "spend-share", "preventative", "", "", 100),
            Measure("rest-per-child", "£ per child", 0, "spend-per-head", "rest", "population"),
            Measure("starts-per-leaver", "starts for each leaver", 2, "ratio", "started", "left"),
            Measure("statutory", "£", 1, "spend", "statutory"),
            Measure("statutory-per-child", "£ per child", 0, "spend-per-head", "statutory", "population"),
            Measure("stayed-rate", "per 1,000 children", 3, "rate", "children - started", "population", "", 1000),
            Measure("total", "£", 1, "spend", "total"),
            Measure("total-per-child", "£ per child", 0, "spend-per-head", "total", "population")),
        SpendBlocks: [new("care", "1", "Care", "C", "", ""), new("clubs", "2", "Clubs", "L", "", ""), new("rest", "3", "The rest", "R", "", "")],
        Definitions: [new("case-for-change", 1, "Small definition", "Made up.", "clubs", "care", 1)],
        Analyses: [new("association", "care-rate", "prevention-per-child")],
        // Three of them have a tile.
        Tiles: [new("101", 1, 2, "One"), new("102", 2, 2, "Two"), new("201", 3, 1, "Thr")],
        Exclusions: [],
        Checks: [],
        Observations:
        [
            // Care: release, area, year, count, population, published rate.
            .. Care("care-2023", "101", "2022", "40", "10000", "40"), .. Care("care-2023", "101", "2023", "50", "10000", "50"),
            .. Care("care-2023", "102", "2023", "60", "10000", "60"), .. Care("care-2023", "103", "2023", "70", "10000", "70"),
            .. Care("care-2023", "205", "2022", "80", "20000", "40"), .. Care("care-2023", "205", "2023", "90", "20000", "45"),
            // The newer release says other things of 2023, and holds a symbol where the older one had a number.
            .. Care("care-2024", "101", "2023", "55", "10000", "55"), .. Care("care-2024", "102", "2023", "c", "10000", "c"),
            .. Care("care-2024", "101", "2024", "60", "10000", "60"), .. Care("care-2024", "102", "2024", "80", "10000", "80"),
            .. Care("care-2024", "103", "2024", "100", "10000", "100"), .. Care("care-2024", "104", "2024", "120", "20000", "60"),
            .. Care("care-2024", "105", "2024", "90", "10000", "90"), .. Care("care-2024", "106", "2024", "low", "10000", "low"),
            .. Care("care-2024", "201", "2024", "30", "x", "x"), .. Care("care-2024", "202", "2024", "70", "10000", "70"),
            .. Care("care-2024", "203", "2024", "0", "500", "0"), .. Care("care-2024", "206", "2024", "45", "10000", "45"),
            // England's count is rounded to ten, its rate was worked out before.
            .. Care("care-2024", "E92000001", "2024", "600", "100000", "61"), .. Care("care-2024", "E12000001", "2024", "450", "60000", "75"),
            // 101 and 102 make one return of their staff.
            .. Staff("101/102", "5.5", "14.5", "27.5"), .. Staff("103", "0.1", "0.2", "33.3"),
            .. Staff("104", "0", "30", "0"), .. Staff("105", "10", "u", "u"),
            .. Staff("106", "10", "30", "25"), .. Staff("202", "20", "20", "50"),
            new("staff-1", "caseload", "101", "2024", "15.2"), new("staff-1", "caseload", "102", "2024", "z"),
            // 101 has 30 starts, 12 leavers; 102 no leaver, 103 a symbol; 105 more starts than children; 104 none of it.
            Of("started", "101", "30"), Of("left", "101", "12"), Of("started", "102", "8"), Of("left", "102", "0"), Of("started", "103", "40"),
            Of("left", "103", "c"), Of("started", "105", "95"), Of("left", "105", "10"),
            new("staff-1", "cases", "101/102", "2024", "330"), new("staff-1", "cases", "103", "2024", "low"),
            Of("inspectors-word", "101", "Good, 3 May 2023"), Of("inspectors-word", "102", "z"), Of("inspectors-word", "104", "Good, 1 June 2023"),
        ],
        Spend:
        [
            Spend("101", "2022-23", "100100", "50200", "0"), Spend("101", "2023-24", "300000", "100000", "50000"), Spend("102", "2023-24", "200000", "200000", "0"),
            Spend("103", "2023-24", "400000", "x", "10000"), Spend("104", "2023-24", "0", "0", "5000"), Spend("206", "2023-24", "900000", "300000", "0"),
        ],
        Populations: [People("101", 2022, "10000"), People("101", 2023, "9000"), People("102", 2023, "20000"), People("103", 2023, "30000"), People("206", 2023, "0"), People("E12000001", 2023, "100000")],
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

    private static SeriesRow Column(string id, string dataset, string cell, string unit, int decimals, ReferenceDay day) => new(
        id, dataset, $"The column {id}", cell, unit, decimals, day, SeriesRow.Numbers,
        dataset == "staff" ? SeriesRow.OneUnit : SeriesRow.NoJointReturns, "");

    private static MeasureRow Measure(
        string id, string unit, int decimals, string kind, string numerator, string denominator = "", string published = "", double scale = 1) => new()
        {
            Id = id, Name = $"The measure {id}", Label = Words(id), Column = Words(id)[..Math.Min(id.Length, 12)].TrimEnd(), Group = "Small", Place = 1,
            Headline = 0, Question = 0, Kind = kind, Numerator = numerator,
            Denominator = denominator, Published = published, Scale = scale, Unit = unit, Decimals = decimals, Polarity = "neutral", Tolerance = 0,
            SmallBase = 0, Formula = "As the test says", NumeratorWords = Formula.Kinds[kind].HasParts ? "Numerator" : "",
            DenominatorWords = Formula.Kinds[kind].HasWhole ? "Denominator" : "", Sentence = "{value}",
            More = "more", Fewer = "fewer", AggregateNote = "Made up.", Words = "", Printed = "",
        };

    private static string Words(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    // Their order is that of the list, and the first of their kind are the headlines, the first of which is the question.
    private static MeasureRow[] Placed(params MeasureRow[] measures)
    {
        string[] headlines = ["care-rate", "agency-share", "prevention-share", "total-per-child"];
        return [.. measures.Select((row, i) => row with { Place = i + 1, Headline = Array.IndexOf(headlines, row.Id) + 1, Question = row.Id == headlines[0] ? 1 : 0 })];
    }

    private static IEnumerable<Observation> Care(string release, string area, string year, string count, string children, string rate) =>
    [
        new(release, "children", area, year, count), new(release, "people", area, year, children), new(release, "children-rate", area, year, rate),
    ];

    private static IEnumerable<Observation> Staff(string area, string agency, string inPost, string rate) =>
    [
        new("staff-1", "agency", area, "2024", agency), new("staff-1", "in-post", area, "2024", inPost), new("staff-1", "agency-rate", area, "2024", rate),
    ];

    private static Observation Of(string series, string area, string cell) => new("care-2024", series, area, "2024", cell);

    private static SpendReturn Spend(string code, string year, params string[] pounds) => new("spend-1", code, year, "Made up", pounds);

    private static Population People(string code, int year, string children) => new("people-1", code, year, children);

    private static IEnumerable<NeighbourRow> List(string release, string edition, string code, params string[] others) =>
        others.Select((other, i) => new NeighbourRow(release, edition, code, i + 1, other, "close"));
}
