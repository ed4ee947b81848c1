using System.Buffers;
using System.Globalization;
using System.Text;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// Bytes from a terminal to events. Pure: no clock and no I/O; whoever reads calls <see cref="Flush"/> when nothing more came for
/// <see cref="EscapeDelay"/>, which is the only way to tell the Esc key from the start of a sequence.
/// </summary>
internal sealed class InputParser
{
    /// <summary>
    /// Sequences arrive in one piece or within a few milliseconds; longer than this would be felt on the Esc key.
    /// </summary>
    public static readonly TimeSpan EscapeDelay = TimeSpan.FromMilliseconds(25);

    // No key's sequence comes near; what grows beyond is noise and is dropped rather than kept for ever.
    private const int LongestSequence = 4096;

    // A paste whose end marker never comes must not hold the keyboard for ever.
    private const int LongestPaste = 1 << 20;

    private const byte EscapeByte = 0x1B;

    private byte[] _pending = new byte[256];
    private int _count;
    private ArrayBufferWriter<byte>? _paste;

    /// <summary>Whether bytes are held back that <see cref="Flush"/> might resolve.</summary>
    public bool IsWaiting => _count > 0;

    private static ReadOnlySpan<byte> BackgroundIs => "\e]11;rgb:"u8;

    private static ReadOnlySpan<byte> PasteEnd => "\e[201~"u8;

    public void Feed(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        if (_pending.Length < _count + bytes.Length)
            Array.Resize(ref _pending, Math.Max(_pending.Length * 2, _count + bytes.Length));
        bytes.CopyTo(_pending.AsSpan(_count));
        _count += bytes.Length;

        var rest = _pending.AsSpan(0, _count);
        while (!rest.IsEmpty)
        {
            var taken = _paste is null ? Take(rest, events) : TakePaste(rest, events);
            if (taken == 0)
                break;
            rest = rest[taken..];
        }

        if (rest.Length > LongestSequence)
            rest = [];
        rest.CopyTo(_pending);
        _count = rest.Length;
    }

    /// <summary>Nothing more followed: a held-back Esc was the key, and Esc with one byte was Alt with a key.</summary>
    public void Flush(ICollection<InputEvent> events)
    {
        if (_paste is not null || _count is 0 or > 2 || _pending[0] != EscapeByte)
            return;
        if (_count == 1)
        {
            events.Add(new KeyInput(KeyPress.Of(Key.Escape)));
            _count = 0;
        }
        else if (_pending[1] is > 0x20 and < 0x7F)
        {
            events.Add(new KeyInput(KeyPress.Of((char)_pending[1], KeyModifiers.Alt)));
            _count = 0;
        }
    }

    /// <summary>Takes one event's bytes off the front; 0 when it needs more of them.</summary>
    private int Take(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        if (bytes[0] != EscapeByte)
            return TakeKey(bytes, KeyModifiers.None, events);
        if (bytes.Length == 1)
            return 0;
        switch (bytes[1])
        {
            case (byte)'[':
                return TakeControlSequence(bytes, events);
            case (byte)'O':
                return TakeSingleShift(bytes, events);
            case (byte)']' or (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_':
                return TakeString(bytes, events);
            case EscapeByte:
                events.Add(new KeyInput(KeyPress.Of(Key.Escape)));
                return 1;
            default:
                var taken = TakeKey(bytes[1..], KeyModifiers.Alt, events);
                return taken == 0 ? 0 : taken + 1;
        }
    }

    private static int TakeKey(ReadOnlySpan<byte> bytes, KeyModifiers modifiers, ICollection<InputEvent> events)
    {
        var first = bytes[0];
        if (first is < 0x20 or 0x7F)
        {
            events.Add(new KeyInput(Control(first, modifiers)));
            return 1;
        }

        switch (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed))
        {
            case OperationStatus.NeedMoreData:
                return 0;
            case OperationStatus.Done when !Rune.IsControl(rune):
            case OperationStatus.InvalidData:
                events.Add(new KeyInput(new KeyPress(Key.Character, rune, modifiers)));
                return consumed;
            default:
                return consumed;
        }
    }

    private static KeyPress Control(byte value, KeyModifiers modifiers) => value switch
    {
        0x00 => KeyPress.Of(' ', modifiers | KeyModifiers.Control),
        0x08 or 0x7F => KeyPress.Of(Key.Backspace, modifiers),
        0x09 => KeyPress.Of(Key.Tab, modifiers),
        // Enter sends a carriage return; a line feed comes from pipes into a terminal and from some remote shells.
        0x0A or 0x0D => KeyPress.Of(Key.Enter, modifiers),
        <= 0x1A => KeyPress.Of((char)('a' + value - 1), modifiers | KeyModifiers.Control),
        _ => KeyPress.Of((char)(value + 0x40), modifiers | KeyModifiers.Control),
    };

