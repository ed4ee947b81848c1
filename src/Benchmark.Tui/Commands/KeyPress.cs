using System.Text;

namespace Benchmark.Tui.Commands;

/// <summary>One key with its modifiers. Shift is not kept for characters: it is already in the character.</summary>
internal readonly record struct KeyPress(Key Key, Rune Character, KeyModifiers Modifiers)
{
    public static KeyPress Of(Key key, KeyModifiers modifiers = KeyModifiers.None) => new(key, default, modifiers);

    public static KeyPress Of(char character, KeyModifiers modifiers = KeyModifiers.None) =>
        new(Key.Character, new Rune(character), modifiers);

    /// <summary>Whether the key types its character, rather than being a chord that means something else.</summary>
    public bool IsText =>
        Key == Key.Character && (Modifiers & (KeyModifiers.Alt | KeyModifiers.Control)) == 0 && !Rune.IsControl(Character);

    public override string ToString()
    {
        var name = Key switch
        {
            Key.Character when Character.Value == ' ' => "Space",
            // Only a chord's letter is shown as a capital: on its own, q and Q are different keys.
            Key.Character when Modifiers.HasFlag(KeyModifiers.Control) => Rune.ToUpperInvariant(Character).ToString(),
            Key.Character => Character.ToString(),
            Key.Escape => "Esc",
            Key.PageUp => "PgUp",
            Key.PageDown => "PgDn",
            Key.Delete => "Del",
            Key.Insert => "Ins",
            _ => Key.ToString(),
        };
        var prefix = (Modifiers.HasFlag(KeyModifiers.Control) ? "Ctrl+" : "")
            + (Modifiers.HasFlag(KeyModifiers.Alt) ? "Alt+" : "")
            + (Modifiers.HasFlag(KeyModifiers.Shift) ? "Shift+" : "");
        return prefix + name;
    }
}
