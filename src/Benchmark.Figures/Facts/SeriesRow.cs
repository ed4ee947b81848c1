namespace Benchmark.Figures.Facts;

/// <summary>
/// What one published column is: its dataset, its day and the words for its cells. Measures are made of such columns, and say their
/// words and no others. The series are in the seed file <c>series.csv</c>.
/// </summary>
/// <param name="Id">Id, for instance <c>some-series</c>.</param>
/// <param name="Dataset">Id of the dataset that publishes it.</param>
/// <param name="Name">What it is, in evidence: "Children looked after".</param>
/// <param name="Cell">Its cell in a note about a symbol in it: "count".</param>
/// <param name="Unit">What it counts, after a number: <c>children</c>, <c>FTE</c>, <c>£</c>; empty for a rate as published and for text.</param>
/// <param name="Decimals">Decimals that such a number is shown with.</param>
/// <param name="Day">The day of the year that its figures are of.</param>
/// <param name="Cells">What its cells hold: <c>number</c> or <c>text</c>.</param>
/// <param name="Joint">
/// How a joint return counts: <c>one-unit</c> as one reporting unit, whose figure all its members carry; <c>none</c> where there are no
/// joint returns, and a row of several authorities is refused.
/// </param>
/// <param name="Columns">What publishers' files call the column, space-separated; empty where no file of that layout is imported.</param>
internal sealed record SeriesRow(
    string Id, string Dataset, string Name, string Cell, string Unit, int Decimals, ReferenceDay Day, string Cells, string Joint, string Columns)
{
    /// <summary>Cells that hold a number or a symbol.</summary>
    public const string Numbers = "number";

    /// <summary>Cells that hold words.</summary>
    public const string Words = "text";

    /// <summary>A joint return is one reporting unit.</summary>
    public const string OneUnit = "one-unit";

    /// <summary>There are no joint returns.</summary>
    public const string NoJointReturns = "none";

    /// <summary>Whether its cells hold words.</summary>
    public bool IsText => Cells == Words;

    /// <summary>Whether it counts pounds, which may be below zero: what is paid back is.</summary>
    public bool IsPounds => Unit.StartsWith('£');
}
