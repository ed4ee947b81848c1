using System.Globalization;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.V1;
using CsvHelper;

namespace Benchmark.Tui.Verbs;

/// <summary>
/// Records as comma-separated values: a header, lines ended by LF, numbers with every digit that reads back as the same double.
/// What has no value is an empty cell.
/// </summary>
internal sealed class CsvLines : IDisposable
{
    private static readonly Summary NoSummary = new();

    private readonly CsvWriter _csv;

    /// <summary>Writes the header, unless it has no columns.</summary>
    public CsvLines(TextWriter to, params IEnumerable<string> columns)
    {
        _csv = CsvWriter.Create(to, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var names = columns.ToArray();
        if (names.Length > 0)
            _csv.WriteRecord(names);
    }

    /// <summary>Text.</summary>
    public CsvLines Add(string text)
    {
        _csv.WriteField(PlainText.OfCell(text));
        return this;
    }

    /// <summary>Texts in one cell, separated by semicolons.</summary>
    public CsvLines Add(IEnumerable<string> texts) => Add(string.Join(';', texts));

    /// <summary>A number where there is one.</summary>
    public CsvLines Add(bool there, double number) =>
        Digits(there ? number.ToString("R", CultureInfo.InvariantCulture) : "");

    /// <summary>A whole number where there is one.</summary>
    public CsvLines Add(bool there, int number) => Digits(there ? number.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>A figure's value, or empty and why: two cells.</summary>
    public CsvLines Add(Figure figure) =>
        Add(figure.HasValue, figure.Value).Add(figure.HasMissing ? PlainWords.Code(figure.Missing) : "");

    /// <summary>Who was left out and why: <c>941:COUNTED_WITH:940</c>.</summary>
    public CsvLines Add(IEnumerable<LeftOut> leftOut) => Add(leftOut.Select(one =>
        $"{one.Code}:{PlainWords.Code(one.Reason)}" + (one.With.Length == 0 ? "" : $":{one.With}")));

    /// <summary>A mark, and the ids of its checks: two cells.</summary>
    public CsvLines Add(Quote? quote) => Add(CheckText.Of(quote)).Add(quote?.Reasons.Select(reason => reason.Check) ?? []);

    /// <summary>A summary of neighbours: ten cells, all empty where there is none.</summary>
    public CsvLines Add(Summary? summary)
    {
        var some = summary ?? NoSummary;
        return Add(some.HasUsed, some.Used).Add(some.LeftOut).Add(some.HasMean, some.Mean).Add(some.HasMedian, some.Median)
            .Add(some.HasPooled, some.Pooled).Add(some.HasMinimum, some.Minimum).Add(some.HasLowerQuartile, some.LowerQuartile)
            .Add(some.HasUpperQuartile, some.UpperQuartile).Add(some.HasMaximum, some.Maximum).Add(some.Note);
    }

    // Needs no look at its letters: there are millions of such cells.
    private CsvLines Digits(string digits)
    {
        _csv.WriteField(digits);
        return this;
    }

    /// <summary>What a summary rests on that is to be known: five cells, all empty where there is none.</summary>
    public CsvLines AddCautions(Summary? summary)
    {
        var some = summary ?? NoSummary;
        return Add(some.HasCountedAsZero, some.CountedAsZero).Add(some.ToCheck).Add(some.HasMeanWithout, some.MeanWithout)
            .Add(some.HasMedianWithout, some.MedianWithout).Add(some.HasPooledWithout, some.PooledWithout);
    }

    /// <summary>Figures of one's own beside the published ones, in one cell: <c>2026=152.5;2027=LOW_RELIABILITY</c>.</summary>
    public CsvLines AddLocal(IEnumerable<LocalFigure> figures) => Add(figures.Select(one =>
        one.Period + "=" + (one.Figure.HasValue ? one.Figure.Value.ToString("R", CultureInfo.InvariantCulture) : PlainWords.Code(one.Figure.Missing))));

    /// <summary>Ends the record.</summary>
    public void End() => _csv.EndRecord();

    /// <summary>Writes out what is left; what it writes to stays open.</summary>
    public void Dispose() => _csv.Dispose();
}
