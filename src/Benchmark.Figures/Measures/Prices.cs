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
        if (!IsReal)
            return cell;
        var priced = measure.Formula.InPrices(cell, this, year);
        // A share is the same in all prices, and what is missing is nobody's.
        return Index!.IsLocal && measure.Formula is { IsSpend: true, IsSpendShare: false } && priced is { IsLocal: false, Value.HasValue: true }
            ? priced.AsLocal() : priced;
    }
}
