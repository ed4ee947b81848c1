namespace Benchmark.Figures.Facts;

/// <summary>
/// Something is asked for of which there is nothing at all: no period of a measure, no edition of the neighbours. So it is as at a day
/// before it was published.
/// </summary>
/// <param name="what">What there is none of, in words, as the end of "there are no ...".</param>
internal sealed class NothingHeld(string what) : Exception($"There are no {what}.")
{
    /// <summary>What there is none of, in words.</summary>
    public string What { get; } = what;
}
