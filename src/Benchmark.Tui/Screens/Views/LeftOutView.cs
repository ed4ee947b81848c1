namespace Benchmark.Tui.Screens.Views;

/// <param name="Reason">A few words: "no return".</param>
internal sealed record LeftOutView(string Name, string Reason);
