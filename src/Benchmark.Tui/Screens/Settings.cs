using System.Collections.Immutable;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>What is kept from one time to the next. Changing it here is all it takes to have it saved.</summary>
internal sealed record Settings
{
    public static readonly Settings Default = new();

    // As many as fit above the list without pushing it out of sight.
    private const int MostRecent = 5;

    /// <summary>Null where the user has never chosen, and the terminal is asked.</summary>
    public ThemeName? Theme { get; init; }

    /// <summary>Null where the user has never chosen, and the locale decides.</summary>
    public ChartStyle? Charts { get; init; }

    public bool Mouse { get; init; } = true;

    /// <summary>Keys of the user's own, by command id; such a command has no other key.</summary>
    public ImmutableSortedDictionary<string, KeyPress> Keys { get; init; } = ImmutableSortedDictionary.Create<string, KeyPress>(StringComparer.Ordinal);

    /// <summary>In the order they were made.</summary>
    public ImmutableList<NamedGroup> Groups { get; init; } = [];

    /// <summary>DfE codes.</summary>
    public ImmutableList<string> Favourites { get; init; } = [];

    /// <summary>DfE codes, the newest first.</summary>
    public ImmutableList<string> Recent { get; init; } = [];

    /// <summary>The authority looked at last.</summary>
    public string? Last { get; init; }

    /// <summary>The snapshot that was shown last; null before the first.</summary>
    public string? Seen { get; init; }

    public Settings Visited(string code)
    {
        if (Last == code)
            return this;
        var recent = Recent.Remove(code).Insert(0, code);
        return this with { Last = code, Recent = recent.Count > MostRecent ? recent.RemoveRange(MostRecent, recent.Count - MostRecent) : recent };
    }

    public Settings ToggleFavourite(string code) =>
        this with { Favourites = Favourites.Contains(code) ? Favourites.Remove(code) : Favourites.Add(code) };

    public Glyphs GlyphsOr(Glyphs otherwise) => Charts switch
    {
        null => otherwise,
        ChartStyle.Ascii => Glyphs.Ascii,
        ChartStyle.Block => Glyphs.Blocks,
        _ => Glyphs.Unicode,
    };

    public bool Answers(Command<DashboardState, Turn> command, KeyPress press) =>
        Keys.TryGetValue(command.Id, out var own) ? own == press : command.Answers(press);

    /// <summary>As the hints show them.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isTyping">Where letters are text, so that only other keys do it; null where none does.</param>
    public string? KeyNames(Command<DashboardState, Turn> command, bool isTyping = false)
    {
        if (Keys.TryGetValue(command.Id, out var own))
            return isTyping && own.IsText ? null : own.ToString();
        if (!isTyping || !command.Keys[0].IsText)
            return command.KeyNames;
        foreach (var key in command.Keys)
        {
            if (!key.IsText)
                return key.ToString();
        }

        return null;
    }

    /// <summary>As the help lists them.</summary>
    public string AllKeys(Command<DashboardState, Turn> command) =>
        Keys.TryGetValue(command.Id, out var own) ? own.ToString() : string.Join(" ", command.Keys);
}
