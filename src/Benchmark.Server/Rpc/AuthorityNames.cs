using System.Text.RegularExpressions;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Finds an authority by its name, however its publisher writes it: "County Durham" is Durham, "Bristol" is Bristol, City of.</summary>
internal static partial class AuthorityNames
{
    // Longer than any name here.
    private const int MostTyped = 100;

    private static readonly HashSet<string> Generic =
        new(["county", "city", "of", "the", "borough", "council", "and"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The one authority of exactly that name, or else of the same words but for those that say what it is; null otherwise.</summary>
    public static Authority? Find(string name, IEnumerable<Authority> all) =>
        Only(all, other => string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (Words(name) is { Count: > 0 } words ? Only(all, other => words.SetEquals(Words(other.Name))) : null);

    /// <summary>The one authority that has all the words in its name; null otherwise.</summary>
    public static Authority? Likely(string name, IEnumerable<Authority> all) =>
        Words(name) is { Count: > 0 } words ? Only(all, other => words.IsSubsetOf(Words(other.Name))) : null;

    private static Authority? Only(IEnumerable<Authority> all, Func<Authority, bool> isMeant) =>
        all.Where(isMeant).Take(2).ToList() is [var one] ? one : null;

    private static HashSet<string> Words(string name) => name.Length > MostTyped ? []
        : new(Word().Matches(name).Select(match => match.Value).Where(word => !Generic.Contains(word)), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}']+")]
    private static partial Regex Word();
}
