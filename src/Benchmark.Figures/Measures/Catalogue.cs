using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>What is held: releases, series, measures, definitions, spend blocks, price indices, rules of exclusion.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, Definition> _definitions;
    private readonly Dictionary<string, PriceSeries> _prices;
    private readonly Dictionary<string, AnalysisRow> _analyses;
    private readonly Dictionary<Measure, (Measure Share, Measure PerChild)> _pairs = [];
    private readonly Lazy<Coverage> _covered;
    private readonly string _spendDataset;

    /// <summary>Lays out rows that have been checked.</summary>
    public Catalogue(Holdings holdings, IReadOnlyDictionary<string, Release> releases, Gazetteer places)
    {
        Releases = holdings.Releases;
        Blocks = [.. holdings.SpendBlocks.Select((row, i) => new SpendBlock(row.Id, row.Line, row.Name, row.Letter, row.People, i))];
        Definitions = [.. holdings.Definitions.GroupBy(row => row.Id)
            .Select(versions => new Definition(versions.MaxBy(row => row.Version)!, Blocks))];
        DefaultDefinition = Definitions.MinBy(definition => definition.Place)!;
        _spendDataset = holdings.Spend is LaterRows<SpendReturn> later ? later.Datasets.FirstOrDefault("")
            : holdings.Spend.Select(row => releases[row.Release].Dataset).FirstOrDefault("");
        Series = holdings.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        Measures = [.. holdings.Measures.Select(row => Measure.Of(row, Series))];
        foreach (var share in Measures.Where(measure => measure.Formula is { Sums.Length: > 0, IsSpendShare: true }))
            if (OfSpend(share.Formula.Sums, formula => formula.IsSpendShare) == share && OfSpend(share.Formula.Sums, formula => formula.IsPerChild) is { } perChild)
                _pairs[share] = _pairs[perChild] = (share, perChild);
        Checks = [.. holdings.Checks.OrderBy(row => row.Place)];
        _measures = Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        _definitions = Definitions.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        _prices = holdings.PriceIndices.Select(row => (Row: row, Release: releases[row.Release]))
            .OrderBy(pair => pair.Release.Order).GroupBy(pair => pair.Row.Index)
            .ToDictionary(index => index.Key, index => new PriceSeries(index.Key, index), StringComparer.Ordinal);
        _analyses = holdings.Analyses.ToDictionary(row => row.Id, StringComparer.Ordinal);
        Exclusions = holdings.Exclusions.ToLookup(
            row => row.Analysis, row => (Authority: places[row.Authority], row.Reason), StringComparer.Ordinal);
        // What cannot be read is tried again.
        _covered = new(() => new(holdings), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>All releases, in order of id.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>What each observed series is, by id.</summary>
    public IReadOnlyDictionary<string, SeriesRow> Series { get; }

    /// <summary>All measures, in order of id.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>All definitions in their newest version, in order of id.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>The spend blocks.</summary>
    public IReadOnlyList<SpendBlock> Blocks { get; }

    /// <summary>Price indices held, in order of id.</summary>
    public IReadOnlyList<PriceSeries> Prices => [.. _prices.Values.OrderBy(series => series.Id, StringComparer.Ordinal)];

    /// <summary>Authorities that an analysis leaves out, each with the reason, by the analysis.</summary>
    public ILookup<string, (Authority Authority, string Reason)> Exclusions { get; }

    /// <summary>The rules by which figures are marked, the most telling first.</summary>
    public IReadOnlyList<CheckRow> Checks { get; }

    /// <summary>The definition that is used when none is named: the first in the file's order of places.</summary>
    public Definition DefaultDefinition { get; }

    /// <summary>A measure by id; null when there is none.</summary>
    public Measure? FindMeasure(string id) => _measures.GetValueOrDefault(id);

    /// <summary>A definition by id; null when there is none.</summary>
    public Definition? FindDefinition(string id) => _definitions.GetValueOrDefault(id);

    /// <summary>A price index by id; null when there is none.</summary>
    public PriceSeries? FindPrices(string id) => _prices.GetValueOrDefault(id);

    /// <summary>The measure with an id that is known to be one.</summary>
    public Measure this[string measure] => _measures[measure];

    /// <summary>
    /// The measure of what is summed of section 251 spend: a total, per child, or a share; null when there is none. The one with the
    /// first place where there are several.
    /// </summary>
    /// <param name="sums">Preventative, statutory, total, or the id of a block.</param>
    /// <param name="form">Which of the three: what tells them apart.</param>
    public Measure? OfSpend(string sums, Func<Formula, bool> form) => Measures
        .Where(measure => measure.Formula.Sums == sums && form(measure.Formula)).MinBy(measure => measure.Row.Place);

    /// <summary>Which measures an analysis sets against each other; null when the files do not say.</summary>
    public (Measure Outcome, Measure Spend)? FindAnalysis(string analysis) =>
        _analyses.TryGetValue(analysis, out var row) ? (_measures[row.Outcome], _measures[row.Spend]) : null;

    /// <summary>All pairs of measures that an analysis sets against each other: its own first, then those that are shown with it.</summary>
    public IReadOnlyList<(Measure Outcome, Measure Spend)> PairsOf(string analysis) =>
    [
        .. _analyses.Values.Where(row => row.Id == analysis || row.Id.StartsWith($"{analysis}-", StringComparison.Ordinal))
            .Select(row => (row.Id, Outcome: _measures[row.Outcome], Spend: _measures[row.Spend]))
            .OrderByDescending(row => row.Id == analysis).ThenBy(row => row.Outcome.Row.Place).Select(row => (row.Outcome, row.Spend)),
    ];

    /// <summary>The dataset that a measure comes from.</summary>
    public string DatasetOf(Measure measure) => measure.Formula.Dataset ?? _spendDataset;

    /// <summary>What a total in pounds is compared by: the same spend per child; null for what is no total, and where there is none.</summary>
    public Measure? PerChildOf(Measure total) => total.Formula.IsTotal ? OfSpend(total.Formula.Sums, formula => formula.IsPerChild) : null;

    /// <summary>
    /// A share of pounds and the spend per child of the same kind of spend: what the one says at the same total, the other says by child;
    /// null for any other measure, and where there is no such pair.
    /// </summary>
    public (Measure Share, Measure PerChild)? ShareAndPerChild(Measure either) => _pairs.TryGetValue(either, out var pair) ? pair : null;

    /// <summary>The newest release of a dataset; null when none is held.</summary>
    public Release? NewestOf(string dataset) => Releases.Where(release => release.Dataset == dataset).MaxBy(release => release.Order);

    /// <summary>Rows held of a release.</summary>
    public int RowsOf(Release release) => _covered.Value.Rows.GetValueOrDefault(release.Id);

    /// <summary>Periods that a release has rows of, oldest first; of neighbours the editions.</summary>
    public IEnumerable<string> PeriodsOf(Release release) => _covered.Value.Periods[release.Id].Order(StringComparer.Ordinal);

    /// <summary>The blocks that a spend measure sums.</summary>
    /// <param name="sums">Preventative, statutory, total, or a block id.</param>
    /// <param name="definition">The definition, for the first two.</param>
    public IReadOnlyList<SpendBlock> BlocksOf(string sums, Definition? definition) => sums switch
    {
        SpendBlock.Preventative => definition!.Preventative,
        SpendBlock.Statutory => definition!.Statutory,
        SpendBlock.Total => Blocks,
        _ => [.. Blocks.Where(block => block.Id == sums)],
    };

    // How much each release covers, which is asked for seldom and takes a look at every row.
    private sealed class Coverage
    {
        public Coverage(Holdings holdings)
        {
            // As its publisher has them: the cells of an area and period are one row.
            var rows = holdings.Observations.Select(row => (row.Release, row.Area, row.Period)).Distinct().Select(row => (row.Release, row.Period))
                .Concat(holdings.Spend.Select(row => (row.Release, row.Period)))
                .Concat(holdings.Populations.Select(row => (row.Release, Period: $"{row.Year}")))
                .Concat(holdings.Neighbours.Select(row => (row.Release, Period: row.Edition)))
                .Concat(holdings.PriceIndices.Select(row => (row.Release, row.Period))).ToList();
            Rows = rows.CountBy(row => row.Release).ToDictionary(StringComparer.Ordinal);
            Periods = rows.Distinct().ToLookup(row => row.Release, row => row.Period, StringComparer.Ordinal);
        }

        public IReadOnlyDictionary<string, int> Rows { get; }

        public ILookup<string, string> Periods { get; }
    }
}
