using System.Runtime.CompilerServices;
using Benchmark.Tui.Client;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Shell;

namespace Benchmark.Tui.Verbs;

/// <summary>No verb: the dashboard, on the server that the options name.</summary>
internal static class DashboardVerb
{
    /// <summary>
    /// Begins what the library does when it is first touched, on another thread: it looks through every type there is for settings, which takes as
    /// long as everything else before the first frame. Whoever touches it meanwhile waits until it is done.
    /// </summary>
    public static void Prepare() =>
        new Thread(() => RuntimeHelpers.RunModuleConstructor(typeof(Terminal.Gui.App.IApplication).Module.ModuleHandle)) { IsBackground = true }.Start();

    /// <summary>Opens the dashboard, which opens the connection; the answer is what the program ends with.</summary>
    public static async Task<int> RunAsync(ServerChoice choice, ConfigFile config, Output output, CancellationToken cancel)
    {
        var announcements = new Announcements();
        await using var server = new DashboardServer(choice, announcements.Say);
        // The library's loop holds its thread until it ends, and whoever has started the verb is to hear of signals meanwhile.
        return await Task.Factory.StartNew(
            () => DashboardHost.Run(server.CarryOutAsync, config, output.Notes, announcements, cancel),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
    }
}
