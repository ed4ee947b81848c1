using Benchmark.Server;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The program itself as a process, serving: for what only a process shows, its end above all.</summary>
internal sealed partial class ApiProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _notes = new();
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ApiProcess(string database, string urls, string[] more)
    {
        _process = new() { StartInfo = Command(database, ["serve", "--urls", urls, .. more]) };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not { } text)
                return;
            lock (_notes)
                _notes.AppendLine(text);
            if (Listening().Match(text) is { Success: true } match)
                _listening.TrySetResult(match.Groups[1].Value);
        };
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The server has ended: {Notes}"));
        _process.EnableRaisingEvents = true;
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it wrote to standard error so far.</summary>
    public string Notes
    {
        get
        {
            lock (_notes)
                return _notes.ToString();
        }
    }

    /// <summary>Bytes of memory that it holds.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Files and sockets that it holds open; 0 where the system does not tell.</summary>
    public int OpenFiles => Directory.Exists($"/proc/{_process.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length : 0;

    public static async Task<ApiProcess> StartAsync(string database, string urls = "http://127.0.0.1:0", params string[] more)
    {
        var process = new ApiProcess(database, urls, more);
        process.Address = await process._listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return process;
    }

    /// <summary>Runs a verb that ends by itself.</summary>
    public static async Task<(int Exit, string Data, string Notes)> RunAsync(string database, params string[] arguments)
    {
        using var process = Process.Start(Command(database, arguments))!;
        var notes = process.StandardError.ReadToEndAsync();
        var data = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, data, await notes);
    }

    /// <summary>Tells it to stop.</summary>
    public void Terminate() => Assert.Equal(0, Signal(_process.Id, 15));

    /// <summary>Ends it without a word.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string database, string[] arguments) => new(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "benchmark.exe" : "benchmark"),
        [.. arguments, "--database", database])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    };

    [GeneratedRegex("^Listening on ([^,]+)")]
    private static partial Regex Listening();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
