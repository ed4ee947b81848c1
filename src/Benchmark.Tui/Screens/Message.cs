namespace Benchmark.Tui.Screens;

/// <summary>The answer to an <see cref="Effect"/>.</summary>
internal abstract record Message
{
    /// <summary>The load that is over with this; null for answers to anything else.</summary>
    public virtual Load? Answers => null;
}
