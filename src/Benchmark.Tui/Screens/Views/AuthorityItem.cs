namespace Benchmark.Tui.Screens.Views;

/// <summary>A line in the list of authorities.</summary>
/// <param name="Succession">For a former authority what came after it, such as "to 2023, now Cumberland"; else null.</param>
internal sealed record AuthorityItem(string Code, string Name, string Region, bool IsFormer, string? Succession = null);
