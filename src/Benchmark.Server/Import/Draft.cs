using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>What one table of a file says, once each figure has been read.</summary>
/// <param name="file">The file, for messages.</param>
/// <param name="layout">Its layout.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class Draft(string file, LayoutRow layout, ImportFindings findings)
{
    private readonly Dictionary<(string, string, string, string, string), ImportedRow> _rows = [];

    /// <summary>The file, for messages.</summary>
    public string File => file;

    /// <summary>Its layout.</summary>
    public LayoutRow Layout => layout;

    /// <summary>Its figures.</summary>
    public IReadOnlyCollection<ImportedRow> Rows => _rows.Values;

    /// <summary>Its authorities, where it is a list of places.</summary>
    public IReadOnlyList<AuthorityRow> Authorities { get; set; } = [];

    /// <summary>Its series of one's own, which nobody publishes.</summary>
    public List<SeriesRow> Series { get; } = [];

    /// <summary>Its measures of one's own, each with its line.</summary>
    public List<(MeasureRow Row, long Line)> Measures { get; } = [];

    /// <summary>Its definitions of spend of one's own, each with its line.</summary>
    public List<(DefinitionRow Row, long Line)> Definitions { get; } = [];

    /// <summary>How much it says, figures or names.</summary>
    public int Count => _rows.Count + Authorities.Count + Measures.Count + Definitions.Count;

    /// <summary>The figure with a key; null when there is none.</summary>
    public ImportedRow? Find((string, string, string, string, string) key) => _rows.GetValueOrDefault(key);

    /// <summary>Takes a figure. A second one of the same key is refused when it differs, and else counts once.</summary>
    /// <param name="row">The figure.</param>
    /// <param name="columns">The columns of its key, for messages.</param>
    public void Add(ImportedRow row, string columns)
    {
        if (_rows.TryAdd(row.Key, row))
            return;
        var before = _rows[row.Key];
        var key = $"{row.Period} {row.Area}".Trim();
        if (before.Value == row.Value && before.Note == row.Note)
            findings.Warn(file, row.Line, columns,
                string.Create(CultureInfo.InvariantCulture, $"{file}, line {row.Line}: repeats line {before.Line} "
                    + $"({key}); it counts once."));
        else
            findings.Error(file, row.Line, columns, key,
                string.Create(CultureInfo.InvariantCulture, $"one row of that key; line {before.Line} has it already, "
                    + $"with another figure"));
    }
}
