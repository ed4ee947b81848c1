using Benchmark.Tui.Screens.Overview;

namespace Benchmark.Tui.Screens;

/// <summary>Every screen that a key opens: a line here is all that it takes to have one more.</summary>
internal static class ScreenCatalogue
{
    public static readonly IReadOnlyList<ScreenEntry> All =
    [
        new("overview", '1', "Overview", "Shows where the authority stands on the main questions.", subject => new OverviewScreenView(subject)),
    ];
}
