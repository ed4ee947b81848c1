using Benchmark.Server;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>The built executable, as a shell would start it.</summary>
internal static class BenchmarkProcess
{
    private const int SigTerm = 15;
    private const int SigInt = 2;

    private static readonly string Benchmark = Path.Combine(AppContext.BaseDirectory, "benchmark");

    // From its own folder of the build: beside the tests it would find what it does not bring itself.
    private static readonly string Server = RepositoryFiles.Folder(
        "artifacts", "bin", "Benchmark.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "Benchmark.Server");

    /// <summary>Starts it; both outputs are to be read.</summary>
    public static Process Start(params string[] args) => StartWith("", "", args);

    /// <summary>Starts it with an environment variable.</summary>
    public static Process StartWith(string variable, string value, params string[] args) =>
        Start(Benchmark, variable, value, args);

    /// <summary>Starts the other executable, which is the server alone.</summary>
    public static Process StartServer(params string[] args) => Start(Server, "", "", args);

    /// <summary>Runs it to its end.</summary>
    public static Task<Ran> RunAsync(params string[] args) => RunWithAsync("", "", args);

    /// <summary>Runs it to its end with an environment variable.</summary>
    public static Task<Ran> RunWithAsync(string variable, string value, params string[] args) =>
        EndAsync(StartWith(variable, value, args));

    /// <summary>Runs the server alone to its end.</summary>
    public static Task<Ran> RunServerAsync(params string[] args) => EndAsync(StartServer(args));

    /// <summary>SIGTERM.</summary>
    public static void Terminate(int process) => Assert.Equal(0, Kill(process, SigTerm));

    /// <summary>SIGINT, as Ctrl-C.</summary>
    public static void Interrupt(int process) => Assert.Equal(0, Kill(process, SigInt));

    private static Process Start(string path, string variable, string value, string[] args)
    {
        var program = OperatingSystem.IsWindows() ? path + ".exe" : path;
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

    private static async Task<Ran> EndAsync(Process started)
    {
        using var process = started;
        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync();
        var notes = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await data, await notes);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
