using System.Collections.Immutable;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Configuration;

/// <summary>
/// Several dashboards keep their settings in one file. Each brings into it what it has changed itself; the rest is the others'.
/// </summary>
internal static class SettingsMerge
{
    /// <summary>The settings kept, with what was changed from one state of a program's own settings to another.</summary>
    /// <param name="kept">As they are in the file.</param>
    /// <param name="before">The program's own, as it last read or wrote them.</param>
    /// <param name="after">The program's own now.</param>
    public static Settings Of(Settings kept, Settings before, Settings after)
    {
        var merged = kept;
        foreach (var code in Visited(before.Recent, after.Recent).Reverse())
            merged = merged.Visited(code);
        return merged with
        {
            Theme = after.Theme == before.Theme ? kept.Theme : after.Theme,
            Charts = after.Charts == before.Charts ? kept.Charts : after.Charts,
            Mouse = after.Mouse == before.Mouse ? kept.Mouse : after.Mouse,
            Keys = Keys(kept, before, after),
            Groups = Groups(kept.Groups, before.Groups, after.Groups),
            Favourites = kept.Favourites.RemoveRange(before.Favourites.Except(after.Favourites))
                .AddRange(after.Favourites.Except(before.Favourites).Except(kept.Favourites)),
            Last = after.Last == before.Last ? kept.Last : after.Last,
            Seen = after.Seen == before.Seen ? kept.Seen : after.Seen,
        };
    }

    private static ImmutableSortedDictionary<string, Commands.KeyPress> Keys(Settings kept, Settings before, Settings after) => kept.Keys
        .RemoveRange(before.Keys.Keys.Except(after.Keys.Keys))
        .SetItems(after.Keys.Except(before.Keys));

    // A group is known by its name; one made anew under the name of another takes its place.
    private static ImmutableList<NamedGroup> Groups(
        ImmutableList<NamedGroup> kept, ImmutableList<NamedGroup> before, ImmutableList<NamedGroup> after)
    {
        var gone = before.ExceptBy(after.Select(group => group.Name), group => group.Name, NamedGroup.Names).Select(group => group.Name).ToHashSet(NamedGroup.Names);
        var merged = kept.RemoveAll(group => gone.Contains(group.Name));
        foreach (var group in after.Except(before))
        {
            var at = NamedGroup.Find(merged, group.Name);
            merged = at < 0 ? merged.Add(group) : merged.SetItem(at, group);
        }

        return merged;
    }

    // A visit puts a code at the front and takes it out where it was: what follows the visited ones is as it was before.
    private static IEnumerable<string> Visited(ImmutableList<string> before, ImmutableList<string> after)
    {
        var visits = 0;
        while (!before.Except(after.Take(visits)).Take(after.Count - visits).SequenceEqual(after.Skip(visits)))
            visits++;
        return after.Take(visits);
    }
}
