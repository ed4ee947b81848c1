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
                return One.Value.Text();
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(before);
            }
        }
    }
}
