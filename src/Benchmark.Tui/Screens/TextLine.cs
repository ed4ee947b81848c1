namespace Benchmark.Tui.Screens;

/// <summary>The line of text that a screen takes: what stands in it, and where it is.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Longest">More than this is cut.</param>
/// <param name="X">Column in the body.</param>
/// <param name="Y">Row in the body.</param>
/// <param name="Width">In columns.</param>
internal sealed record TextLine(string Text, int Longest, int X, int Y, int Width)
{
    /// <summary>Where what may be typed is said, while nothing is.</summary>
    public const int HintColumn = 2;

    /// <summary>What may be typed; empty where that needs no saying.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What came from outside as it may stand here: line ends and other controls become blanks, and what is too long is cut.</summary>
    public string Cleaned(string typed)
    {
        var text = string.Concat(typed.Select(letter => char.IsControl(letter) ? ' ' : letter));
        if (text.Length <= Longest)
            return text;
        // Not between a letter and its accents.
        return text[..System.Globalization.StringInfo.ParseCombiningCharacters(text).Last(start => start <= Longest)];
    }
}
