using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Client;

/// <summary>
/// The server behind the dashboard, opened by the first load: a server in this process takes a while to start, and the dashboard is
/// on the screen meanwhile.
/// </summary>
/// <param name="choice">Which server.</param>
/// <param name="progress">Told, in words, what a first load does.</param>
internal sealed class DashboardServer(ServerChoice choice, Action<string> progress) : IAsyncDisposable
{
    // Who quits while it starts does not wait until it has started.
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private Connection? _connection;
    private DashboardData? _data;

    /// <summary>Answers a load; what the user can do something about comes back as a failure to show.</summary>
    public async Task<Message> CarryOutAsync(Load wanted, CancellationToken cancel)
    {
        DashboardData data;
        try
        {
            data = await OpenAsync(cancel).ConfigureAwait(false);
        }
        catch (ClientFault fault)
        {
            return new LoadFailed(wanted, fault.Message, choice.Address?.Text ?? "the server inside this program");
        }

        return await data.CarryOutAsync(wanted, cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!await _opening.WaitAsync(EndsWithin).ConfigureAwait(false))
            return;
        if (_connection is not null)
            await _connection.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    private async Task<DashboardData> OpenAsync(CancellationToken cancel)
    {
        await _opening.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            _connection ??= await Connection.OpenAsync(choice, StateAsked.Present, progress, cancel).ConfigureAwait(false);
            return _data ??= new DashboardData(_connection);
        }
        finally
        {
            _opening.Release();
        }
    }
}
