using Benchmark.Tui.Canvas;
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
    private readonly Func<Effect, CancellationToken, Task<Message>> _carryOut;
    private readonly CancellationToken _ending;
    private DashboardState _state;
    private Effect? _first;

    private DashboardHost(
        ITerminalDevice device,
        Func<string, string?> variable,
        Func<Effect, CancellationToken, Task<Message>> carryOut,
        CancellationToken ending)
    {
        _ending = ending;
        _loop = new TerminalLoop(device, Theme.FromEnvironment(variable));
        _carryOut = carryOut;
        (_state, _first) = Dashboard.Start(GlyphChoice.FromEnvironment(variable));
    }

    /// <param name="carryOut">
    /// Answers every effect but <see cref="Quit"/>. Failures a user can do something about come back as <see cref="LoadFailed"/>;
    /// what it throws ends the dashboard with that exception, once the terminal is restored.
    /// </param>
    /// <param name="error">Where to say that there is no terminal.</param>
    public static async Task<int> RunAsync(
        Func<Effect, CancellationToken, Task<Message>> carryOut, TextWriter error, CancellationToken cancellationToken = default)
    {
        using ITerminalDevice device = OperatingSystem.IsWindows() ? new WindowsTerminal() : new UnixTerminal();
        return await RunAsync(device, Environment.GetEnvironmentVariable, carryOut, error, cancellationToken)
            .ConfigureAwait(false);
    }

    public static async Task<int> RunAsync(
        ITerminalDevice device,
        Func<string, string?> variable,
        Func<Effect, CancellationToken, Task<Message>> carryOut,
        TextWriter error,
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
        var host = new DashboardHost(device, variable, carryOut, ending.Token);
        try
        {
            return await host._loop.RunAsync(
                input => host.Take(Dashboard.Update(host._state, input)),
                grid => Dashboard.Draw(host._state, grid),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private bool Take(Turn turn)
    {
        var isChanged = !ReferenceEquals(turn.State, _state);
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
        if (effect is Quit)
        {
            _loop.Stop(0);
            return;
        }

        // On another thread from its first statement on, so that nothing it does can hold up a key.
        _ = Task.Run(() => CarryOut(effect));
    }

    private async Task CarryOut(Effect effect)
    {
        try
        {
            var message = await _carryOut(effect, _ending).ConfigureAwait(false);
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
