using Benchmark.Tui.Client;

namespace Benchmark.Tui.Verbs;

/// <summary>No verb: the dashboard, on the server that the options name.</summary>
internal static class DashboardVerb
{
    /// <summary>Opens the connection, then the dashboard on it.</summary>
    public static async Task RunAsync(ServerChoice choice, Output output, CancellationToken cancel)
    {
        await using var connection = await Connection.OpenAsync(choice, output.Note, cancel).ConfigureAwait(false);
        await OpenDashboard(connection).ConfigureAwait(false);
    }

    // CONNECT HERE: the dashboard's runner takes the place of this body.
    private static Task OpenDashboard(Connection connection) =>
        throw new ClientFault(
            ExitCode.Failed, $"The dashboard is not part of this build (server at {connection.Address.Text}); the verbs are: benchmark --help.");
}
