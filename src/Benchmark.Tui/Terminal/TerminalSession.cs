namespace Benchmark.Tui.Terminal;

/// <summary>
/// The time during which the terminal is ours. Entering and leaving may come from any thread (a signal, a crash, the loop), as
/// often as it likes; what is written while it is not ours is dropped.
/// </summary>
internal sealed class TerminalSession(ITerminalDevice device)
{
    private readonly Lock _gate = new();
    private bool _isOurs;
    private bool _hasMouse;
    private bool _isOver;

    // Alternate screen, cursor hidden, no wrapping at the right edge, bracketed paste.
    private static ReadOnlySpan<byte> EnterScreen => "\e[?1049h\e[?25l\e[?7l\e[?2004h\e[0m\e[2J"u8;

    // Presses, releases and the wheel, with coordinates in decimal; drags and moves say nothing here.
    private static ReadOnlySpan<byte> MouseOn => "\e[?1000h\e[?1006h"u8;

    private static ReadOnlySpan<byte> MouseOff => "\e[?1006l\e[?1000l"u8;

    // In reverse, after ending an update that a signal may have cut in two.
    private static ReadOnlySpan<byte> LeaveScreen => "\e[?2026l\e[?2004l\e[?7h\e[0m\e[?25h\e[?1049l"u8;

    public void Enter()
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            // Again even when it is ours: after a stop and fg the shell has set its own modes.
            device.EnterRawMode();
            device.Write(EnterScreen);
            _isOurs = true;
            if (_hasMouse)
                device.Write(MouseOn);
        }
    }

    /// <summary>Gives the terminal back for a while.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (!_isOurs)
                return;
            _isOurs = false;
            if (_hasMouse)
                device.Write(MouseOff);
            device.Write(LeaveScreen);
            device.LeaveRawMode();
        }
    }

    /// <summary>Gives the terminal back for good: no late signal takes it again.</summary>
    public void End()
    {
        lock (_gate)
        {
            Leave();
            _isOver = true;
        }
    }

    /// <summary>Whether the terminal sends us the mouse; while it does not, its user can select text with it.</summary>
    public void SetMouse(bool isOn)
    {
        lock (_gate)
        {
            if (_hasMouse == isOn)
                return;
            _hasMouse = isOn;
            Write(isOn ? MouseOn : MouseOff);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_isOurs)
                device.Write(bytes);
        }
    }
}
