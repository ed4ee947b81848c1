using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Save;
using Terminal.Gui.App;

namespace Benchmark.Tui.Shell;

/// <summary>Runs the dashboard on a terminal, and has its effects carried out meanwhile.</summary>
internal sealed class DashboardHost : IDisposable
{
    /// <summary>The exit code where there is no terminal to show anything on.</summary>
    public const int NoTerminal = 4;

    private const string NoMotion = "\e[?1003l";
    private const string MouseOn = "\e[?1002h";
    private const string MouseOff = "\e[?1002l";

    private static readonly TimeSpan LongestRestoring = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestStopping = TimeSpan.FromSeconds(1);

    private readonly Func<Load, CancellationToken, Task<Message>> _carryOut;
    private readonly UserFiles _files;
    private readonly CancellationTokenSource _ending;
    private readonly Func<string, string?> _variable;
    private readonly Pace _pace = new();
    private readonly AutoResetEvent _resumed = new(false);
    private readonly Lock _gate = new();
    private Turn _start;
    private IApplication? _app;
    private ShellWindow? _shell;
    private int _exitCode;
    private bool _isStopping;
    private string _meanwhile = "";

    private DashboardHost(
        Func<string, string?> variable,
        Func<Load, CancellationToken, Task<Message>> carryOut,
        ConfigFile config,
        CancellationToken cancel)
    {
        _carryOut = carryOut;
        _files = new UserFiles(config);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _variable = variable;
        _start = Dashboard.Start(GlyphChoice.FromEnvironment(variable), config.Settings, config.Faults);
    }

