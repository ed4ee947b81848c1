using Benchmark.Server;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The built executable, as a shell would start it.</summary>
internal static class BenchmarkProcess
{
    private const int SigTerm = 15;
    private const int SigInt = 2;

    /// <summary>Starts it; both outputs are to be read.</summary>
    public static Process Start(params string[] args) => StartWith("", "", args);

    /// <summary>Starts it with an environment variable.</summary>
    public static Process StartWith(string variable, string value, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "benchmark.exe" : "benchmark");
        // Whoever runs the tests in the background may have told them to ignore Ctrl-C, and children inherit that; a shell's
        // user has not. "env" puts it right and then becomes the program, with the same id.
        var start = new ProcessStartInfo(
            OperatingSystem.IsLinux() ? "/usr/bin/env" : program,
            OperatingSystem.IsLinux() ? ["--default-signal=INT,TERM", program, .. args] : args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("BENCHMARK_DATABASE");
        if (variable.Length > 0)
            start.Environment[variable] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<Ran> RunAsync(params string[] args) => RunWithAsync("", "", args);

    /// <summary>Runs it to its end with an environment variable.</summary>
    public static async Task<Ran> RunWithAsync(string variable, string value, params string[] args)
    {
        using var process = StartWith(variable, value, args);
        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync();
        var notes = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await data, await notes);
    }

    /// <summary>SIGTERM.</summary>
    public static void Terminate(int process) => Assert.Equal(0, Kill(process, SigTerm));

    /// <summary>SIGINT, as Ctrl-C.</summary>
    public static void Interrupt(int process) => Assert.Equal(0, Kill(process, SigInt));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
