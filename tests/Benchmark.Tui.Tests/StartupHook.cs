using System.Runtime.InteropServices;

/// <summary>
/// Brought into the dashboard's own program by DOTNET_STARTUP_HOOKS (.ci/terminal), to crash a thread that is not the dashboard's on SIGUSR1.
/// </summary>
internal static class StartupHook
{
    // PosixSignal has no name for it; 10 on Linux.
    private const int Usr1 = 10;

    private static PosixSignalRegistration? _registration;

    public static void Initialize() => _registration = PosixSignalRegistration.Create((PosixSignal)Usr1, context =>
    {
        context.Cancel = true;
        new Thread(() => throw new InvalidOperationException("a crash on another thread")).Start();
    });
}
