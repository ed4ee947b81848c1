namespace Benchmark.Tui.Screens;

/// <summary>Answered by <see cref="OverviewLoaded"/> or <see cref="LoadFailed"/>.</summary>
internal sealed record LoadOverview(string Code) : Effect;
