using Benchmark.Tui.Screens.Alike;
using Benchmark.Tui.Screens.Association;
using Benchmark.Tui.Screens.Brief;
using Benchmark.Tui.Screens.Bridge;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Funnel;
using Benchmark.Tui.Screens.Holdings;
using Benchmark.Tui.Screens.Map;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Overview;
using Benchmark.Tui.Screens.Ranking;
using Benchmark.Tui.Screens.Spend;
using Benchmark.Tui.Screens.Spine;
using Benchmark.Tui.Screens.Trend;

namespace Benchmark.Tui.Screens;

/// <summary>Every screen that a key opens: a line here is all that it takes to have one more.</summary>
internal static class ScreenCatalogue
{
    public static readonly IReadOnlyList<ScreenEntry> All =
    [
        new("brief", 'b', "Brief", "Says the main things in sentences, with questions for the finance officer.", subject => new BriefScreenView(subject)),
        new("overview", '2', "Overview", "Shows where the authority stands on the main questions.", subject => new OverviewScreenView(subject)),
        new("spine", 'S', "Spine", "Shows every headline measure in a row: figure, where it lies, verdict, whether it may be quoted.", subject => new SpineScreenView(subject)),
        new("bridge", 'D', "Bridge", "Shows why spending per child differs: block by block, from the neighbours or from last year.", subject => new BridgeScreenView(subject)),
        new("neighbours", '3', "Neighbours", "Shows the neighbours' figures in a table.", subject => new NeighboursScreenView(subject)),
        new("alike", 'L', "Who is like us", "Shows each neighbour beside the authority on what is known of the place, and who started alike.", subject => new AlikeScreenView(subject)),
        new("trend", '4', "Trend", "Shows the measure over time.", subject => new TrendScreenView(subject)),
        new("ranking", '5', "Ranking", "Shows every authority in order of the measure.", subject => new RankingScreenView(subject)),
        new("map", 'E', "Map", "Shows England in tiles, each authority marked by where its figure lies.", subject => new MapScreenView(subject)),
        new("funnel", '6', "Funnel", "Shows which authorities differ by more than chance.", subject => new FunnelScreenView(subject)),
        new("spend", '7', "Spend", "Shows what the authority spends, block by block.", subject => new SpendScreenView(subject)),
        new("association", '8', "Spend against outcome", "Sets spend beside an outcome, three ways.", subject => new AssociationScreenView(subject)),
        new("evidence", '9', "Evidence", "Shows what the figure and its verdict rest on.", subject => new EvidenceScreenView(subject)),
        new("data", '0', "Data", "Shows releases, what is missing, and what differs from what was published.", subject => new HoldingsScreenView(subject)) { NeedsAuthority = false },
    ];

    /// <summary>The screen that an authority begins with.</summary>
    public static View First(Subject subject) => All[0].Open(subject);

    /// <summary>Goes back to the first screen of an authority where one is in the history that is about the same choices, else opens one.</summary>
    public static Turn ReturnToFirst(DashboardState state, Subject subject)
    {
        var first = First(subject);
        var held = state.Views.FindLastIndex(view => view.GetType() == first.GetType() && view.Load == first.Load);
        return held >= 0 ? state.BackTo(held) : state.Open(first);
    }

    /// <summary>What a screen is called where it is not called by its authority.</summary>
    public static string LabelOf(View view) =>
        All.FirstOrDefault(entry => entry.Open(view.Subject).GetType() == view.GetType())?.Label ?? view.Title;
}
