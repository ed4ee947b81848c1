using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

internal sealed record OverviewLoaded(OverviewView Overview) : Message;
