using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;
using Benchmark.Figures.Measures;

namespace Benchmark.Server.Rpc;

/// <summary>Figures as messages: the one mapping, used by every answer that holds a figure.</summary>
internal static class FigureWire
{
    /// <summary>A figure.</summary>
    /// <param name="cell">The figure, in the prices asked for.</param>
    /// <param name="measure">Its measure.</param>
    public static V1.Figure Of(FigureCell cell, Measure measure)
    {
        var figure = new V1.Figure { Note = cell.Note, Local = cell.IsLocal };
        if (cell.Value.HasValue)
            figure.Value = cell.Value.Value;
        else if (!string.IsNullOrEmpty(cell.Text))
            figure.Text = cell.Text;
        else
            figure.Missing = Of(cell.Value.Reason);
        if (cell.Numerator is { } numerator)
            figure.Numerator = numerator;
        if (cell.Denominator is { } denominator)
            figure.Denominator = denominator;
        if (cell.Published is { } published)
        {
            figure.Published = published;
            figure.DiffersFromPublished = measure.Formula.DiffersFromPublished(cell);
        }

        return figure;
    }

    /// <summary>A figure of one's own beside the published one.</summary>
    public static V1.LocalFigure Of(LocalFigure local, Measure measure, Prices prices) => new()
    {
        Period = local.Month?.Name ?? local.Period.Name,
        AsOfDate = ComparisonWire.Iso(local.Day),
        Month = local.Month is not null,
        PublishedPeriod = local.Published is null ? "" : local.Period.Name,
        DenominatorPeriod = local.Below?.Period.Name ?? "",
        DenominatorAsOfDate = local.Below is { } below ? ComparisonWire.Iso(below.Day) : "",
        Figure = Of(prices.Apply(local.Figure, measure, local.Period), measure),
        Published = local.Published is { } published ? Of(prices.Apply(published, measure, local.Period), measure) : null,
    };

    /// <summary>The figure of a region or England.</summary>
    public static V1.Aggregate Of(AggregateCell aggregate, FigureCell priced, Region region, Measure measure)
    {
        var answer = new V1.Aggregate
        {
            Name = region.Name,
            Code = region.Code,
            Figure = Of(priced, measure),
            AsPublished = aggregate.AsPublished,
        };
        if (aggregate.Used is { } used)
            answer.Used = used;
        answer.LeftOut.Add(aggregate.LeftOut.Select(Of));
        return answer;
    }

    /// <summary>One that was left out.</summary>
    public static V1.LeftOut Of(LeftOut leftOut) => new()
    {
        Code = leftOut.Authority.Code,
        With = leftOut.With?.Code ?? "",
        Note = leftOut.Note,
        Reason = leftOut.Reason switch
        {
            // The two enumerations share their numbers for every reason that a figure can be missing for.
            { Missing: { } missing } => (V1.LeftOutReason)(int)Of(missing),
            { Other: OtherReason.SameReturn } => V1.LeftOutReason.SameReturn,
            { Other: OtherReason.CountedWith } => V1.LeftOutReason.CountedWith,
            { Other: OtherReason.Excluded } => V1.LeftOutReason.Excluded,
            _ => V1.LeftOutReason.NoLag,
        },
    };

    /// <summary>A reason.</summary>
    public static V1.Missing Of(MissingReason reason) => reason switch
    {
        MissingReason.NotApplicable => V1.Missing.NotApplicable,
        MissingReason.NotAvailable => V1.Missing.NotAvailable,
        MissingReason.Suppressed => V1.Missing.Suppressed,
        MissingReason.RoundsToZero => V1.Missing.RoundsToZero,
        MissingReason.LowReliability => V1.Missing.LowReliability,
        MissingReason.NoReturn => V1.Missing.NoReturn,
        MissingReason.NoDenominator => V1.Missing.NoDenominator,
        MissingReason.Incomplete => V1.Missing.Incomplete,
        MissingReason.NotInExistence => V1.Missing.NotInExistence,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    /// <summary>An interval; null where there is none.</summary>
    public static V1.Interval? Of(Interval? interval) => interval is { } i ? new() { Low = i.Low, High = i.High } : null;

    /// <summary>A place; null where there is none.</summary>
    public static V1.Place? Of(Place? place)
    {
        if (place is not { } p)
            return null;
        var answer = new V1.Place { Rank = p.Rank, Of = p.Of, Band = p.Band is { } band ? Of(band) : V1.Band.Unspecified };
        if (p.Interval is { } interval)
            (answer.Low, answer.High) = (interval.Best, interval.Worst);
        return answer;
    }

    private static V1.Band Of(Band band) => band switch
    {
        Band.A => V1.Band.A,
        Band.B => V1.Band.B,
        Band.C => V1.Band.C,
        Band.D => V1.Band.D,
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "Not a quarter."),
    };

    /// <summary>Summary of the neighbours.</summary>
    public static V1.Summary Of(UsableNeighbours neighbours, string note)
    {
        var summary = neighbours.Summary;
        var answer = new V1.Summary { Used = summary.Used, Note = note };
        answer.LeftOut.Add(neighbours.LeftOut.Select(Of));
        if (neighbours.CountedAsZero is > 0 and var zeros)
            answer.CountedAsZero = zeros;
        if (summary.Mean is { } mean)
            answer.Mean = mean;
        if (summary.Median is { } median)
            answer.Median = median;
        if (summary.Pooled is { } pooled)
            answer.Pooled = pooled;
        if (summary.Minimum is { } minimum)
            answer.Minimum = minimum;
        if (summary.LowerQuartile is { } lower)
            answer.LowerQuartile = lower;
        if (summary.UpperQuartile is { } upper)
            answer.UpperQuartile = upper;
        if (summary.Maximum is { } maximum)
            answer.Maximum = maximum;
        return answer;
    }
}
