namespace Benchmark.Tui.Verbs;

/// <summary>How much a verb says beside its answer and its faults.</summary>
internal enum Loudness
{
    /// <summary>What it wrote, and progress where somebody can see it.</summary>
    Usual,

    /// <summary>Nothing.</summary>
    Quiet,

    /// <summary>Also what it asked, of whom, and what that took.</summary>
    Verbose,
}