    /// <summary>CSI: parameters 0x30-0x3F, intermediates 0x20-0x2F, a final byte 0x40-0x7E (ECMA-48, 5.4).</summary>
    private int TakeControlSequence(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        var end = 2;
        while (end < bytes.Length && bytes[end] is >= 0x20 and <= 0x3F)
            end++;
        if (end == bytes.Length)
            return 0;
        var final = bytes[end];
        if (final is < 0x40 or > 0x7E)
            return end; // Cut short by another sequence or by noise: drop it, and go on with what cut it.

        var parameters = bytes[2..end];
        if (parameters.IsEmpty && final == '[')
            return TakeLinuxFunctionKey(bytes, events);
        if (parameters.IsEmpty && final == 'M')
            return bytes.Length < 6 ? 0 : 6; // The mouse report before 1006, never asked for: its three bytes are no keys.

        if (!parameters.IsEmpty && parameters[0] == '<' && final is (byte)'M' or (byte)'m')
            AddMouse(parameters, final == 'm', events);
        else
            AddKey(parameters, final, events);
        return end + 1;
    }

    private void AddKey(ReadOnlySpan<byte> parameters, byte final, ICollection<InputEvent> events)
    {
        Span<int> numbers = stackalloc int[3];
        if (!TryNumbers(parameters, numbers))
            return;
        var modifiers = Modifiers(numbers[1]);
        switch (final)
        {
            case (byte)'I' or (byte)'O' when parameters.IsEmpty:
                events.Add(new FocusInput(final == 'I'));
                return;
            case (byte)'Z':
                events.Add(new KeyInput(KeyPress.Of(Key.Tab, modifiers | KeyModifiers.Shift)));
                return;
            case (byte)'u':
                AddCodePoint(numbers[0], modifiers, events);
                return;
            case (byte)'~' when numbers[0] == 27:
                AddCodePoint(numbers[2], modifiers, events);
                return;
            case (byte)'~' when numbers[0] == 200:
                _paste = new ArrayBufferWriter<byte>();
                return;
            case (byte)'~':
                if (Numbered(numbers[0]) is { } numbered)
                    events.Add(new KeyInput(KeyPress.Of(numbered, modifiers)));
                return;
            default:
                if (Lettered(final) is { } lettered)
                    events.Add(new KeyInput(KeyPress.Of(lettered, modifiers)));
                return;
        }
    }

    /// <summary>The forms that send a key as its code point: CSI u, and xterm's modifyOtherKeys.</summary>
    private static void AddCodePoint(int value, KeyModifiers modifiers, ICollection<InputEvent> events)
    {
        if (value == EscapeByte)
            events.Add(new KeyInput(KeyPress.Of(Key.Escape, modifiers)));
        else if (value is > 0 and (0x08 or 0x09 or 0x0D or 0x7F))
            events.Add(new KeyInput(Control((byte)value, modifiers)));
        else if (Rune.IsValid(value) && !Rune.IsControl(new Rune(value)))
            events.Add(new KeyInput(new KeyPress(Key.Character, new Rune(value), modifiers & ~KeyModifiers.Shift)));
    }

    /// <summary>SGR mouse (1006): button with modifier bits, column, row; both from 1.</summary>
    private static void AddMouse(ReadOnlySpan<byte> parameters, bool released, ICollection<InputEvent> events)
    {
        Span<int> numbers = stackalloc int[3];
        if (!TryNumbers(parameters[1..], numbers) || numbers[1] < 1 || numbers[2] < 1)
            return;
        var code = numbers[0];
        var modifiers = ((code & 4) != 0 ? KeyModifiers.Shift : 0)
            | ((code & 8) != 0 ? KeyModifiers.Alt : 0)
            | ((code & 16) != 0 ? KeyModifiers.Control : 0);
        var button = MouseButton.None;
        MouseAction action;
        if ((code & 64) != 0)
        {
            action = (MouseAction)((int)MouseAction.WheelUp + (code & 3));
        }
        else
        {
            button = (code & 3) switch
            {
                0 => MouseButton.Left,
                1 => MouseButton.Middle,
                2 => MouseButton.Right,
                _ => MouseButton.None,
            };
            action = (code & 32) != 0 ? MouseAction.Move : released ? MouseAction.Release : MouseAction.Press;
        }

        events.Add(new MouseInput(action, button, numbers[1] - 1, numbers[2] - 1, modifiers));
    }

    /// <summary>SS3: what arrows, Home, End and F1 to F4 send in application mode.</summary>
    private static int TakeSingleShift(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        if (bytes.Length < 3)
            return 0;
        if (bytes[2] is < 0x40 or > 0x7E)
            return 2;
        if (bytes[2] == 'M')
            events.Add(new KeyInput(KeyPress.Of(Key.Enter)));
        else if (Lettered(bytes[2]) is { } key)
            events.Add(new KeyInput(KeyPress.Of(key)));
        return 3;
    }

