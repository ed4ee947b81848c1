using Benchmark.Server;
using System.Diagnostics;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A server as a process of its own; it does not outlive its test.</summary>
internal sealed class ServingProcess : IDisposable
{
    private const string Listening = "Listening on ";

    private readonly Process _process;

    private ServingProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it says that it listens.</summary>
    public string Address { get; }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts one and waits until it listens.</summary>
    public static Task<ServingProcess> StartAsync(params string[] args) =>
        ListeningAsync(BenchmarkProcess.Start(["serve", .. args]));

    /// <summary>Starts the program that is the server alone and waits until it listens.</summary>
    public static Task<ServingProcess> StartAloneAsync(params string[] args) =>
        ListeningAsync(BenchmarkProcess.StartServer(args));

    /// <summary>SIGKILL, which leaves its socket behind.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for its end: its exit code and what it wrote to standard output.</summary>
    public async Task<(int Code, string Data)> EndAsync()
    {
        var notes = _process.StandardError.ReadToEndAsync();
        var data = await _process.StandardOutput.ReadToEndAsync();
        await notes;
        await _process.WaitForExitAsync();
        return (_process.ExitCode, data);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task<ServingProcess> ListeningAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return new(process, line[Listening.Length..]);
        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }
}
