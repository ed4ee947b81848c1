namespace Benchmark.Tui.Screens;

/// <summary>What an update comes to: the state from now on, and what is to be done about it outside.</summary>
internal readonly record struct Turn(DashboardState State, Effect? Effect = null)
{
    public static implicit operator Turn(DashboardState state) => new(state);
}
