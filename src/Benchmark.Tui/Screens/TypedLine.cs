namespace Benchmark.Tui.Screens;

/// <summary>One line of text being typed. Pasted line ends become blanks; what is too long is cut.</summary>
internal readonly record struct TypedLine(string Text, int Longest)
{
    public TypedLine Add(string text)
    {
        var typed = Text + string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return this with { Text = typed.Length > Longest ? typed[..Longest] : typed };
    }

    /// <summary>Takes off the last character with all its accents.</summary>
    public TypedLine EraseOne()
    {
        if (Text.Length == 0)
            return this;
        return this with { Text = Text[..System.Globalization.StringInfo.ParseCombiningCharacters(Text)[^1]] };
    }

    public TypedLine Clear() => this with { Text = "" };
}
