using Benchmark.Figures.Facts;
using Benchmark.Server.Store;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Looks whether anything was loaded or withdrawn, by any process, whenever that is announced or may have been missed, and has the server
/// answer from it. Calls that run end on the figures with which they began.
/// </summary>
internal sealed partial class FreshFigures(ServerState state, IAnnouncements announcements, ILogger<FreshFigures> log)
{
    /// <summary>Looks until it is told to end.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        var said = "";
        try
        {
            while (await announcements.NextAsync(end).ConfigureAwait(false))
                said = Look(said);
        }
        catch (ObjectDisposedException)
        {
            // The server stops.
        }
    }

    // What cannot be used is said once: the next time it is no better.
    private string Look(string said)
    {
        try
        {
            if (state.Snapshots.Refresh())
            {
                state.Renewed(DateTimeOffset.UtcNow);
                LogRenewed(state.Snapshots.Present.Hash);
            }

            if (state.Reached())
                LogReached();
            return "";
        }
        catch (DataFault fault)
        {
            if (fault.Passes)
                state.Lost(DateTimeOffset.UtcNow);
            if (fault.Message != said)
                LogUnusable(fault.Message);
            return fault.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answers come from snapshot {Snapshot} now")]
    private partial void LogRenewed(string snapshot);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is reached again")]
    private partial void LogReached();

    [LoggerMessage(Level = LogLevel.Error, Message = "Answers come from what was there before: {Sentence}")]
    private partial void LogUnusable(string sentence);
}
