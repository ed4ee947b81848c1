using System.Runtime.InteropServices;

namespace Benchmark.Tui.Shell;

/// <summary>Whatever may end, resume or resize the program from outside, so that the terminal is restored first.</summary>
internal sealed class Signals : IDisposable
{
    /// <summary>The exit code where the terminal has gone away, as of a hang-up.</summary>
    public const int HungUp = 129;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Action _restore;

    /// <param name="end">Ends the loop with an exit code.</param>
    /// <param name="resized">The terminal may have another size.</param>
    /// <param name="resumed">The shell has continued the program.</param>
    /// <param name="restore">Gives the terminal back at once, since the process is about to end; from any thread.</param>
    public Signals(Action<int> end, Action resized, Action resumed, Action restore)
    {
        _restore = restore;
        AppDomain.CurrentDomain.UnhandledException += OnCrash;
        AppDomain.CurrentDomain.ProcessExit += OnExit;

        // A shell reports a program ended by a signal as 128 plus its number.
        End(PosixSignal.SIGHUP, HungUp);
        End(PosixSignal.SIGINT, 130);
        End(PosixSignal.SIGTERM, 143);
        if (OperatingSystem.IsWindows())
            return;
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized()));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
        {
            // Left to itself the runtime puts the terminal back, after the library, into the modes it found at the start.
            context.Cancel = true;
            resumed();
        }));

        void End(PosixSignal signal, int exitCode) => _registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            end(exitCode);
        }));
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        AppDomain.CurrentDomain.UnhandledException -= OnCrash;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
    }

    // Raised before the runtime prints the stack trace, which raw mode and the alternate screen would spoil.
    private void OnCrash(object sender, UnhandledExceptionEventArgs crash) => _restore();

    private void OnExit(object? sender, EventArgs exit) => _restore();
}
