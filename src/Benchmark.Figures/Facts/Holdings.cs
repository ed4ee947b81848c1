using System.Globalization;

namespace Benchmark.Figures.Facts;

/// <summary>
/// Every row that the service holds, as the seed files have them and as the database keeps them. One shape for both: seed
/// files are read into it, the database is written from it and read back into it, and the snapshot is computed from it.
/// Each list is in the canonical order of its key (ordinal comparison), so equal content is equal row by row.
/// </summary>
internal sealed record Holdings(
    IReadOnlyList<Release> Releases,
    IReadOnlyList<RegionRow> Regions,
    IReadOnlyList<AuthorityRow> Authorities,
    IReadOnlyList<TileRow> Tiles,
    IReadOnlyList<SeriesRow> Series,
    IReadOnlyList<MeasureRow> Measures,
    IReadOnlyList<SpendBlockRow> SpendBlocks,
    IReadOnlyList<DefinitionRow> Definitions,
    IReadOnlyList<AnalysisRow> Analyses,
    IReadOnlyList<Exclusion> Exclusions,
    IReadOnlyList<CheckRow> Checks,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<SpendReturn> Spend,
    IReadOnlyList<Population> Populations,
    IReadOnlyList<NeighbourRow> Neighbours,
    IReadOnlyList<PriceIndex> PriceIndices)
{
    /// <summary>The rows of one release alone, without what all releases share: what must never change once loaded.</summary>
    public Holdings Only(string release) => new(
        [.. Releases.Where(row => row.Id == release)], [], [], [], [], [], [], [], [], [], [],
        [.. Observations.Where(row => row.Release == release)],
        [.. Spend.Where(row => row.Release == release)],
        [.. Populations.Where(row => row.Release == release)],
        [.. Neighbours.Where(row => row.Release == release)],
        [.. PriceIndices.Where(row => row.Release == release)]);
}

