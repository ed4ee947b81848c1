namespace Benchmark.Tui.Screens.Save;

/// <summary>
/// What comes of a file that could not be written: its name is asked for once more, with what was typed and why it will not do.
/// Where the user has gone on to something else meanwhile, that stays, and the reason stands in the message line.
/// </summary>
internal static class AskedAgain
{
    public static DashboardState For(DashboardState state, FileSaved saved) =>
        With(state, SaveView.For, saved.For.Name, saved.Sentence);

    public static DashboardState For(DashboardState state, MakeReport report, string reason) =>
        state.Top.Subject == report.Of ? With(state, behind => ReportView.For(behind.Top), report.Name, reason) : state.Say(reason);

    private static DashboardState With(DashboardState state, Func<DashboardState, FileNameView> ask, string name, string reason) =>
        state.Top.IsOverlay || state.Top.IsTyping || !state.Top.IsLoaded
            ? state.Say(reason)
            : state.Push(ask(state).Named(name) with { Fault = reason });
}
