namespace Benchmark.Tui.Commands;

/// <summary>
/// What was pressed, apart from its modifiers. <see cref="Character"/> stands for every key that types something.
/// </summary>
internal enum Key
{
    Character,
    Enter,
    Escape,
    Tab,
    Backspace,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    Delete,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
}
