using Benchmark.Tui.Commands;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// Runs the dashboard on a terminal: hands it events, shows its frames, and has its effects carried out meanwhile.
/// </summary>
internal sealed class DashboardHost
{
    /// <summary>The exit code where there is no terminal to show anything on.</summary>
    public const int NoTerminal = 4;

    private readonly TerminalLoop _loop;
    private readonly Func<Load, CancellationToken, Task<Message>> _carryOut;
    private readonly UserFiles _files;
    private readonly Func<string, string?> _variable;
    private readonly CancellationToken _ending;
    private DashboardState _state;
    private Effect? _first;
    private bool? _isLight;

    private DashboardHost(
        ITerminalDevice device,
        Func<string, string?> variable,
        Func<Load, CancellationToken, Task<Message>> carryOut,
        ConfigFile config,
        CancellationToken ending)
    {
        _ending = ending;
        _variable = variable;
        _loop = new TerminalLoop(device, Theme.For(config.Settings.Theme, variable)) { AsksBackground = Theme.IsOpen(variable) };
        _carryOut = carryOut;
        _files = new UserFiles(config);
        (_state, _first) = Dashboard.Start(GlyphChoice.FromEnvironment(variable), config.Settings, config.Faults);
        _loop.SetMouse(_state.Settings.Mouse);
    }

    /// <param name="carryOut">
    /// Answers every load. Failures a user can do something about come back as <see cref="LoadFailed"/>;
    /// what it throws ends the dashboard with that exception, once the terminal is restored.
    /// </param>
    /// <param name="config">The settings, and where changed ones are kept.</param>
    /// <param name="error">Where to say that there is no terminal.</param>
    /// <param name="announcements">What the loads have to say while they are under way.</param>
    public static async Task<int> RunAsync(
        Func<Load, CancellationToken, Task<Message>> carryOut,
        ConfigFile config,
        TextWriter error,
        Announcements announcements,
        CancellationToken cancellationToken = default)
    {
        using ITerminalDevice device = OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();
        return await RunAsync(device, Environment.GetEnvironmentVariable, carryOut, config, error, announcements, cancellationToken)
            .ConfigureAwait(false);
    }

    public static async Task<int> RunAsync(
        ITerminalDevice device,
        Func<string, string?> variable,
        Func<Load, CancellationToken, Task<Message>> carryOut,
        ConfigFile config,
        TextWriter error,
        Announcements announcements,
        CancellationToken cancellationToken)
    {
        if (!device.IsTerminal || variable("TERM") == "dumb")
        {
            await error.WriteLineAsync(
                "The dashboard needs a terminal for both input and output; for a pipe or a file use a verb, see --help.")
                .ConfigureAwait(false);
            return NoTerminal;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var host = new DashboardHost(device, variable, carryOut, config, ending.Token);
        announcements.HeardBy(sentence =>
            host._loop.Post(() => host.Take(Dashboard.Update(host._state, new Progressed(sentence)))));
        try
        {
            return await host._loop.RunAsync(
                input => input is BackgroundInput background ? host.Take(background) : host.Take(Dashboard.Update(host._state, input)),
                grid => Dashboard.Draw(host._state, grid),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            // What was chosen just before quitting is still to be written, or under way.
            host._files.Keep();
        }
    }

    private bool Take(BackgroundInput background)
    {
        _isLight = background.IsLight;
        _loop.Theme = Theme.For(_state.Settings.Theme, _variable, _isLight);
        return true;
    }

    private bool Take(Turn turn)
    {
        var isChanged = !ReferenceEquals(turn.State, _state);
        var settings = turn.State.Settings;
        if (!ReferenceEquals(settings, _state.Settings))
        {
            _loop.Theme = Theme.For(settings.Theme, _variable, _isLight);
            _loop.SetMouse(settings.Mouse);
        }

        _state = turn.State;
        // The first event is the terminal's size; only then is there a loop to take answers.
        if (_first is { } first)
        {
            _first = null;
            Begin(first);
        }

        if (turn.Effect is { } effect)
            Begin(effect);
        return isChanged;
    }

    private void Begin(Effect effect)
    {
        switch (effect)
        {
            case Several several:
                foreach (var one in several.Effects)
                    Begin(one);
                break;
            case Quit:
                _loop.Stop(0);
                break;
            case Remind remind:
                Answer(async () =>
                {
                    await Task.Delay(remind.After, _ending).ConfigureAwait(false);
                    return remind.Message;
                });
                break;
            case Copy copy:
                _loop.Copy(copy.Text);
                break;
            case SaveSettings save:
                // Noted here, where things happen in order; of several on their way the last one is written.
                _files.Note(save.Settings);
                Answer(() => Task.FromResult(_files.Keep()));
                break;
            case SaveFile file:
                Answer(() => Task.FromResult<Message>(UserFiles.Save(file)));
                break;
            case Load load:
                Answer(() => _carryOut(load, _ending));
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
            _loop.Post(() => Take(Dashboard.Update(_state, message)));
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The dashboard has ended; nobody waits for the answer.
        }
        catch (Exception exception)
        {
            _loop.Fail(exception);
        }
    }
}
