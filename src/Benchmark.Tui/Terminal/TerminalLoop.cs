using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading.Channels;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// Merges keys, resizes and what background work posts into one queue, lets the caller act on them one at a time, and shows a new
/// frame once the queue is empty and something has changed. What the caller hands in runs one at a time, never two at once.
/// </summary>
internal sealed class TerminalLoop(ITerminalDevice device, Theme theme)
{
    // Windows has no signal for a resize: look as often as a person notices.
    private const int SizePollMilliseconds = 250;

    private readonly Channel<Func<bool>> _queue =
        Channel.CreateUnbounded<Func<bool>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly TerminalSession _session = new(device);
    private readonly FrameWriter _writer = new(theme);
    private readonly Grid _grid = new(0, 0);
    private volatile bool _isStopping;
    private ExceptionDispatchInfo? _failure;
    private int _exitCode;

    /// <summary>Whether to ask the terminal which background it has; a <see cref="BackgroundInput"/> comes if it knows the question.</summary>
    public bool AsksBackground { get; init; }

    /// <summary>What cells look like from the next frame on.</summary>
    public Theme Theme
    {
        get => _writer.Theme;
        set => _writer.Theme = value;
    }

    /// <summary>Switches the mouse on or off.</summary>
    public void SetMouse(bool isOn) => _session.SetMouse(isOn);

    /// <summary>
    /// Puts text into the clipboard at the user's end of the line (OSC 52), through ssh too. A terminal that does not know it, or
    /// does not allow it, does nothing.
    /// </summary>
    public void Copy(string text) =>
        _session.Write(Encoding.ASCII.GetBytes($"\e]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\a"));

    /// <summary>Queues a change made by background work; it says whether there is something new to draw.</summary>
    public void Post(Func<bool> change) => _queue.Writer.TryWrite(change);

    /// <summary>Ends the loop; the first exit code given counts.</summary>
    public void Stop(int exitCode) => Post(() =>
    {
        if (!_isStopping)
            _exitCode = exitCode;
        _isStopping = true;
        return false;
    });

    /// <summary>Ends the loop with an error, which <see cref="RunAsync"/> throws once the terminal is restored.</summary>
    public void Fail(Exception exception) => Post(() =>
    {
        _failure ??= ExceptionDispatchInfo.Capture(exception);
        _isStopping = true;
        return false;
    });

    /// <param name="input">Acts on an event and says whether there is something new to draw.</param>
    /// <param name="draw">Draws into a cleared grid of the terminal's size.</param>
    /// <returns>The exit code given to <see cref="Stop"/>.</returns>
    public async Task<int> RunAsync(
        Func<InputEvent, bool> input, Action<Grid> draw, CancellationToken cancellationToken = default)
    {
        using var signals = new TerminalSignals(_session, device, Stop, () => Post(() => Resize(input)), () => Post(() =>
        {
            _writer.Forget();
            return Resize(input);
        }));
        using var cancelled = cancellationToken.Register(() => Stop(0));
        Thread? reader = null;
        try
        {
            _session.Enter();
            if (AsksBackground)
                _session.Write("\e]11;?\a"u8);
            Resize(input);
            Show(draw);
            reader = new Thread(() => ReadInput(input)) { IsBackground = true, Name = "Terminal input" };
            reader.Start();
            while (!_isStopping)
            {
                await _queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false);
                var isChanged = false;
                while (!_isStopping && _queue.Reader.TryRead(out var change))
                    isChanged |= change();
                if (isChanged && !_isStopping)
                    Show(draw);
            }
        }
        finally
        {
            _isStopping = true;
            _session.End();
            device.Wake();
            reader?.Join();
        }

        _failure?.Throw();
        return _exitCode;
    }

    private bool Resize(Func<InputEvent, bool> input)
    {
        var (width, height) = device.Size;
        if (width != _grid.Width || height != _grid.Height)
        {
            _grid.Resize(width, height);
            input(new ResizeInput(width, height));
        }

        return true;
    }

    private void Show(Action<Grid> draw)
    {
        _grid.Clear();
        draw(_grid);
        var bytes = _writer.Write(_grid);
        if (!bytes.IsEmpty)
            _session.Write(bytes.Span);
    }

    private void ReadInput(Func<InputEvent, bool> input)
    {
        try
        {
            var parser = new InputParser();
            var events = new List<InputEvent>();
            var buffer = new byte[4096];
            var mayFlush = false;
            while (!_isStopping)
            {
                var patience = mayFlush ? (int)InputParser.EscapeDelay.TotalMilliseconds
                    : OperatingSystem.IsWindows() ? SizePollMilliseconds : -1;
                var count = device.Read(buffer, patience);
                if (count == 0)
                {
                    Stop(129); // As for SIGHUP: the terminal has gone away.
                    return;
                }

                if (count > 0)
                    parser.Feed(buffer.AsSpan(0, count), events);
                else
                    parser.Flush(events);
                mayFlush = count > 0 && parser.IsWaiting;
                foreach (var one in events)
                    Post(() => Handle(one, input));
                events.Clear();
                if (count < 0 && OperatingSystem.IsWindows())
                    Post(() => device.Size != (_grid.Width, _grid.Height) && Resize(input));
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private bool Handle(InputEvent one, Func<InputEvent, bool> input)
    {
        // Raw mode keeps the terminal from acting on Ctrl-Z itself.
        if (one is KeyInput { Press: var press } && press == KeyPress.Of('z', KeyModifiers.Control))
        {
            if (device.CanSuspend)
                device.RequestSuspend();
            return false;
        }

        return input(one);
    }
}
