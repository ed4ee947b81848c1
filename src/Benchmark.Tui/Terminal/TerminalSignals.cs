using System.Runtime.InteropServices;

namespace Benchmark.Tui.Terminal;

/// <summary>Whatever may end, stop or resize the program from outside, so that the terminal is restored first.</summary>
internal sealed class TerminalSignals : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly TerminalSession _session;

    public TerminalSignals(TerminalSession session, ITerminalDevice device, Action<int> stop, Action resized, Action resumed)
    {
        _session = session;
        AppDomain.CurrentDomain.UnhandledException += OnCrash;
        AppDomain.CurrentDomain.ProcessExit += OnExit;

        // A shell reports a program ended by a signal as 128 plus its number.
        End(PosixSignal.SIGHUP, 129);
        End(PosixSignal.SIGINT, 130);
        End(PosixSignal.SIGTERM, 143);
        if (OperatingSystem.IsWindows())
            return;

        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized()));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context =>
        {
            context.Cancel = true;
            if (!device.CanSuspend)
                return;
            session.Leave();
            device.StopUntilContinued();
        }));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
        {
            // Left to itself the runtime puts the terminal back, after us, into the modes it found at the start.
            context.Cancel = true;
            session.Enter();
            resumed();
        }));

        void End(PosixSignal signal, int exitCode) =>
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                session.End();
                stop(exitCode);
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
    private void OnCrash(object sender, UnhandledExceptionEventArgs crash) => _session.End();

    private void OnExit(object? sender, EventArgs exit) => _session.End();
}
