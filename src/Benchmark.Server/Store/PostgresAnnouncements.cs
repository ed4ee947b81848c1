using System.Net.Sockets;
using Npgsql;

namespace Benchmark.Server.Store;

/// <summary>
/// Listens on the channel on which changes of a PostgreSQL database are announced. Every half minute counts as an announcement, and so does every
/// new connection: what came while nobody listened is not missed.
/// </summary>
internal sealed class PostgresAnnouncements(PostgresAddress address) : IAnnouncements
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // While the database cannot be reached.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _source = PostgresDatabase.Source(address, 1);
    private readonly CancellationTokenSource _end = new();

    // Whoever listens is let go before the connection is.
    private readonly SemaphoreSlim _turn = new(1);
    private NpgsqlConnection? _connection;
    private long _heard;

    /// <inheritdoc/>
    public long? Heard => Interlocked.Read(ref _heard);

    /// <inheritdoc/>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        try
        {
            await HearAsync(cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private async Task HearAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, _end.Token);
        await _turn.WaitAsync(end.Token).ConfigureAwait(false);
        try
        {
            if (_connection is null)
                await ListenAsync(end.Token).ConfigureAwait(false);
            else
                await _connection.WaitAsync(Longest, end.Token).ConfigureAwait(false);
            Interlocked.Increment(ref _heard);
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or IOException or InvalidOperationException)
        {
            // What is wrong is said by whoever looks next.
            await ForgetAsync().ConfigureAwait(false);
            await Task.Delay(Again, end.Token).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync().ConfigureAwait(false);
        await ForgetAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        var connection = _source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            using var listen = new NpgsqlCommand($"LISTEN {PostgresDatabase.Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            _connection = connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            _source.Clear();
            throw;
        }
    }

    private async Task ForgetAsync()
    {
        if (_connection is not { } connection)
            return;
        _connection = null;
        await connection.DisposeAsync().ConfigureAwait(false);
        _source.Clear();
    }
}
