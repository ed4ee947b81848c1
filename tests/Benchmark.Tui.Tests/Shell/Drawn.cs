using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>Any state as the library's driver shows it. One application draws them all in turn: what one leaves behind another would show.</summary>
internal static class Drawn
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<Driven> One = new(() => new Driven(Dashboard.Start(Tui.Canvas.Glyphs.Unicode)));

    public static string Text(DashboardState state)
    {
        lock (Gate)
        {
            var before = SynchronizationContext.Current;
            try
            {
                One.Value.Show(state);
                var text = One.Value.Text();
                AssertSavedAlike(state, text);
                return text;
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(before);
            }
        }
    }

    // What is saved of a screen as text or as a picture is drawn by us, what is shown by the library's views: they are to say the same.
    private static void AssertSavedAlike(DashboardState state, string shown)
    {
        // Nothing is saved below a dialog, nor before there is something.
        if (state.IsTooSmall || !state.Top.IsLoaded || Dashboard.Dialog(state) is not null)
            return;
        var grid = new Grid(state.Width, state.BodyHeight);
        Dashboard.DrawBody(Dashboard.Page(state), grid.Whole);
        var lines = shown.Split('\n');
        var rows = state.BodyHeight - (Frame.IsMessageLong(state) ? 1 : 0);
        Assert.Equal(string.Join('\n', GridText.Dump(grid).Split('\n').Take(rows)), string.Join('\n', lines.Skip(state.Above).Take(rows)));
    }
}
