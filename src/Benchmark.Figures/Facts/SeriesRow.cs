namespace Benchmark.Figures.Facts;

/// <summary>
/// What a series of observed rows is: its day, its parts and the words for them. A measure made from it says these words and no
/// others, whatever it computes. The series are in the seed file <c>series.csv</c>.
/// </summary>
/// <param name="Id">Id, for instance <c>looked-after</c>.</param>
/// <param name="Day">The day of the year that its figures are of.</param>
/// <param name="Unit">What its numerator counts, after a number: <c>children</c>, <c>FTE</c>; empty for a series without parts.</param>
/// <param name="Decimals">Decimals that such a number is shown with.</param>
/// <param name="Numerator">The numerator in evidence, for instance "Children looked after".</param>
/// <param name="NumeratorCell">The numerator's cell in a note about a symbol in it, for instance "count".</param>
/// <param name="Base">The base in evidence.</param>
/// <param name="BaseCell">The base's cell in a note.</param>
/// <param name="Tolerance">
/// How far rounding of the published parts can move a value, in the measure's unit: FTE are published to one decimal, and with a
/// tenth of a percent allowed for it no real difference remains; counts are exact.
/// </param>
/// <param name="SmallBase">Under so much in the base one more or less swings the figure: it is marked.</param>
/// <param name="Sentence">
/// A figure as a sentence, with its date, the authority and the numbers in braces: those of <see cref="Blanks"/>.
/// </param>
/// <param name="More">What a gap above the neighbours' median is called after its number.</param>
/// <param name="Fewer">What one below is called.</param>
/// <param name="AggregateNote">Why a published rate of a region or England differs from the one that its own parts give.</param>
internal sealed record SeriesRow(
    string Id, ReferenceDay Day, string Unit, int Decimals, string Numerator, string NumeratorCell, string Base, string BaseCell,
    double Tolerance, double SmallBase, string Sentence, string More, string Fewer, string AggregateNote)
{
    /// <summary>Whether its rows have a numerator and a base beside the published rate.</summary>
    public bool HasParts => Numerator.Length > 0;

    /// <summary>The words in braces that a sentence may have.</summary>
    public static IReadOnlyList<string> Blanks { get; } = ["day", "name", "whose", "numerator", "denominator", "value", "interval"];
}
