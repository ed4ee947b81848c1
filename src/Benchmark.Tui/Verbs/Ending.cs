using Benchmark.Figures.Facts;
using Benchmark.Server;
using Benchmark.Tui.Client;

namespace Benchmark.Tui.Verbs;

/// <summary>How a verb ends: a failure becomes one sentence on standard error and a code.</summary>
internal static class Ending
{
    private const int BrokenPipe = 32; // EPIPE, the same number on Linux and macOS.

    /// <summary>Runs a verb and says what it ended with.</summary>
    public static Task<int> OfAsync(Output output, Func<Task> verb, CancellationToken cancel) => OfAsync(
        output,
        async () =>
        {
            await verb().ConfigureAwait(false);
            return (int)ExitCode.Answered;
        },
        cancel);

    /// <summary>The same for what ends with a code of its own.</summary>
    public static async Task<int> OfAsync(Output output, Func<Task<int>> verb, CancellationToken cancel)
    {
        try
        {
            var code = await verb().ConfigureAwait(false);
            await output.Data.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return (int)ExitCode.Stopped;
        }
        catch (ClientFault fault)
        {
            output.Note(fault.Message);
            return (int)fault.Code;
        }
        catch (Exception fault) when (fault is ServerFault or DataFault)
        {
            output.Note(fault.Message);
            return (int)ExitCode.Failed;
        }
        catch (IOException fault) when (fault.HResult == BrokenPipe)
        {
            // Whoever reads has read enough, as "head" does: no failure, and nobody left to tell.
            output.Discard();
            return (int)ExitCode.Answered;
        }
        // A part of the program that cannot be opened is an IOException too, and not one of the output: LastResort has its sentence.
        catch (Exception fault) when (fault is UnauthorizedAccessException { InnerException: IOException }
            or IOException and not (FileLoadException or FileNotFoundException))
        {
            // What else is written or read says itself what could not be; one that was closed from the start is "Bad file descriptor".
            output.Discard();
            output.Note($"Standard output cannot be written: {fault.GetBaseException().Message}");
            return (int)ExitCode.Failed;
        }
    }
}
