using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Benchmark.Server;

/// <summary>
/// What a program says when it cannot go on and nobody has foreseen why: no memory, no file handles, a stream that was closed before it
/// began. A sentence and a code, never a stack trace, which means nothing to whoever started it.
/// </summary>
internal static class LastResort
{
    /// <summary>Runs a program.</summary>
    /// <param name="program">The program; gives what it ends with.</param>
    public static async Task<int> AroundAsync(Func<Task<int>> program)
    {
        // What it takes to say something is loaded now: later there may be no handle left to open it with.
        Say(Sentence(new FileNotFoundException(" ")), 0);
        try
        {
            return await program().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The last place that can say anything at all.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Say(Sentence(fault));
            return (int)ExitCode.Failed;
        }
    }

    // The first cause decides: what the library wraps around a part that cannot be opened says less.
    private static string Sentence(Exception fault) => fault.GetBaseException() switch
    {
        OutOfMemoryException => "There is too little memory to go on, or too few file handles to get at it (ulimit -n).",
        // A program that cannot open its own parts, or that the system says so of.
        FileNotFoundException or FileLoadException or TypeLoadException =>
            $"A part of the program cannot be opened; are there too few file handles (ulimit -n)? {First(fault)}",
        _ => $"The program cannot go on: {First(fault)}",
    };

    private static string First(Exception fault)
    {
        var cause = fault.GetBaseException().Message;
        var end = cause.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? cause : cause.Substring(0, end);
    }

    /// <summary>Writes a sentence to standard error without the console, which may be what cannot be opened.</summary>
    public static void Say(string sentence) => Say(sentence, int.MaxValue);

    private static void Say(string sentence, int most)
    {
        try
        {
            using var error = new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            var bytes = Encoding.UTF8.GetBytes(sentence + "\n");
            error.Write(bytes, 0, Math.Min(bytes.Length, most));
        }
#pragma warning disable CA1031 // Nobody is left to tell.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
