using System.Globalization;
using Benchmark.Presentation.Charts;
using CsvHelper;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// Records as comma-separated values: a header, lines ended by LF, numbers with every digit that reads back as the same double.
/// What has no value is an empty cell.
/// </summary>
internal sealed class CsvLines : Records
{
    private readonly CsvWriter _csv;

    /// <summary>Writes the header, unless it has no columns.</summary>
    public CsvLines(TextWriter to, params IEnumerable<string> columns)
    {
        _csv = CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var names = columns.ToArray();
        if (names.Length > 0)
            _csv.WriteRecord(names);
    }

    /// <inheritdoc/>
    public override Records Add(string text)
    {
        _csv.WriteField(PlainText.OfCell(text));
        return this;
    }

    /// <inheritdoc/>
    public override Records Add(bool there, double number) => Digits(there ? number.ToString("R", CultureInfo.InvariantCulture) : "");

    /// <inheritdoc/>
    public override Records Add(bool there, int number) => Digits(there ? number.ToString(CultureInfo.InvariantCulture) : "");

    /// <inheritdoc/>
    public override Records Add(bool there, bool truth) => Digits(!there ? "" : truth ? "true" : "false");

    /// <inheritdoc/>
    public override void End() => _csv.EndRecord();

    /// <summary>Writes out what is left; what it writes to stays open.</summary>
    public override void Dispose() => _csv.Dispose();

    // Needs no look at its letters: there are millions of such cells.
    private CsvLines Digits(string digits)
    {
        _csv.WriteField(digits);
        return this;
    }
}
