using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>The commands of one screen.</summary>
internal sealed record CommandSection(string Title, IReadOnlyList<Command<DashboardState, Turn>> Commands);
