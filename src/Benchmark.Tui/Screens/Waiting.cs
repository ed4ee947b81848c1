using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows in place of its content: that it is on its way, or why it did not come.</summary>
internal static class Waiting
{
    // What comes sooner than this is not announced; the announcement would only flicker.
    public const int PatientTenths = 3;

    public static void DrawLoading(Region body, string what, int waitedTenths, Glyphs glyphs)
    {
        if (waitedTenths < PatientTenths)
            return;
        var x = body.Write(body.Write(2, 1, $"Loading {what} ", Role.Muted), 1, glyphs.Ellipsis, Role.Muted);
        if (waitedTenths >= 10)
            body.Write(x + 1, 1, $"{waitedTenths / 10} s", Role.Muted);
    }

    public static void DrawFailure(Region body, LoadFailed failure)
    {
        var y = 1;
        foreach (var line in TextWrap.Lines(failure.Sentence, body.Width - 4))
            body.Write(2, y++, line, Role.Warning);
        body.Write(body.Write(2, y, "Asked: ", Role.Muted), y, failure.Address, Role.Text);
        var x = body.Write(body.Write(2, y + 2, "r", Role.Key), y + 2, " tries again", Role.Text);
        body.Write(x, y + 2, failure.IsServerAway ? "; without it the dashboard does so every few seconds." : ".", Role.Text);
    }
}
