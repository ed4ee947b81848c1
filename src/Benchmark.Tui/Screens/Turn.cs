namespace Benchmark.Tui.Screens;

/// <summary>What an update comes to: the state from now on, and what is to be done about it outside.</summary>
internal readonly record struct Turn(DashboardState State, Effect? Effect = null)
{
    public static implicit operator Turn(DashboardState state) => new(state);

    public Turn And(Effect? another) => (Effect, another) switch
    {
        (_, null) => this,
        (null, _) => this with { Effect = another },
        (Several several, _) => this with { Effect = new Several([.. several.Effects, another]) },
        _ => this with { Effect = new Several([Effect, another]) },
    };
}
