using System.Collections.Concurrent;
using System.Diagnostics;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Benchmark.Tui.Shell;

/// <summary>
/// How fast the library's loop turns, and what other threads want done in it. The library looks at its input so many times a second,
/// for ever: here a turn begins when there is something to do, and a few times a second without. A turn with nothing to do costs
/// nothing that can be measured, but writes cursor sequences unless told not to.
/// </summary>
internal sealed class Pace : IDisposable
{
    /// <summary>The key that ends the program, as its byte.</summary>
    private const char ControlC = '\x03';

    // A lone Esc is told from a sequence by 50 ms of silence: for a while after a key the loop keeps turning.
    private static readonly TimeSpan Lively = TimeSpan.FromMilliseconds(100);

    // Where the input does not wake the loop (WaitingInput), it is looked for: often while somebody types, seldom after a while.
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan BetweenIdleLooks = TimeSpan.FromMilliseconds(30);

    // The size is looked at in each turn, where no signal tells of it.
    private static readonly TimeSpan LongestRest = OperatingSystem.IsWindows() ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<Action> _posted = [];
    private readonly AutoResetEvent _wake = new(false);
    private readonly TaskCompletionSource _firstFrame = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IApplication? _app;
    private ConcurrentQueue<char> _input = [];
    private Action _interrupted = () => { };
    private long _lively;
    private int _turns;
    private bool _isWoken;
    private volatile bool _isHalted;
    private volatile bool _isDetached;

    /// <summary>Paces an application, in the place of one that it paced before.</summary>
    /// <param name="app">Initialised.</param>
    /// <param name="isWoken">Whether whatever reads calls <see cref="Wake"/>.</param>
    /// <param name="interrupted">Called for Ctrl+C in the midst of a sequence or a paste that never ends, whose keys would be its own.</param>
    public void Attach(IApplication app, bool isWoken, Action interrupted)
    {
        (_app, _isWoken, _interrupted, _turns, _isDetached) = (app, isWoken, interrupted, 0, false);
        _input = (app.Driver!.GetInputProcessor() as InputProcessorImpl<char>)?.InputQueue ?? [];
        // As fast as the turns below let it.
        Application.MaximumIterationsPerSecond = 1000;
        app.Iteration += OnTurn;
    }

    /// <summary>The application ends; another one may be attached after it.</summary>
    public void Detach() => _isDetached = true;

    /// <summary>Ends when the first frame has been drawn.</summary>
    public Task FirstFrame => _firstFrame.Task;

    /// <summary>Whether nothing is read any more.</summary>
    public bool IsOver() => _isDetached || _isHalted;

    /// <summary>Has something done in the loop, in the order posted; from any thread, also before the loop turns and after it has ended.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        Wake();
    }

    /// <summary>Lets the loop turn now.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Keeps the loop from turning ever again: the terminal is not ours any more.</summary>
    public void Halt() => _isHalted = true;

    public void Dispose() => _wake.Dispose();

    private void OnTurn(object? sender, EventArgs<IApplication?> turn)
    {
        // The library draws after this: nobody is to wait for the first frame.
        if (_turns++ > 0)
        {
            _firstFrame.TrySetResult();
            Rest();
        }

        if (_isHalted)
            Thread.Sleep(-1);
        _app?.Driver?.SetCursorNeedsUpdate(false);
        if (!_input.IsEmpty)
        {
            _lively = Stopwatch.GetTimestamp();
            if (_input.Contains(ControlC))
                _interrupted();
        }

        while (_posted.TryDequeue(out var action))
            action();
    }

    private void Rest()
    {
        var begun = Stopwatch.GetTimestamp();
        var since = _lively == 0 ? TimeSpan.MaxValue : Stopwatch.GetElapsedTime(_lively);
        var longest = since < Lively ? BetweenLooks : LongestRest;
        var look = _isWoken ? longest : since < Typing ? BetweenLooks : BetweenIdleLooks;
        while (_posted.IsEmpty && _input.IsEmpty && !_isHalted)
        {
            if (_wake.WaitOne(look) || Stopwatch.GetElapsedTime(begun) >= longest)
                return;
        }
    }
}
