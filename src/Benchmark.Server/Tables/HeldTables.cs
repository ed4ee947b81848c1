using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tables;

/// <summary>
/// The tables of what is held: the one place that says which columns there are and in which order (see docs/store.md).
/// </summary>
internal static class HeldTables
{
    public static readonly Table<Release> Releases = new Table<Release>(
            "release", "releases.csv", holdings => holdings.Releases,
            cells => new(cells[0], cells[1], Whole(cells[2]), cells[3], cells[4], cells[5], cells[6], cells[7]))
        .OfRelease(row => row.Id, "id").Words("dataset", row => row.Dataset).Whole("order", row => row.Order)
        .Words("title", row => row.Title).Words("published", row => row.Published).Words("publisher", row => row.Publisher)
        .Words("origin", row => row.Origin).Words("licence", row => row.Licence).Unique("dataset", "order");

    public static readonly Table<RegionRow> Regions = new Table<RegionRow>(
            "region", "regions.csv", holdings => holdings.Regions, cells => new(cells[0], cells[1], cells[2], cells[3]))
        .Key("code", row => row.Code).Words("name", row => row.Name).Words("level", row => row.Level)
        .Words("part_of", row => row.PartOf);

    public static readonly Table<AuthorityRow> Authorities = new Table<AuthorityRow>(
            "authority", "authorities.csv", holdings => holdings.Authorities,
            cells => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], Day(cells[6]), Day(cells[7]), cells[8]))
        .Key("code", row => row.Code).Words("name", row => row.Name).Words("type", row => row.Type)
        .Words("ons_codes", row => row.OnsCodes).Words("region", row => row.Region, "region (code)")
        .Words("sub_region", row => row.SubRegion).Day("first_day", row => row.FirstDay).Day("last_day", row => row.LastDay)
        .Words("successors", row => row.Successors);

    public static readonly Table<TileRow> Tiles = new Table<TileRow>(
            "tile", "tiles.csv", holdings => holdings.Tiles, cells => new(cells[0], Whole(cells[1]), Whole(cells[2]), cells[3]))
        .Key("authority", row => row.Authority, "authority (code)").Whole("row", row => row.Row).Whole("column", row => row.Column)
        .Words("abbreviation", row => row.Abbreviation).Unique("row", "column");

    public static readonly Table<SeriesRow> Series = new Table<SeriesRow>(
            "series", "series.csv", holdings => holdings.Series,
            cells => new(cells[0], cells[1], cells[2], cells[3], cells[4], Whole(cells[5]), OfYear(cells[6]), cells[7], cells[8], cells[9]))
        .Key("id", row => row.Id).Words("dataset", row => row.Dataset).Words("name", row => row.Name).Words("cell", row => row.Cell)
        .Words("unit", row => row.Unit).Whole("decimals", row => row.Decimals).DayOfYear("day", row => row.Day)
        .Words("cells", row => row.Cells).Words("joint", row => row.Joint).Words("columns", row => row.Columns);

    public static readonly Table<MeasureRow> Measures = new Table<MeasureRow>(
            "measure", "measures.csv", holdings => holdings.Measures,
            cells => new()
            {
                Id = cells[0], Name = cells[1], Label = cells[2], Column = cells[3], Group = cells[4], Place = Whole(cells[5]),
                Headline = Whole(cells[6]), Question = Whole(cells[7]), Kind = cells[8], Numerator = cells[9], Denominator = cells[10],
                Published = cells[11], Scale = Number(cells[12]), Unit = cells[13], Decimals = Whole(cells[14]), Polarity = cells[15],
                Tolerance = Number(cells[16]), SmallBase = Number(cells[17]), Formula = cells[18], NumeratorWords = cells[19],
                DenominatorWords = cells[20], Sentence = cells[21], More = cells[22], Fewer = cells[23], AggregateNote = cells[24],
                Words = cells[25], Printed = cells[26],
            })
        .Key("id", row => row.Id).Words("name", row => row.Name).Words("label", row => row.Label).Words("column", row => row.Column)
        .Words("group", row => row.Group).Whole("place", row => row.Place).Whole("headline", row => row.Headline)
        .Whole("question", row => row.Question).Words("kind", row => row.Kind).Words("numerator", row => row.Numerator).Words("denominator", row => row.Denominator)
        .Words("published", row => row.Published).Number("scale", row => row.Scale).Words("unit", row => row.Unit)
        .Whole("decimals", row => row.Decimals).Words("polarity", row => row.Polarity).Number("tolerance", row => row.Tolerance)
        .Number("small_base", row => row.SmallBase).Words("formula", row => row.Formula)
        .Words("numerator_words", row => row.NumeratorWords).Words("denominator_words", row => row.DenominatorWords)
        .Words("sentence", row => row.Sentence).Words("more", row => row.More).Words("fewer", row => row.Fewer)
        .Words("aggregate_note", row => row.AggregateNote).Words("words", row => row.Words)
        .Words("printed", row => row.Printed);

    public static readonly Table<SpendBlockRow> SpendBlocks = new Table<SpendBlockRow>(
            "spend_block", "spend-blocks.csv", holdings => holdings.SpendBlocks,
            cells => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
        .Key("id", row => row.Id).Words("line", row => row.Line).Words("name", row => row.Name).Words("letter", row => row.Letter)
        .Words("column", row => row.Column).Words("people", row => row.People);

    public static readonly Table<DefinitionRow> Definitions = new Table<DefinitionRow>(
            "definition", "definitions.csv", holdings => holdings.Definitions,
            cells => new(cells[0], Whole(cells[1]), cells[2], cells[3], cells[4], cells[5], Whole(cells[6])))
        .Key("id", row => row.Id).Key("version", row => row.Version).Words("name", row => row.Name)
        .Words("source", row => row.Source).Words("preventative", row => row.Preventative)
        .Words("statutory", row => row.Statutory).Whole("place", row => row.Place);

    public static readonly Table<AnalysisRow> Analyses = new Table<AnalysisRow>(
            "analysis", "analyses.csv", holdings => holdings.Analyses, cells => new(cells[0], cells[1], cells[2]))
        .Key("id", row => row.Id).Words("outcome", row => row.Outcome, "measure (id)").Words("spend", row => row.Spend, "measure (id)");

    public static readonly Table<Exclusion> Exclusions = new Table<Exclusion>(
            "exclusion", "exclusions.csv", holdings => holdings.Exclusions, cells => new(cells[0], cells[1], cells[2]))
        .Key("analysis", row => row.Analysis).Key("authority", row => row.Authority, "authority (code)")
        .Words("reason", row => row.Reason);

    public static readonly Table<CheckRow> Checks = new Table<CheckRow>(
            "check_rule", "checks.csv", holdings => holdings.Checks,
            cells => new(cells[0], Whole(cells[1]), cells[2], cells[3], cells[4], Number(cells[5]), Number(cells[6]), Day(cells[7]),
                Day(cells[8]), cells[9], cells[10]))
        .Key("id", row => row.Id).Whole("place", row => row.Place).Words("mark", row => row.Mark).Words("rule", row => row.Rule)
        .Words("on", row => row.On).Number("threshold", row => row.Threshold).Number("least", row => row.Least)
        .Day("first_day", row => row.From).Day("last_day", row => row.To).Words("words", row => row.Words)
        .Words("question", row => row.Question);

    public static readonly Table<Observation> Observations = new Table<Observation>(
            "observation", "", holdings => holdings.Observations,
            cells => new(cells[0], cells[1], cells[2], cells[3], cells[4]))
        .OfRelease(row => row.Release).Key("series", row => row.Series).Key("area", row => row.Area)
        .Key("period", row => row.Period).Words("cell", row => row.Cell);

    public static readonly Table<SpendCell> SpendCells = new Table<SpendCell>(
            "spend", "", SpendCell.Of, cells => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
        .OfRelease(row => row.Release).Key("authority", row => row.Authority, "authority (code)")
        .Key("period", row => row.Period).Key("block", row => row.Block, "spend_block (id)")
        .Words("pounds", row => row.Pounds).Words("origin", row => row.Origin);

    public static readonly Table<Population> Populations = new Table<Population>(
            "population", "population.csv", holdings => holdings.Populations,
            cells => new(cells[0], cells[1], Whole(cells[2]), cells[3]))
        .OfRelease(row => row.Release).Key("area", row => row.Area).Key("year", row => row.Year)
        .Words("children", row => row.Children);

    public static readonly Table<NeighbourRow> Neighbours = new Table<NeighbourRow>(
            "neighbour", "neighbours.csv", holdings => holdings.Neighbours,
            cells => new(cells[0], cells[1], cells[2], Whole(cells[3]), cells[4], cells[5]))
        .OfRelease(row => row.Release).Key("edition", row => row.Edition)
        .Key("authority", row => row.Authority, "authority (code)").Key("order", row => row.Order)
        .Words("code", row => row.Code, "authority (code)").Words("closeness", row => row.Closeness);

    public static readonly Table<PriceIndex> PriceIndices = new Table<PriceIndex>(
            "price_index", "price-indices.csv", holdings => holdings.PriceIndices,
            cells => new(cells[0], cells[1], cells[2], Number(cells[3])))
        .OfRelease(row => row.Release).Key("index", row => row.Index).Key("period", row => row.Period)
        .Number("value", row => row.Value);

    /// <summary>All of them, each after those that it refers to.</summary>
    public static readonly IReadOnlyList<Table> All =
    [
        Releases, Regions, Authorities, Tiles, Series, Measures, SpendBlocks, Definitions, Analyses, Exclusions, Checks, Observations, SpendCells,
        Populations, Neighbours, PriceIndices,
    ];

    /// <summary>Those among them whose rows are of a release.</summary>
    public static readonly IReadOnlyList<Table> OfReleases = [.. All.Where(table => table.ReleaseColumn is not null)];

    /// <summary>The seed file of spend, which has a column a block.</summary>
    /// <param name="blocks">The blocks in the order of the columns, which is that of a row's cells.</param>
    public static Table<SpendReturn> SpendFile(IReadOnlyList<SpendBlockRow> blocks)
    {
        var file = new Table<SpendReturn>(
                "spend", "spend.csv", holdings => holdings.Spend,
                cells => new(cells[0], cells[1], cells[2], cells[3], [.. cells.Skip(4)]))
            .OfRelease(row => row.Release).Key("authority", row => row.Authority).Key("period", row => row.Period)
            .Words("origin", row => row.Origin);
        foreach (var (place, block) in blocks.Index())
            file.Words(block.Id, row => row.Blocks[place]);
        return file;
    }

    private static int Whole(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static ReferenceDay OfYear(string cell) =>
        ReferenceDay.TryParse(cell) ?? throw new FormatException($"\"{cell}\" is not a day of the year");

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
