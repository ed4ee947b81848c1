using Benchmark.Tui.Client;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Terminal;

namespace Benchmark.Tui.Verbs;

/// <summary>No verb: the dashboard, on the server that the options name.</summary>
internal static class DashboardVerb
{
    /// <summary>Opens the connection, then the dashboard on it; the answer is what the program ends with.</summary>
    public static async Task<int> RunAsync(ServerChoice choice, ConfigFile config, Output output, CancellationToken cancel)
    {
        await using var connection = await Connection.OpenAsync(choice, output.Note, cancel).ConfigureAwait(false);
        return await DashboardHost.RunAsync(new DashboardData(connection).CarryOutAsync, config, output.Notes, cancel).ConfigureAwait(false);
    }
}
