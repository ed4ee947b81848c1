namespace Benchmark.Figures.Calculation;

/// <summary>Real terms, in pounds of the base year.</summary>
internal static class Price
{
    /// <summary>
    /// cash x index(base year) / index(year). In the base year the result is the cash figure to the last bit. The index, the
    /// base year and the cash figure travel with the result, because one number in two years' pounds is two numbers.
    /// </summary>
    public static double Real(double cash, double indexOfYear, double indexOfBase)
    {
        if (!(indexOfYear > 0))
            throw new ArgumentOutOfRangeException(nameof(indexOfYear), indexOfYear, "A price index is above 0.");
        if (!(indexOfBase > 0))
            throw new ArgumentOutOfRangeException(nameof(indexOfBase), indexOfBase, "A price index is above 0.");

        return cash * (indexOfBase / indexOfYear);
    }
}
