namespace Benchmark.Tui.Screens.Views;

/// <summary>One of the pairs of measures that are looked at.</summary>
internal sealed record AssociationPairView(string Outcome, string Spend, string Name, IReadOnlyList<PairSlopeView> Slopes);

/// <summary>One slope of a pair, with how often chance alone would give it: on its own, and allowing for all that are looked at.</summary>
/// <param name="LiesBeyondZero">Whether its 95% interval leaves zero out.</param>
/// <param name="StaysBeyondZero">Whether it does so allowing for all.</param>
internal readonly record struct PairSlopeView(
    string Answer, string Term, string Slope, string Chance, string Adjusted, bool LiesBeyondZero = false, bool StaysBeyondZero = false);
