namespace Benchmark.Tui.Screens.Views;

/// <summary>How a figure stands to its neighbours or a group, with the numbers that the verdict rests on.</summary>
/// <param name="Verdict">In words, or why there is none.</param>
/// <param name="Facts">Short names and values, such as "Median" and "121", in the order of a doubter's questions.</param>
/// <param name="Places">Among the neighbours and in England, each a sentence; empty without a figure.</param>
/// <param name="Method">What the test's numbers mean, or why there is no test.</param>
/// <param name="Sides">On which side of each average the figure lies; empty without a verdict.</param>
internal sealed record AgainstView(
    string Verdict,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<string> Places,
    string Method,
    IReadOnlyList<SideView> Sides);
