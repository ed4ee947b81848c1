namespace Benchmark.Tui.Screens;

/// <summary>A screen that one key opens from anywhere.</summary>
/// <param name="Id">In key bindings: "overview" is opened by the command "screen-overview".</param>
/// <param name="Key">The key, before any binding of the user's.</param>
/// <param name="Label">One to three words: "Spend against outcome".</param>
/// <param name="Help">A full clause: "Shows where the authority stands."</param>
/// <param name="Open">The screen on that subject, not loaded yet.</param>
internal sealed record ScreenEntry(string Id, char Key, string Label, string Help, Func<Subject, View> Open)
{
    /// <summary>Whether it can only be opened once an authority is chosen.</summary>
    public bool NeedsAuthority { get; init; } = true;
}
