using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Choose;

internal static class AuthorityFilter
{
    // A region's name fits a dozen authorities, so a name that fits at all comes before it.
    private const int RegionHandicap = 700;
    private const int FormerHandicap = 50;

    // Above any number of words that fit.
    private const int CalledSo = 1_000_000;

    /// <summary>
    /// Those that are called so, and those that every word typed fits in code, name or region, best first; all of them when nothing is typed.
    /// </summary>
    public static IReadOnlyList<AuthorityItem> Apply(IReadOnlyList<AuthorityItem> authorities, string typed)
    {
        var words = FuzzyMatch.Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return authorities;
        var whole = string.Join(' ', words);
        // What everybody calls it comes before what merely fits.
        var called = Called(authorities, typed);
        return authorities
            .Select(authority => (authority, score: called.Contains(authority) ? CalledSo : Score(authority, words, whole)))
            .Where(scored => scored.score is not null)
            .OrderByDescending(scored => scored.score)
            .Select(scored => scored.authority)
            .ToArray();
    }

    /// <summary>Those that are called what is typed, as <c>--authority</c> finds them.</summary>
    public static IReadOnlyList<AuthorityItem> Called(IReadOnlyList<AuthorityItem> authorities, string typed) =>
        AuthorityNames.Find(typed, authorities, authority => authority.Code, authority => authority.Name);

    private static int? Score(AuthorityItem authority, string[] words, string whole)
    {
        var name = FuzzyMatch.Plain(authority.Name);
        var region = FuzzyMatch.Plain(authority.Region);
        var total = authority.IsFormer ? -FormerHandicap : 0;
        foreach (var word in words)
        {
            var inCode = authority.Code.StartsWith(word, StringComparison.Ordinal) ? 1000 : (int?)null;
            var inName = FuzzyMatch.Score(word, name);
            // Only as it is written: the letters of much else lie scattered in nine long names.
            var inRegion = region.Contains(word, StringComparison.Ordinal)
                ? FuzzyMatch.Score(word, region) - RegionHandicap
                : null;
            if (Better(Better(inCode, inName), inRegion) is not { } best)
                return null;
            total += best;
        }

        // Several words in the name's own order are the name.
        return words.Length > 1 && FuzzyMatch.Score(whole, name) is { } ordered ? total + ordered : total;
    }

    private static int? Better(int? one, int? other) => one is null || other > one ? other : one;
}
