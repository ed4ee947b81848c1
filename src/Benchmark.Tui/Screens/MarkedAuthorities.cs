using System.Collections.Immutable;

namespace Benchmark.Tui.Screens;

/// <summary>The authorities marked so far, on whichever screen; a name makes a group of them.</summary>
internal sealed record MarkedAuthorities(ImmutableList<string> Codes)
{
    public static readonly MarkedAuthorities None = new([]);

    /// <summary>Before a marked row.</summary>
    public const string Glyph = "+";

    /// <summary>How many there are, and what to do with them.</summary>
    public string Status => $"{Count} marked. c or Ctrl+G makes a group of them.";

    public int Count => Codes.Count;

    public bool Contains(string code) => Codes.Contains(code);

    public MarkedAuthorities Toggle(string code) => new(Codes.Contains(code) ? Codes.Remove(code) : Codes.Add(code));
}
