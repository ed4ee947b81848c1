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

    /// <summary>Reads what <see cref="ToString"/> writes: "q", "Ctrl+P", "F5", "Space"; null for anything else.</summary>
    public static KeyPress? TryParse(string text)
    {
        var modifiers = KeyModifiers.None;
        var rest = text.Trim();
        while (true)
        {
            var (prefix, modifier) = rest switch
            {
                _ when Begins("Ctrl+") => (5, KeyModifiers.Control),
                _ when Begins("Alt+") => (4, KeyModifiers.Alt),
                _ when Begins("Shift+") => (6, KeyModifiers.Shift),
                _ => (0, KeyModifiers.None),
            };
            if (prefix == 0)
                break;
            modifiers |= modifier;
            rest = rest[prefix..];
        }

        if (Rune.TryGetRuneAt(rest.Length > 0 ? rest : " ", 0, out var rune) && rune.Utf16SequenceLength == rest.Length)
        {
            // Shift is in the character; and a terminal sends the same for Ctrl with a capital and a small letter.
            var character = modifiers.HasFlag(KeyModifiers.Control) ? Rune.ToLowerInvariant(rune) : rune;
            return modifiers.HasFlag(KeyModifiers.Shift) ? null : new KeyPress(Key.Character, character, modifiers);
        }

        if (rest.Equals("Space", StringComparison.OrdinalIgnoreCase))
            return Of(' ', modifiers);
        foreach (var key in Enum.GetValues<Key>())
        {
            if (key != Key.Character && rest.Equals(Of(key).ToString(), StringComparison.OrdinalIgnoreCase))
                return Of(key, modifiers);
        }

        return null;

        bool Begins(string prefix) => rest.Length > prefix.Length && rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

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
