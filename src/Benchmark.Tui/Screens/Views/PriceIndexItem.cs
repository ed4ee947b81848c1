namespace Benchmark.Tui.Screens.Views;

/// <summary>A price index as one can choose it for a measure.</summary>
/// <param name="Id">As a subject has it: empty for the server's default.</param>
/// <param name="Name">"GDP deflator".</param>
/// <param name="BaseYears">The measure's years that the index has, oldest first.</param>
internal sealed record PriceIndexItem(string Id, string Name, IReadOnlyList<string> BaseYears);
