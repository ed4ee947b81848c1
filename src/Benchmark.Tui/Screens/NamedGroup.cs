using System.Collections.Immutable;

namespace Benchmark.Tui.Screens;

/// <summary>Authorities of the user's own choice, used in place of the statistical neighbours.</summary>
/// <param name="Name">What it is called; groups whose names differ in case alone are one.</param>
/// <param name="Codes">DfE codes, in the order they were marked.</param>
internal sealed record NamedGroup(string Name, ImmutableArray<string> Codes)
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 40;

    /// <summary>What a name has to be, as the second half of a sentence.</summary>
    public static readonly string ExpectedName = $"a name of 1 to {LongestName} characters, without \"=\", \"#\" and line ends";

    /// <summary>How names are told apart.</summary>
    public static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether a group can have the name: it is kept in a file of lines "group.NAME = codes", in which "#" begins a comment.</summary>
    public static bool CanBeCalled(string name) =>
        name.Length is > 0 and <= LongestName && name == name.Trim() && !name.AsSpan().ContainsAny('=', '#') && !name.Any(char.IsControl);

    /// <summary>The place of the group of that name among some; -1 when there is none.</summary>
    public static int Find(ImmutableList<NamedGroup> groups, string name) => groups.FindIndex(group => Names.Equals(group.Name, name));

    public bool Equals(NamedGroup? other) => other is not null && Name == other.Name && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Name, Codes.Length);
}
