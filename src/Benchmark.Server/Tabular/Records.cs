using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Tabular;

/// <summary>
/// Records with the same columns each, cell after cell: what has no value is an empty cell. One set of columns and cells for every kind of
/// file that they are written into.
/// </summary>
internal abstract class Records : IDisposable
{
    private static readonly Summary NoSummary = new();

    /// <summary>Text.</summary>
    public abstract Records Add(string text);

    /// <summary>A number where there is one.</summary>
    public abstract Records Add(bool there, double number);

    /// <summary>A whole number where there is one.</summary>
    public abstract Records Add(bool there, int number);

    /// <summary>True or false, where it is known which.</summary>
    public abstract Records Add(bool there, bool truth);

    /// <summary>Ends the record.</summary>
    public abstract void End();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Texts in one cell, separated by semicolons.</summary>
    public Records Add(IEnumerable<string> texts) => Add(texts switch
    {
        IReadOnlyList<string> { Count: 0 } => "",
        IReadOnlyList<string> { Count: 1 } only => only[0],
        _ => string.Join(';', texts),
    });

    /// <summary>A figure's value, or empty and why: two cells.</summary>
    public Records Add(Figure figure) =>
        Add(figure.HasValue, figure.Value).Add(figure.HasMissing ? PlainWords.Code(figure.Missing) : "");

    /// <summary>Who was left out and why: <c>941:COUNTED_WITH:940</c>.</summary>
    public Records Add(IEnumerable<LeftOut> leftOut) => Add(leftOut.Select(PlainWords.Code));

    /// <summary>A mark, and the ids of its checks: two cells.</summary>
    public Records Add(Quote? quote) => Add(CheckText.Of(quote)).Add(quote?.Reasons.Select(reason => reason.Check) ?? []);

    /// <summary>A summary of neighbours: ten cells, all empty where there is none.</summary>
    public Records Add(Summary? summary)
    {
        var some = summary ?? NoSummary;
        return Add(some.HasUsed, some.Used).Add(some.LeftOut).Add(some.HasMean, some.Mean).Add(some.HasMedian, some.Median)
            .Add(some.HasPooled, some.Pooled).Add(some.HasMinimum, some.Minimum).Add(some.HasLowerQuartile, some.LowerQuartile)
            .Add(some.HasUpperQuartile, some.UpperQuartile).Add(some.HasMaximum, some.Maximum).Add(some.Note);
    }

    /// <summary>What a summary rests on that is to be known: five cells, all empty where there is none.</summary>
    public Records AddCautions(Summary? summary)
    {
        var some = summary ?? NoSummary;
        return Add(some.HasCountedAsZero, some.CountedAsZero).Add(some.ToCheck).Add(some.HasMeanWithout, some.MeanWithout)
            .Add(some.HasMedianWithout, some.MedianWithout).Add(some.HasPooledWithout, some.PooledWithout);
    }

    /// <summary>Figures of one's own beside the published ones, in one cell: <c>2026=152.5;2027=LOW_RELIABILITY</c>.</summary>
    public Records AddLocal(IEnumerable<LocalFigure> figures) => Add(figures.Select(one =>
        one.Period + "=" + (one.Figure.HasValue ? one.Figure.Value.ToString("R", CultureInfo.InvariantCulture) : PlainWords.Code(one.Figure.Missing))));
}
