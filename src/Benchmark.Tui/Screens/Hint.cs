using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>What a key does, for the last line.</summary>
internal sealed record Hint(string Keys, string Label, Command<DashboardState, Turn> Command);
