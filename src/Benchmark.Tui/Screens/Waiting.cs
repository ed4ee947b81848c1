using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows in place of its content: that it is on its way, or why it did not come.</summary>
internal static class Waiting
{
    // What comes sooner than this is not announced; the announcement would only flicker.
    public const int PatientTenths = 3;

    /// <summary>Where it is said, and what turns beside it.</summary>
    public const int Row = 1;

    public const int SpinnerColumn = 2;

    private const int TextColumn = 4;

    /// <summary>Whether it is said that something is on its way.</summary>
    public static bool IsAnnounced(DashboardState state) =>
        !state.IsTooSmall && state.WaitedTenths >= PatientTenths && state.Top is { IsLoaded: false, Failure: null, Load: not null };

    public static void DrawLoading(DashboardState state, Region body, string what)
    {
        if (!IsAnnounced(state))
            return;
        var x = body.Write(body.Write(TextColumn, Row, $"Loading {what} ", Role.Muted), Row, state.Glyphs.Ellipsis, Role.Muted);
        if (state.WaitedTenths >= 10)
            body.Write(x + 1, Row, $"{state.WaitedTenths / 10} s", Role.Muted);
        if (state.Progress is not { } progress)
            return;
        var y = 3;
        foreach (var line in TextWrap.Lines(progress, body.Width - TextColumn - 2))
            body.Write(TextColumn, y++, line, Role.Muted);
    }

    public static void DrawFailure(Region body, LoadFailed failure)
    {
        var y = 1;
        foreach (var line in TextWrap.Lines(failure.Sentence, body.Width - 4))
            body.Write(2, y++, line, Role.Warning);
        body.Write(body.Write(2, y, "Asked: ", Role.Muted), y, failure.Address, Role.Text);
        var x = body.Write(body.Write(2, y + 2, "F5", Role.Key), y + 2, " tries again", Role.Text);
        body.Write(x, y + 2, failure.IsServerAway ? "; without it the dashboard does so every few seconds." : ".", Role.Text);
    }
}
