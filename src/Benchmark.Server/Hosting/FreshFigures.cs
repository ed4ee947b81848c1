using Benchmark.Figures.Facts;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Asks every second whether anything was loaded or withdrawn, by any process, and has the server answer from it. Calls that run end on
/// the figures with which they began.
/// </summary>
internal sealed partial class FreshFigures(ServerState state, ILogger<FreshFigures> log)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Asks until it is told to end.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        using var timer = new PeriodicTimer(Between);
        var said = "";
        try
        {
            while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false))
                said = Ask(said);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    // What cannot be used is said once: the next second it is no better.
    private string Ask(string said)
    {
        try
        {
            if (state.Snapshots.Refresh())
            {
                state.Renewed(DateTimeOffset.UtcNow);
                LogRenewed(state.Snapshots.Present.Hash);
            }

            return "";
        }
        catch (DataFault fault)
        {
            if (fault.Message != said)
                LogUnusable(fault.Message);
            return fault.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answers come from snapshot {Snapshot} now")]
    private partial void LogRenewed(string snapshot);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answers come from what was there before: {Sentence}")]
    private partial void LogUnusable(string sentence);
}
