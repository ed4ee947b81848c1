namespace Benchmark.Server.Rpc;

/// <summary>Finds what a caller probably meant.</summary>
internal static class NearMiss
{
    // Longer than any name here: comparing it letter by letter would only keep the server busy.
    private const int MostTyped = 100;

    /// <summary>
    /// The candidate nearest to what was typed, or null when none is near: a third of the letters may differ. A candidate that
    /// contains what was typed is nearer than one that must be respelt.
    /// </summary>
    public static T? Find<T>(string typed, IEnumerable<T> candidates, Func<T, string> name) where T : class
    {
        typed = typed.Trim();
        if (typed.Length is 0 or > MostTyped)
            return null;
        T? best = null;
        var least = (typed.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var text = name(candidate);
            var distance = text.Equals(typed, StringComparison.OrdinalIgnoreCase) ? -1
                : typed.Length > 2 && text.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 0
                : Distance(typed, text);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Levenshtein distance, whatever the case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost), row[j]);
            }
        }

        return row[^1];
    }
}
