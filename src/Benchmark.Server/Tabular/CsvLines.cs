using System.Globalization;
using Benchmark.Presentation.Charts;
using CsvHelper;

namespace Benchmark.Server.Tabular;

/// <summary>
/// Records as comma-separated values: a header, lines ended by LF, numbers with every digit that reads back as the same double.
/// What has no value is an empty cell.
/// </summary>
internal sealed class CsvLines : Records
{
    private readonly CsvWriter _csv;

    /// <summary>Writes the header, unless it has no columns.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="forExcel">Whether a byte-order mark comes first, without which Excel takes letters beyond English for others.</param>
    /// <param name="columns">Names of columns: of <see cref="Columns"/>.</param>
    public CsvLines(TextWriter to, bool forExcel, params IEnumerable<string> columns)
    {
        _csv = CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var names = columns.ToArray();
        if (names.FirstOrDefault(name => !Columns.Has(name)) is { } unknown)
            throw new ArgumentException($"\"{unknown}\" is no column of tables for programs.", nameof(columns));
        if (names.Length == 0)
            return;
        if (forExcel)
            to.Write('\uFEFF');
        _csv.WriteRecord(names);
    }

    /// <inheritdoc/>
    public override Records Add(string text)
    {
        _csv.WriteField(PlainText.OfCell(text));
        return this;
    }

    /// <inheritdoc/>
    public override Records Add(bool there, double number)
    {
        if (!there)
            return Empty();
        // The shortest digits that read back as the same double, formatted where they are written.
        _csv.WriteField(number, "R", CultureInfo.InvariantCulture);
        return this;
    }

    /// <inheritdoc/>
    public override Records Add(bool there, int number)
    {
        if (!there)
            return Empty();
        _csv.WriteField(number, "D", CultureInfo.InvariantCulture);
        return this;
    }

    /// <inheritdoc/>
    public override Records Add(bool there, bool truth) => there ? Inert(truth ? "true" : "false") : Empty();

    /// <inheritdoc/>
    public override void End() => _csv.EndRecord();

    /// <summary>Writes out what is left; what it writes to stays open.</summary>
    public override void Dispose() => _csv.Dispose();

    private CsvLines Empty() => Inert("");

    // Needs no look at its letters: there are millions of such cells.
    private CsvLines Inert(string text)
    {
        _csv.WriteField(text);
        return this;
    }
}
