using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>The prices that money is shown in: cash, or real terms of one index and base year.</summary>
/// <param name="Index">The index; null for cash.</param>
/// <param name="BaseYear">Financial year whose prices are used; null for cash.</param>
internal sealed record Prices(PriceSeries? Index, Period? BaseYear)
{
    /// <summary>Cash.</summary>
    public static Prices Cash { get; } = new(null, null);

    /// <summary>Whether money is converted.</summary>
    public bool IsReal => Index is not null;

    /// <summary>A figure in these prices. Measures that are not spend are returned as they are.</summary>
    /// <param name="cell">The figure in cash.</param>
    /// <param name="measure">Its measure.</param>
    /// <param name="year">Its financial year.</param>
    public FigureCell Apply(FigureCell cell, Measure measure, Period year)
    {
        if (Index is null || BaseYear is null || !measure.IsSpend)
            return cell;
        if (Index.At(year) is not { } ofYear || Index.At(BaseYear) is not { } ofBase)
        {
            var note = $"The index {Index.Id} has no value for {year}.";
            return cell with
            {
                Value = measure.IsMoney && cell.Value.HasValue ? Outcome.Missing(MissingReason.Incomplete) : cell.Value,
                Numerator = null,
                Denominator = measure.Kind == MeasureKind.SpendShare ? null : cell.Denominator,
                Note = cell.Note.Length == 0 ? note : $"{cell.Note} {note}",
            };
        }

        double Real(double cash) => Price.Real(cash, ofYear, ofBase);
        return cell with
        {
            Value = measure.IsMoney ? cell.Value.Select(Real) : cell.Value,
            Numerator = cell.Numerator is { } numerator ? Real(numerator) : null,
            Denominator = measure.Kind == MeasureKind.SpendShare && cell.Denominator is { } pounds ? Real(pounds) : cell.Denominator,
        };
    }
}
