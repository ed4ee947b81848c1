using System.Text.RegularExpressions;

namespace Benchmark.Presentation.Words;

/// <summary>
/// Finds an authority by its name, however its publisher, its own council or its people write it: "County Durham" is Durham, "Bristol City
/// Council" is Bristol, City of, "Hull" is Kingston Upon Hull.
/// </summary>
internal static partial class AuthorityNames
{
    // Longer than any name here.
    private const int MostTyped = 100;

    // What kind of council it is: that alone names none.
    private static readonly HashSet<string> Generic = new(
        ["county", "city", "of", "the", "royal", "borough", "metropolitan", "district", "unitary", "authority", "council", "corporation", "and", "lb", "bc", "mbc", "mdc", "cc", "dc"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly ILookup<string, string> Everyday = Rows().ToLookup(row => Key(Words(row.Name)), row => row.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly ILookup<string, string> Spelt = Rows().ToLookup(row => row.Code, row => row.Name, StringComparer.Ordinal);

    /// <summary>
    /// Those that a name may mean: the one of exactly that name; else those that an everyday name stands for; else those of the same words but for
    /// those that say what kind of council it is. One is what is meant; of several none is, until somebody says which.
    /// </summary>
    public static IReadOnlyList<T> Find<T>(string typed, IReadOnlyCollection<T> all, Func<T, string> code, Func<T, string> name)
    {
        if (all.FirstOrDefault(one => string.Equals(name(one), typed.Trim(), StringComparison.OrdinalIgnoreCase)) is { } exact)
            return [exact];
        var words = Words(typed);
        if (words.Count == 0)
            return [];
        var codes = Everyday[Key(words)].ToHashSet(StringComparer.Ordinal);
        return codes.Count > 0
            ? [.. all.Where(one => codes.Contains(code(one)))]
            : [.. all.Where(one => words.SetEquals(Words(name(one))))];
    }

    /// <summary>Those that have all the words in their name.</summary>
    public static IReadOnlyList<T> Partly<T>(string typed, IReadOnlyCollection<T> all, Func<T, string> name) =>
        Words(typed) is { Count: > 0 } words ? [.. all.Where(one => words.IsSubsetOf(Words(name(one))))] : [];

    /// <summary>What an authority is called every day, beside its name; empty for most.</summary>
    /// <param name="code">Its DfE code.</param>
    public static IEnumerable<string> EverydayOf(string code) => Spelt[code];

    /// <summary>Words that say what kind of council a name is of: beside another word they find nobody.</summary>
    public static IEnumerable<string> Kinds => Generic;

    private static IEnumerable<(string Name, string Code)> Rows() =>
        from line in EverydayNames.Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let cells = line.Split(": ")
        from everyday in cells[1].Split("; ")
        from code in cells[0].Split(' ')
        select (everyday, code);

    private static string Key(HashSet<string> words) => string.Join(' ', words.Select(word => word.ToUpperInvariant()).Order(StringComparer.Ordinal));

    // "London Borough of Camden" is Camden, and the City of London is London.
    private static HashSet<string> Words(string name)
    {
        HashSet<string> words = name.Length > MostTyped ? []
            : new(Word().Matches(name).Select(match => match.Value).Where(word => !Generic.Contains(word)), StringComparer.OrdinalIgnoreCase);
        if (words.Count > 1)
            words.Remove("London");
        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{N}']+")]
    private static partial Regex Word();
}
