using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>What a screen shows in place of its content: that it is on its way, or why it did not come.</summary>
internal static class Waiting
{
    public static void DrawLoading(Region body, string what, Glyphs glyphs) =>
        body.Write(body.Write(2, 1, $"Loading {what} ", Role.Muted), 1, glyphs.Ellipsis, Role.Muted);

    public static void DrawFailure(Region body, LoadFailed failure)
    {
        var y = 1;
        foreach (var line in TextWrap.Lines(failure.Sentence, body.Width - 4))
            body.Write(2, y++, line, Role.Warning);
        body.Write(body.Write(2, y, "Asked: ", Role.Muted), y, failure.Address, Role.Text);
        body.Write(body.Write(2, y + 2, "r", Role.Key), y + 2, " tries again.", Role.Text);
    }
}
