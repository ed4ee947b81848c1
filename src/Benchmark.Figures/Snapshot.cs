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
    {
        (Hash, Shared, Releases) = (hash, shared, contents ?? new Dictionary<string, string>());
        var releases = holdings.Releases.ToDictionary(release => release.Id, StringComparer.Ordinal);
        Places = like?.Places ?? new(holdings.Authorities, holdings.Regions, holdings.Tiles);
        Neighbourhoods = new(holdings.Neighbours, Places, releases);
        Catalogue = new(holdings, releases, Places);
        Rows = new(holdings, releases, Catalogue, Places, like?.Rows);
        Tables = new(Catalogue, Places, Rows);
        Marks = new(Tables.Sources, Places);
        Comparer = new(Tables, Places, Neighbourhoods, Marks);
        Trends = new(Tables, Marks);
        Bridges = new(Catalogue, Rows);
        _reconciliations = new(() => new(Catalogue, Places, holdings.Observations));
    }

    /// <summary>Hash of the content of the database state.</summary>
    public string Hash { get; }

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

    /// <summary>Published rates against recomputed ones, over all rows of all releases.</summary>
    public Reconciliations Reconciliations => _reconciliations.Value;
}
