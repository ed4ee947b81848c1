using System.Collections.Immutable;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Groups;

namespace Benchmark.Tui.Configuration;

/// <summary>
/// The settings as lines "name = value", read and written. A line is a setting, blank, or a comment beginning with #; comments,
/// blanks and the order of lines are the user's and stay.
/// </summary>
internal static class ConfigText
{
    private const int SnapshotLength = 64;
    private const string Names = "theme, charts, mouse, key.COMMAND, group.NAME, favourite, recent, last or seen";

    // A group larger than the country has authorities, former ones included, is a slip.
    private const int MostCodes = 200;

    private static readonly (string Word, ThemeName Theme)[] Themes =
    [
        ("terminal", ThemeName.Terminal), ("dark", ThemeName.Dark), ("light", ThemeName.Light), ("high-contrast", ThemeName.HighContrast),
    ];

    private static readonly (string Word, ChartStyle Style)[] Styles =
        [("braille", ChartStyle.Braille), ("block", ChartStyle.Block), ("ascii", ChartStyle.Ascii)];

    /// <summary>The settings in the lines, and a sentence for each line that is none.</summary>
    /// <param name="file">As the sentences name it.</param>
    /// <param name="lines">Without their ends.</param>
    /// <param name="commands">The ids that a key can be bound to.</param>
    public static (Settings Settings, IReadOnlyList<string> Faults) Read(
        string file, IReadOnlyList<string> lines, IReadOnlySet<string> commands)
    {
        var settings = Settings.Default;
        var faults = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Split(lines[i]) is not { } pair)
            {
                if (!IsComment(lines[i]))
                    Fault("a line \"name = value\", or a comment beginning with #");
                continue;
            }

            if (!seen.TryAdd(pair.Name, i + 1))
            {
                Fault($"{pair.Name} once only; it stands in line {seen[pair.Name]} already");
                continue;
            }

            var (after, expected) = Take(settings, pair.Name, pair.Value, commands);
            if (expected is null)
                settings = after;
            else
                Fault(expected);

            void Fault(string expected) =>
                faults.Add($"{file} line {i + 1}: found \"{Shortened(lines[i].Trim())}\", expected {expected}.");
        }

        return (settings, faults);
    }

    /// <summary>The lines with the settings in place of those in them.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<string> lines, Settings settings)
    {
        var wanted = Pairs(settings).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        var written = new List<string>();
        foreach (var line in lines)
        {
            if (Split(line) is not { } pair)
                written.Add(line);
            else if (wanted.Remove(pair.Name, out var value))
                written.Add(Spaced(value) == Spaced(pair.Value) ? line : $"{pair.Name} = {value}");
        }

        // What is new goes to the end, in an order that does not change from time to time.
        foreach (var (name, value) in Pairs(settings))
        {
            if (wanted.ContainsKey(name))
                written.Add($"{name} = {value}");
        }

        return written;
    }

    private static (Settings Settings, string? Expected) Take(Settings settings, string name, string value, IReadOnlySet<string> commands)
    {
        if (name.StartsWith("key.", StringComparison.Ordinal))
            return Key(settings, name["key.".Length..], value, commands);
        if (name.StartsWith("group.", StringComparison.Ordinal))
        {
            var group = name["group.".Length..].Trim();
            return !NamedGroup.CanBeCalled(group) ? (settings, $"after \"group.\" {NamedGroup.ExpectedName}")
                : NamedGroup.Find(settings.Groups, group) >= 0 ? (settings, $"another name; there is a group {group} already")
                : Codes(value) is not { Length: >= 2 } codes ? (settings, "the DfE codes of at least two authorities, such as \"805 806\", each once")
                : (settings with { Groups = settings.Groups.Add(new NamedGroup(group, codes)) }, null);
        }

        switch (name)
        {
            case "theme":
                return Themes.Any(one => one.Word == value)
                    ? (settings with { Theme = Themes.First(one => one.Word == value).Theme }, null)
                    : (settings, "terminal, dark, light or high-contrast");
            case "charts":
                return Styles.Any(one => one.Word == value)
                    ? (settings with { Charts = Styles.First(one => one.Word == value).Style }, null)
                    : (settings, "braille, block or ascii");
            case "mouse":
                return value is "on" or "off" ? (settings with { Mouse = value == "on" }, null) : (settings, "on or off");
            case "favourite" or "recent":
                if (Codes(value) is not { } list)
                    return (settings, "DfE codes, such as \"805 806\", each once");
                return (name == "recent" ? settings with { Recent = [.. list] } : settings with { Favourites = [.. list] }, null);
            case "last":
                return IsCode(value) ? (settings with { Last = value }, null) : (settings, "a DfE code, such as 805");
            case "seen":
                return value.Length == SnapshotLength && value.All(char.IsAsciiHexDigitLower)
                    ? (settings with { Seen = value }, null)
                    : (settings, $"a snapshot: {SnapshotLength} digits and letters from a to f");
            default:
                return (settings, $"one of {Names}");
        }
    }

    private static (Settings Settings, string? Expected) Key(Settings settings, string id, string value, IReadOnlySet<string> commands)
    {
        if (!commands.Contains(id))
            return (settings, $"a command after \"key.\", such as {Nearest(id, commands)}; docs/keys.md lists them");
        if (KeyPress.TryParse(value) is not { } key)
            return (settings, "a key, such as x, F5, Ctrl+P or Space");
        if (key == DashboardCommands.AlwaysQuits || key == KeyPress.Of('z', KeyModifiers.Control))
            return (settings, "another key; Ctrl+C always quits and Ctrl+Z always stops the program");
        if (settings.Keys.FirstOrDefault(one => one.Value == key) is { Key: { } other })
            return (settings, $"another key; {key} is key.{other} already");
        return (settings with { Keys = settings.Keys.Add(id, key) }, null);
    }

    // The one that shares the longest beginning: most slips are at the end of a word.
    private static string Nearest(string id, IReadOnlySet<string> commands) =>
        commands.Order(StringComparer.Ordinal).MaxBy(one => one.AsSpan().CommonPrefixLength(id)) ?? "quit";

    private static ImmutableArray<string>? Codes(string value)
    {
        var codes = value.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return codes.Length <= MostCodes && codes.All(IsCode) && codes.Distinct().Count() == codes.Length ? [.. codes] : null;
    }

    // Codes may be written with commas and any number of blanks.
    private static string Spaced(string value) => string.Join(' ', value.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiDigit);

    private static bool IsComment(string line) => line.AsSpan().Trim() is [] or ['#', ..];

    private static (string Name, string Value)? Split(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && !IsComment(line) && line[..at].Trim() is { Length: > 0 } name ? (name, line[(at + 1)..].Trim()) : null;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(Settings settings)
    {
        if (settings.Theme is { } theme)
            yield return ("theme", Themes.First(one => one.Theme == theme).Word);
        if (settings.Charts is { } charts)
            yield return ("charts", Styles.First(one => one.Style == charts).Word);
        if (!settings.Mouse)
            yield return ("mouse", "off");
        foreach (var (id, key) in settings.Keys)
            yield return ($"key.{id}", key.ToString());
        foreach (var group in settings.Groups)
            yield return ($"group.{group.Name}", string.Join(' ', group.Codes));
        if (!settings.Favourites.IsEmpty)
            yield return ("favourite", string.Join(' ', settings.Favourites));
        if (!settings.Recent.IsEmpty)
            yield return ("recent", string.Join(' ', settings.Recent));
        if (settings.Last is { } last)
            yield return ("last", last);
        if (settings.Seen is { } seen)
            yield return ("seen", seen);
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