/// <summary>One publication of one dataset at one date.</summary>
/// <param name="Id">Stable id: the dataset's and what tells the release from its others, for instance <c>some-dataset-2025</c>.</param>
/// <param name="Dataset">The dataset's id, for instance <c>some-dataset</c>.</param>
/// <param name="Order">Position among the dataset's releases; the greater is the newer. Needed since a date may be unknown.</param>
/// <param name="Title">The publication's title.</param>
/// <param name="Published">ISO date (<c>2025-11-26</c>), month (<c>2022-11</c>) or empty where the date is unknown.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Origin">How the figures came here: which table or compilation.</param>
/// <param name="Licence">The licence under which they are used.</param>
internal sealed record Release(
    string Id, string Dataset, int Order, string Title, string Published, string Publisher, string Origin, string Licence)
{
    /// <summary>The dataset of figures of one's own, which nobody has published.</summary>
    public const string LocalDataset = "local";

    /// <summary>With this the ids of series, measures, definitions and price indices of one's own begin, so that no published one ever takes their place.</summary>
    public const string LocalPrefix = LocalDataset + "-";

    /// <summary>What stands behind the name of a definition or price index of one's own.</summary>
    public const string LocalMark = " (local, not published)";

    /// <summary>Whether its figures are one's own and not published: they count only where they are asked for.</summary>
    public bool IsLocal => Dataset == LocalDataset;

    /// <summary>The last day on which it may have been published; null when that is unknown.</summary>
    public DateOnly? LastDay => LastDayOf(Published);

    /// <summary>The last day that an ISO date or a month may stand for; null when it is neither.</summary>
    public static DateOnly? LastDayOf(string published) =>
        DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(published, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(1).AddDays(-1)
            : null;
}

/// <summary>England, a region, or a part of a region.</summary>
/// <param name="Code">ONS code.</param>
/// <param name="Name">Name, for instance <c>North East</c>.</param>
/// <param name="Level"><c>country</c>, <c>region</c> or <c>sub-region</c>.</param>
/// <param name="PartOf">ONS code of the area that it is part of; empty for England.</param>
internal sealed record RegionRow(string Code, string Name, string Level, string PartOf);

/// <summary>An upper-tier authority, today's or a former one.</summary>
/// <param name="Code">3-digit DfE code, the key.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Type as published (<c>MD</c>, <c>UA</c>, <c>SC</c>, <c>ILB</c>, <c>OLB</c>).</param>
/// <param name="OnsCodes">All ONS codes that it has or had, space-separated.</param>
/// <param name="Region">ONS code of its region.</param>
/// <param name="SubRegion">ONS code of its sub-region (London only), else empty.</param>
/// <param name="FirstDay">First day of its existence; null when it was there before every series held.</param>
/// <param name="LastDay">Last day of its existence; null while it exists.</param>
/// <param name="Successors">DfE codes of what came after, space-separated; empty while it exists.</param>
internal sealed record AuthorityRow(
    string Code, string Name, string Type, string OnsCodes, string Region, string SubRegion,
    DateOnly? FirstDay, DateOnly? LastDay, string Successors);

/// <summary>Where one of today's authorities stands on the map of England in tiles, a square for each.</summary>
/// <param name="Authority">DfE code.</param>
/// <param name="Row">Row from the north, from 1.</param>
/// <param name="Column">Column from the west, from 1.</param>
/// <param name="Abbreviation">Up to three characters that no other tile has, to be read in a square.</param>
internal sealed record TileRow(string Authority, int Row, int Column, string Abbreviation);

/// <summary>One defined quantity. The measures are in the seed file <c>measures.csv</c>.</summary>
internal sealed record MeasureRow
{
    /// <summary>Stable id, for instance <c>some-rate</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in plain words.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the few words that a heading has room for.</summary>
    public required string Label { get; init; }

    /// <summary>The name in the few letters that a column has room for.</summary>
    public required string Column { get; init; }

    /// <summary>Which part of the picture it belongs to, in words: "Children in care".</summary>
    public required string Group { get; init; }

    /// <summary>Place among all measures in the order that a reader asks for them, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Place among the headline measures, from 1; 0 for the others.</summary>
    public required int Headline { get; init; }

    /// <summary>Place among the questions that are answered at length, from 1; 0 for the others. Those are headline measures.</summary>
    public required int Question { get; init; }

    /// <summary>How it is computed: <c>rate</c>, <c>share</c> and so on; see <c>Formula</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// What is on top, or the figure itself where nothing is divided: ids of series with <c>+</c> and <c>-</c> between them. For the
    /// kinds of spend <c>preventative</c>, <c>statutory</c>, <c>total</c> or the id of a block.
    /// </summary>
    public required string Numerator { get; init; }

    /// <summary>What it is divided by: ids of series likewise, or <c>population</c>; empty where nothing is divided.</summary>
    public required string Denominator { get; init; }

    /// <summary>Id of the series that holds the value as its publisher worked it out; empty where there is none.</summary>
    public required string Published { get; init; }

    /// <summary>What the quotient is multiplied by: 10000, 100 or 1.</summary>
    public required double Scale { get; init; }

    /// <summary>Unit in plain words, for instance <c>per 10,000 children</c>, <c>%</c>, <c>£</c>, <c>£ per child</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Decimals shown.</summary>
    public required int Decimals { get; init; }

    /// <summary><c>neutral</c>, <c>low-is-good</c>, <c>high-is-good</c>, or <c>context</c>: shown, and neither ranked nor judged.</summary>
    public required string Polarity { get; init; }

    /// <summary>
    /// How far rounding of the published parts can move a value, in the measure's unit: FTE are published to one decimal, and with a
    /// tenth of a percent allowed for it no real difference remains; counts are exact.
    /// </summary>
    public required double Tolerance { get; init; }

    /// <summary>Under so much in the denominator one more or less swings the figure: it is marked.</summary>
    public required double SmallBase { get; init; }

    /// <summary>The formula in words.</summary>
    public required string Formula { get; init; }

    /// <summary>What the numerator counts, in words; empty for as-published measures.</summary>
    public required string NumeratorWords { get; init; }

    /// <summary>What the denominator counts, in words; empty where there is none.</summary>
    public required string DenominatorWords { get; init; }

    /// <summary>A figure as a sentence, with its date, the authority and the numbers in braces: those of <see cref="Blanks"/>.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a gap above the neighbours' median is called after its number.</summary>
    public required string More { get; init; }

    /// <summary>What one below is called.</summary>
    public required string Fewer { get; init; }

    /// <summary>Why a published rate of a region or England differs from the one that its own parts give.</summary>
    public required string AggregateNote { get; init; }

    /// <summary>What people call it, by which it is found: names, abbreviations and what it is about, with <c>; </c> between them.</summary>
    public required string Words { get; init; }

    /// <summary>
    /// Id of a series in which its publisher printed it by itself, over the population of that day or as a whole number: held against the counts
    /// and shown beside them in evidence, and no figure is made of it. Empty where there is none.
    /// </summary>
    public required string Printed { get; init; }

    /// <summary>The words in braces that a sentence may have.</summary>
    public static IReadOnlyList<string> Blanks { get; } =
        ["day", "period", "name", "whose", "numerator", "denominator", "rest", "value", "interval", "basis"];
}

/// <summary>One block of the section 251 outturn statement.</summary>
/// <param name="Id">Id, for instance <c>sure-start</c>.</param>
/// <param name="Line">Line number of the statement, for instance <c>3.0.5</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Letter">The letter that a chart of characters fills its part with; no two blocks share one.</param>
/// <param name="Column">What the compiled file of returns calls its column.</param>
/// <param name="People">Id of the series that counts the people that it is spent on; empty where nobody counts them.</param>
internal sealed record SpendBlockRow(string Id, string Line, string Name, string Letter, string Column, string People);

/// <summary>A named, versioned rule for which blocks count as preventative and which as statutory.</summary>
/// <param name="Id">Id, for instance <c>case-for-change</c>.</param>
/// <param name="Version">Version of the rule.</param>
/// <param name="Name">Name.</param>
/// <param name="Source">Where the rule is from.</param>
/// <param name="Preventative">Block ids, space-separated.</param>
/// <param name="Statutory">Block ids, space-separated.</param>
/// <param name="Place">Place in the order that a reader is offered them; the first is used where none is named.</param>
internal sealed record DefinitionRow(
    string Id, int Version, string Name, string Source, string Preventative, string Statutory, int Place);

/// <summary>Which measures an analysis sets against each other.</summary>
/// <param name="Id">Which analysis: <c>association</c>; what begins so, with a hyphen, is another pair that is shown with it.</param>
/// <param name="Outcome">The measure that is explained.</param>
/// <param name="Spend">The measure that it is set against, in pounds per child.</param>
internal sealed record AnalysisRow(string Id, string Outcome, string Spend);

/// <summary>An authority that an analysis leaves out, as a rule with its reason and not as code.</summary>
/// <param name="Analysis">Which analysis: <c>association</c>.</param>
/// <param name="Authority">DfE code.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record Exclusion(string Analysis, string Authority, string Reason);

/// <summary>One published cell: of one column, one area (or joint return) and one period, as one release has it.</summary>
/// <param name="Release">Release id.</param>
/// <param name="Series">Id of the series, which is the column.</param>
/// <param name="Area">DfE code, the codes of a joint return joined by <c>/</c>, or the ONS code of a region or England.</param>
/// <param name="Period">Period as its publisher names it.</param>
/// <param name="Cell">The cell as published: a number or a symbol; words for a series of text.</param>
internal sealed record Observation(string Release, string Series, string Area, string Period, string Cell);

/// <summary>One authority's section 251 outturn of one year: gross spend in pounds by block, cells as published.</summary>
/// <param name="Release">Release id.</param>
/// <param name="Authority">DfE code.</param>
/// <param name="Period">Financial year, for instance <c>2024-25</c>.</param>
/// <param name="Origin">Which tabulation the row came from.</param>
/// <param name="Blocks">The seven cells, in the order of the seed's block file.</param>
internal sealed record SpendReturn(string Release, string Authority, string Period, string Origin, IReadOnlyList<string> Blocks);

/// <summary>Children aged 0-17 at mid-year.</summary>
/// <param name="Release">Release id.</param>
/// <param name="Area">DfE code, or ONS code of a region or England.</param>
/// <param name="Year">The mid-year.</param>
/// <param name="Children">The cell as published: a whole number or a symbol.</param>
internal sealed record Population(string Release, string Area, int Year, string Children);

/// <summary>One place in one authority's list of statistical neighbours.</summary>
/// <param name="Release">Release id.</param>
/// <param name="Edition">Edition, for instance <c>2025</c>.</param>
/// <param name="Authority">Whose list it is: DfE code.</param>
/// <param name="Order">1 (closest) to 10.</param>
/// <param name="Code">DfE code of the neighbour.</param>
/// <param name="Closeness"><c>extremely-close</c>, <c>very-close</c>, <c>close</c>, <c>somewhat-close</c> or <c>not-close</c>.</param>
internal sealed record NeighbourRow(string Release, string Edition, string Authority, int Order, string Code, string Closeness);

/// <summary>One year of one price index.</summary>
/// <param name="Release">Release id.</param>
/// <param name="Index"><c>gdp-deflator</c> or <c>services-ppi</c>.</param>
/// <param name="Period">Financial year.</param>
/// <param name="Value">The index number.</param>
internal sealed record PriceIndex(string Release, string Index, string Period, double Value);
