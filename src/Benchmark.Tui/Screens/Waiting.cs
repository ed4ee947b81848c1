using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows in place of its content: that it is on its way, or why it did not come.</summary>
internal static class Waiting
{
    // What comes sooner than this is not announced; the announcement would only flicker.
    public const int PatientTenths = 3;

    public static void DrawLoading(DashboardState state, Region body, string what)
    {
        if (state.WaitedTenths < PatientTenths)
            return;
        var x = body.Write(body.Write(2, 1, $"Loading {what} ", Role.Muted), 1, state.Glyphs.Ellipsis, Role.Muted);
        if (state.WaitedTenths >= 10)
            body.Write(x + 1, 1, $"{state.WaitedTenths / 10} s", Role.Muted);
        if (state.Progress is not { } progress)
            return;
        var y = 3;
        foreach (var line in TextWrap.Lines(progress, body.Width - 4))
            body.Write(2, y++, line, Role.Muted);
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