    /// <param name="carryOut">
    /// Answers every load. Failures a user can do something about come back as <see cref="LoadFailed"/>;
    /// what it throws ends the dashboard with that exception, once the terminal is restored.
    /// </param>
    /// <param name="config">The settings, and where changed ones are kept.</param>
    /// <param name="error">Where to say that there is no terminal.</param>
    /// <param name="announcements">What the loads have to say while they are under way.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static int Run(
        Func<Load, CancellationToken, Task<Message>> carryOut,
        ConfigFile config,
        TextWriter error,
        Announcements announcements,
        CancellationToken cancellationToken = default)
    {
        // The library looks for a terminal of its own where there is none, and waits there for keys that nobody can type.
        if (Console.IsInputRedirected || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb")
        {
            error.WriteLine("The dashboard needs a terminal for both input and output; for a pipe or a file use a verb, see --help.");
            return NoTerminal;
        }

        using var host = new DashboardHost(Environment.GetEnvironmentVariable, carryOut, config, cancellationToken);
        return host.Run(announcements);
    }

    public void Dispose()
    {
        _ending.Cancel();
        Restore();
        _pace.Dispose();
        _resumed.Dispose();
        // What was chosen just before quitting is still to be written, or under way.
        _files.Keep();
        _ending.Dispose();
    }

    private int Run(Announcements announcements)
    {
        announcements.HeardBy(sentence => Post(shell => shell.Tell(new Progressed(sentence))));
        using var signals = new Signals(code => Post(_ => End(code)), _pace.Wake, () => _resumed.Set(), Crash);
        using var cancelled = _ending.Token.Register(() => Post(_ => End(0)));
        ShowFirst();
        do
        {
            RunOnce();
        }
        while (_isStopping);
        return _exitCode;
    }

    // Before the library is touched, which takes its time. Windows would need to be told first that what comes are sequences.
    private void ShowFirst()
    {
        if (OperatingSystem.IsWindows())
            return;
        var (width, height) = (Console.WindowWidth, Console.WindowHeight);
        // A terminal that does not say how large it is will tell the library.
        if (width < 1 || height < 1)
            return;
        var state = _start.State with { Width = width, Height = height };
        _meanwhile = FirstFrame.Of(state, Colours.For(state.Settings.Theme, _variable));
        Say(_meanwhile);
    }

    private static void Say(string sequence)
    {
        using var terminal = Console.OpenStandardOutput();
        terminal.Write(Encoding.UTF8.GetBytes(sequence));
    }

    // Until it ends, or is stopped from the terminal (Ctrl+Z). The library gives the terminal back whole only when it ends, and its own way
    // of stopping takes the terminal again before the process has stopped: so it ends, and begins again with the same state.
    private void RunOnce()
    {
        _isStopping = false;
        _app = Application.Create();
        var isWoken = WaitingInput.Use(_app, _pace.IsOver, _pace.Wake, () => Post(_ => End(Signals.HungUp)), _meanwhile);
        _meanwhile = "";
        _app.Init("ansi");
        _pace.Attach(_app, isWoken, () => End(0));
        _shell = new ShellWindow(_start, _variable, Begin);
        SetMouse();
        _app.Run(_shell);
        _start = new Turn(_shell.State);
        Restore();
        _shell.Dispose();
        if (!_isStopping)
            return;
        // To all that were started with it, as the terminal would. Where no shell waits for it nothing stops.
        using var kill = Process.Start("/bin/sh", ["-c", "kill -TSTP 0"]);
        _resumed.WaitOne(LongestStopping);
    }

    private void Post(Action<ShellWindow> action) => _pace.Post(() => action(_shell!));

    private void End(int exitCode)
    {
        // A signal cancels as well, which by itself ends with 0.
        _exitCode = Math.Max(_exitCode, exitCode);
        _isStopping = false;
        _shell!.End();
    }

    // The library asks for every motion of the mouse, of which nothing here makes use.
    private void SetMouse() => _app?.Driver?.WriteRaw(NoMotion + (_shell!.State.Settings.Mouse ? MouseOn : MouseOff));

    private void Crash()
    {
        _pace.Halt();
        Restore();
    }

    // Once, whether the loop has ended, a signal ends the process, or another thread has crashed.
    private void Restore()
    {
        IApplication app;
        lock (_gate)
        {
            // Between the first frame and the library's.
            if (_app is null && _meanwhile.Length > 0)
                Say(FirstFrame.Close);
            _meanwhile = "";
            if (_app is null)
                return;
            (app, _app) = (_app, null);
        }

        _pace.Detach();

        app.Driver?.WriteRaw(MouseOff);
        // Where the terminal has gone away the library reads its end for ever, and waits for that to end.
        Task.Run(app.Dispose).Wait(LongestRestoring);
    }

    private void Begin(Effect effect)
    {
        switch (effect)
        {
            case Suspend:
                _isStopping = !OperatingSystem.IsWindows();
                if (_isStopping)
                    _shell!.End();
                break;
            case Quit:
                End(0);
                break;
            case Remind remind:
                Answer(async () =>
                {
                    await Task.Delay(remind.After, _ending.Token).ConfigureAwait(false);
                    return remind.Message;
                });
                break;
            case Copy copy:
                // Into the clipboard at the user's end of the line, through ssh too (OSC 52). A terminal that does not know it, or does
                // not allow it, does nothing, and tells nobody.
                _app?.Driver?.WriteRaw($"\e]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(copy.Text))}\a");
                break;
            case SaveSettings save:
                SetMouse();
                // Noted here, where things happen in order; of several on their way the last one is written.
                _files.Note(save.Settings);
                Answer(() => Task.FromResult(_files.Keep()));
                break;
            case BrowseFile browse:
                _shell!.Browse(browse, UserFiles.PathOf(browse.Name));
                break;
            case SaveFile file:
                Answer(() => Task.FromResult<Message>(UserFiles.Save(file)));
                break;
            case Load load:
                // What is loaded first would only take the processors from the first frame.
                Answer(async () =>
                {
                    await _pace.FirstFrame.WaitAsync(_ending.Token).ConfigureAwait(false);
                    return await _carryOut(load, _ending.Token).ConfigureAwait(false);
                });
                break;
        }
    }

    // On another thread from its first statement on, so that nothing it does can hold up a key.
    private void Answer(Func<Task<Message>> work) => _ = Task.Run(() => AnswerAsync(work));

    private async Task AnswerAsync(Func<Task<Message>> work)
    {
        try
        {
            var message = await work().ConfigureAwait(false);
            Post(shell => shell.Tell(message));
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The dashboard has ended; nobody waits for the answer.
        }
        catch (Exception exception)
        {
            var captured = ExceptionDispatchInfo.Capture(exception);
            Post(_ => captured.Throw());
        }
    }
}
