using Benchmark.Figures.Analyses;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures;

/// <summary>
/// One database state, read once and never changed: what every answer is computed from. It only holds the parts together, so that
/// all of an answer comes from one state; each part keeps what it has computed.
/// </summary>
internal sealed class Snapshot
{
    private readonly Lazy<Reconciliations> _reconciliations;
    private readonly Lazy<Snapshot> _withLocal;
    private readonly MonthRows _months;

    /// <summary>Lays out rows that have been checked.</summary>
    /// <param name="holdings">The rows of one database state.</param>
    /// <param name="hash">Hash of its content.</param>
    /// <param name="shared">Hash of the names, measures and definitions among it.</param>
    /// <param name="contents">Hash of the content of each release by its id.</param>
    /// <param name="like">
    /// Another snapshot with the same names, measures and definitions, whose cells are used again where they are from the same releases; null
    /// where there is none.
    /// </param>
    public Snapshot(Holdings holdings, string hash, string shared = "", IReadOnlyDictionary<string, string>? contents = null, Snapshot? like = null)
        : this(holdings, hash, shared, contents, like, null)
    {
    }

    private Snapshot(
        Holdings holdings, string hash, string shared, IReadOnlyDictionary<string, string>? contents, Snapshot? like, Snapshot? published)
    {
        (Hash, Shared, Releases) = (hash, shared, contents ?? new Dictionary<string, string>());
        var releases = holdings.Releases.ToDictionary(release => release.Id, StringComparer.Ordinal);
        Places = like?.Places ?? new(holdings.Authorities, holdings.Regions, holdings.Tiles);
        Neighbourhoods = new(holdings.Neighbours, Places, releases);
        Catalogue = new(holdings, releases, Places);
        var hasLocal = holdings.Releases.Any(release => release.IsLocal);
        // What is of a month counts nowhere, with the others of one's own neither.
        var counting = !hasLocal ? holdings : holdings with
        {
            Observations = [.. holdings.Observations.Where(row => !(published is null ? releases[row.Release].IsLocal : MonthRows.IsOne(row, releases[row.Release])))],
        };
        _months = published?._months ?? new(hasLocal ? holdings.Observations.Where(row => MonthRows.IsOne(row, releases[row.Release])) : [], releases, Catalogue.Series);
        Published = published ?? this;
        _withLocal = published is not null || !hasLocal
            ? new(this)
            : new(() => new(holdings, hash, shared, contents, this, this));
        Rows = new(counting, releases, Catalogue, Places, like?.Rows);
        Tables = new(Catalogue, Places, Rows);
        Marks = new(Tables.Sources, Places);
        Comparer = new(Tables, Places, Neighbourhoods, Marks);
        Trends = new(Tables, Marks);
        Bridges = new(Catalogue, Rows);
        // What cannot be read is tried again.
        _reconciliations = new(() => new(Catalogue, Places, counting), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Hash of the content of the database state.</summary>
    public string Hash { get; }

    /// <summary>The same state where published figures alone count; this one, unless it was made by <see cref="WithLocal"/>.</summary>
    public Snapshot Published { get; }

    /// <summary>The same state where figures of one's own count too, in place of published ones of the same cell; this one where none are held.</summary>
    public Snapshot WithLocal => _withLocal.Value;

    /// <summary>Hash of the names, measures and definitions among it, which belong to no release.</summary>
    public string Shared { get; }

    /// <summary>Hash of the content of each release by its id.</summary>
    public IReadOnlyDictionary<string, string> Releases { get; }

    /// <summary>Authorities and regions.</summary>
    public Gazetteer Places { get; }

    /// <summary>The editions of the statistical neighbours.</summary>
    public Neighbourhoods Neighbourhoods { get; }

    /// <summary>Releases, measures, definitions, price indices.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The rows that count.</summary>
    public Rows Rows { get; }

    /// <summary>The figures of every measure.</summary>
    public FigureTables Tables { get; }

    /// <summary>What the rules find of figures.</summary>
    public Marks Marks { get; }

    /// <summary>What sets a figure beside others.</summary>
    public Comparer Comparer { get; }

    /// <summary>What follows a measure over time.</summary>
    public Trends Trends { get; }

    /// <summary>What takes spend per child apart.</summary>
    public SpendBridges Bridges { get; }

    /// <summary>Whether figures of one's own are held, counted or not.</summary>
    public bool HasLocal => WithLocal.Rows.HasLocal || !_months.IsEmpty;

    /// <summary>
    /// What one's own figures give for an authority, beside what is published, from a period on; nothing where none are held. Those of months
    /// come last.
    /// </summary>
    /// <param name="table">The figures of the measure, of this state with or without one's own.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="from">The first period.</param>
    /// <param name="everyMonth">
    /// Whether all months after the first period's day are given; else the newest alone, where no later period is published.
    /// </param>
    public IEnumerable<LocalFigure> LocalOf(FigureTable table, Authority authority, Period from, bool everyMonth)
    {
        var months = _months.IsEmpty ? [] : table.Measure.Formula.MonthsOf(_months, authority).Where(month => month.Last > table.Calendar.Days(from).Last).ToList();
        if (!WithLocal.Rows.HasLocal && months.Count == 0)
            yield break;
        var published = Published.Tables.Measures.Any(measure => measure.Id == table.Measure.Id) ? Of(Published) : null;
        var local = published is null || WithLocal.Rows.HasLocal ? Of(WithLocal) : published;
        foreach (var period in local.Calendar.Periods.Where(period => period.CompareTo(from) >= 0 && local[period, authority].IsLocal
            // Under a definition of one's own all are, with and without figures of one's own.
            && !(published is not null && published.Calendar.Has(period) && published[period, authority].IsLocal)))
            yield return new(period, local.Calendar.Days(period).Last, local[period, authority], PublishedOf(period));

        var calendar = (published ?? local).Calendar;
        if (!everyMonth)
            months = from.CompareTo(calendar.Newest) < 0 ? [] : months[^Math.Min(1, months.Count)..];
        foreach (var month in months)
        {
            var (figure, below) = table.Measure.Formula.Of(_months, WithLocal.Rows, month, authority, table.Population);
            var period = calendar.Periods.LastOrDefault(one => calendar.Days(one).Last <= month.Last) ?? from;
            yield return new(period, month.Last, figure.AsLocal(), PublishedOf(period)) { Month = month, Below = below };
        }

        FigureCell? PublishedOf(Period period) => published is not null && published.Calendar.Has(period) ? published[period, authority] : null;

        FigureTable Of(Snapshot state) => state.Tables.Of(state.Catalogue[table.Measure.Id], table.Definition ?? Catalogue.DefaultDefinition, table.Population);
    }

    /// <summary>Published rates against recomputed ones, over all rows of all releases.</summary>
    public Reconciliations Reconciliations => _reconciliations.Value;
}