    /// <summary>The Linux console sends F1 to F5 as ESC [ [ A to E.</summary>
    private static int TakeLinuxFunctionKey(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        if (bytes.Length < 4)
            return 0;
        if (bytes[3] is < (byte)'A' or > (byte)'E')
            return 3;
        events.Add(new KeyInput(KeyPress.Of(Key.F1 + (bytes[3] - 'A'))));
        return 4;
    }

    /// <summary>
    /// OSC, DCS and their like: a terminal's answers to questions. One is asked, about the background; others are swallowed up to
    /// their end.
    /// </summary>
    private static int TakeString(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        for (var i = 2; i < bytes.Length; i++)
        {
            var isBell = bytes[i] == 0x07;
            if (!isBell && bytes[i] != EscapeByte)
                continue;
            if (!isBell && i + 1 == bytes.Length)
                return 0;
            // Cut short by another sequence: no answer, and what cut it is taken next.
            if (!isBell && bytes[i + 1] != '\\')
                return i;
            if (bytes[..i].StartsWith(BackgroundIs) && Brightness(bytes[BackgroundIs.Length..i]) is { } brightness)
                events.Add(new BackgroundInput(brightness > 0.5));
            return isBell ? i + 1 : i + 2;
        }

        return 0;
    }

    /// <summary>Luma of "RRRR/GGGG/BBBB", one to four hexadecimal digits each (XParseColor), from 0 to 1; null for anything else.</summary>
    private static double? Brightness(ReadOnlySpan<byte> colour)
    {
        // Weights of ITU-R BT.709.
        ReadOnlySpan<double> weights = [0.2126, 0.7152, 0.0722];
        var luma = 0.0;
        var part = 0;
        foreach (var range in colour.Split((byte)'/'))
        {
            var digits = colour[range];
            if (part == weights.Length || digits.Length is 0 or > 4
                || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return null;
            luma += weights[part++] * value / ((1 << (4 * digits.Length)) - 1);
        }

        return part == weights.Length ? luma : null;
    }

    private int TakePaste(ReadOnlySpan<byte> bytes, ICollection<InputEvent> events)
    {
        var paste = _paste!;
        var escape = bytes.IndexOf(EscapeByte);
        var plain = escape < 0 ? bytes : bytes[..escape];
        paste.Write(plain);
        if (paste.WrittenCount > LongestPaste)
        {
            EndPaste(paste, events);
            return plain.Length;
        }

        if (escape < 0)
            return plain.Length;
        var rest = bytes[escape..];
        if (rest.StartsWith(PasteEnd))
        {
            EndPaste(paste, events);
            return escape + PasteEnd.Length;
        }

        if (PasteEnd.StartsWith(rest))
            return escape;
        paste.Write(rest[..1]);
        return escape + 1;
    }

    private void EndPaste(ArrayBufferWriter<byte> paste, ICollection<InputEvent> events)
    {
        events.Add(new PasteInput(Encoding.UTF8.GetString(paste.WrittenSpan)));
        _paste = null;
    }

    /// <summary>
    /// Reads numbers parted by ';'; of sub-parameters parted by ':' the first counts. False for private sequences.
    /// </summary>
    private static bool TryNumbers(ReadOnlySpan<byte> text, Span<int> numbers)
    {
        numbers.Clear();
        var index = 0;
        var inSub = false;
        foreach (var symbol in text)
        {
            switch (symbol)
            {
                case >= (byte)'0' and <= (byte)'9':
                    if (!inSub && index < numbers.Length)
                        numbers[index] = Math.Min(numbers[index] * 10 + (symbol - '0'), 9_999_999);
                    break;
                case (byte)';':
                    index++;
                    inSub = false;
                    break;
                case (byte)':':
                    inSub = true;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    // The parameter is 1 plus the bits; beyond Control they stand for Super, Hyper and locks, which mean nothing here.
    private static KeyModifiers Modifiers(int parameter) =>
        parameter < 2 ? KeyModifiers.None : (KeyModifiers)((parameter - 1) & 7);

    private static Key? Lettered(byte final) => final switch
    {
        (byte)'A' => Key.Up,
        (byte)'B' => Key.Down,
        (byte)'C' => Key.Right,
        (byte)'D' => Key.Left,
        (byte)'F' => Key.End,
        (byte)'H' => Key.Home,
        (byte)'P' => Key.F1,
        (byte)'Q' => Key.F2,
        (byte)'R' => Key.F3,
        (byte)'S' => Key.F4,
        _ => null,
    };

    private static Key? Numbered(int number) => number switch
    {
        1 or 7 => Key.Home,
        2 => Key.Insert,
        3 => Key.Delete,
        4 or 8 => Key.End,
        5 => Key.PageUp,
        6 => Key.PageDown,
        >= 11 and <= 15 => Key.F1 + (number - 11),
        >= 17 and <= 21 => Key.F6 + (number - 17),
        23 or 24 => Key.F11 + (number - 23),
        _ => null,
    };
}
