using System.Text;
using Benchmark.Tui.Commands;
using Terminal.Gui.Drivers;
using TerminalKey = Terminal.Gui.Input.Key;

namespace Benchmark.Tui.Shell;

/// <summary>The library's keys as the commands name them.</summary>
internal static class KeyReading
{
    private static readonly Dictionary<KeyCode, Key> Named = new()
    {
        [KeyCode.Enter] = Key.Enter,
        [KeyCode.Esc] = Key.Escape,
        [KeyCode.Tab] = Key.Tab,
        [KeyCode.Backspace] = Key.Backspace,
        [KeyCode.CursorUp] = Key.Up,
        [KeyCode.CursorDown] = Key.Down,
        [KeyCode.CursorLeft] = Key.Left,
        [KeyCode.CursorRight] = Key.Right,
        [KeyCode.Home] = Key.Home,
        [KeyCode.End] = Key.End,
        [KeyCode.PageUp] = Key.PageUp,
        [KeyCode.PageDown] = Key.PageDown,
        [KeyCode.Insert] = Key.Insert,
        [KeyCode.Delete] = Key.Delete,
        [KeyCode.F1] = Key.F1,
        [KeyCode.F2] = Key.F2,
        [KeyCode.F3] = Key.F3,
        [KeyCode.F4] = Key.F4,
        [KeyCode.F5] = Key.F5,
        [KeyCode.F6] = Key.F6,
        [KeyCode.F7] = Key.F7,
        [KeyCode.F8] = Key.F8,
        [KeyCode.F9] = Key.F9,
        [KeyCode.F10] = Key.F10,
        [KeyCode.F11] = Key.F11,
        [KeyCode.F12] = Key.F12,
    };

    /// <summary>Null for a key that nothing can be bound to, such as Shift alone.</summary>
    public static KeyPress? Of(TerminalKey key)
    {
        var modifiers = (key.IsCtrl ? KeyModifiers.Control : 0) | (key.IsAlt ? KeyModifiers.Alt : 0);
        if (Named.TryGetValue(key.NoShift.NoAlt.NoCtrl.KeyCode, out var named))
            return new KeyPress(named, default, modifiers | (key.IsShift ? KeyModifiers.Shift : 0));
        if (key.IsModifierOnly)
            return null;
        // A letter's code is its capital's; with Ctrl the library keeps no case, and the commands name the small one.
        var rune = key.NoAlt.NoCtrl.AsRune;
        if (rune == default || Rune.IsControl(rune))
            return null;
        return new KeyPress(Key.Character, modifiers.HasFlag(KeyModifiers.Control) ? Rune.ToLowerInvariant(rune) : rune, modifiers);
    }

    /// <summary>As the library names it; the other way round.</summary>
    public static TerminalKey Of(KeyPress press)
    {
        var key = press.Key == Key.Character
            ? new TerminalKey((char)press.Character.Value)
            : new TerminalKey(Named.First(pair => pair.Value == press.Key).Key);
        if (press.Modifiers.HasFlag(KeyModifiers.Control))
            key = key.WithCtrl;
        if (press.Modifiers.HasFlag(KeyModifiers.Alt))
            key = key.WithAlt;
        return press.Modifiers.HasFlag(KeyModifiers.Shift) ? key.WithShift : key;
    }
}
