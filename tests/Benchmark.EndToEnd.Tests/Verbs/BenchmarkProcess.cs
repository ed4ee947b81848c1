using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The built executable, as a shell would start it.</summary>
internal static class BenchmarkProcess
{
    private const int SigTerm = 15;
    private const int SigInt = 2;

    /// <summary>Starts it; both outputs are to be read.</summary>
    public static Process Start(params string[] args) => StartIn(null, args);

    /// <summary>Starts it with a folder for temporary files.</summary>
    public static Process StartIn(string? temporary, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "benchmark.exe" : "benchmark"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("BENCHMARK_DATABASE");
        if (temporary is not null)
            start.Environment["TMPDIR"] = temporary;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ran> RunAsync(params string[] args)
    {
        using var process = Start(args);
        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync();
        var notes = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await data, await notes);
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<Process> ServeAsync(params string[] args)
    {
        var process = Start(["serve", .. args]);
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
                return process;
        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <summary>SIGTERM.</summary>
    public static void Terminate(Process process) => Assert.Equal(0, Kill(process.Id, SigTerm));

    /// <summary>SIGINT, as Ctrl-C.</summary>
    public static void Interrupt(Process process) => Assert.Equal(0, Kill(process.Id, SigInt));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
