using System.Text;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Shell;

/// <summary>
/// What the dashboard shows first, as text for a terminal. The library takes more than twice as long to show anything as all else takes before it, so the
/// first frame is written while it gets ready; what it shows then is the same.
/// </summary>
internal static class FirstFrame
{
    private const string Open = "\e[?1049h\e[?25l";

    /// <summary>Gives the screen back, where the library never came to do so.</summary>
    public const string Close = "\e[0m\e[?25h\e[?1049l";

    /// <summary>The frame on a screen of its own.</summary>
    public static string Of(DashboardState state, Colours colours)
    {
        var grid = new Grid(state.Width, state.Height);
        Draw(state, grid.Whole);
        var text = new StringBuilder(Open).Append(Look(Role.Text, colours)).Append("\e[2J");
        for (var y = 0; y < grid.Height; y++)
            AppendRow(text, grid, y, colours);
        return text.Append("\e[0m").ToString();
    }

    /// <summary>The same as cells.</summary>
    public static void Draw(DashboardState state, Region screen)
    {
        if (state.IsTooSmall)
        {
            Dashboard.Draw(state, screen);
            return;
        }

        var x = 1;
        foreach (var (title, _) in state.Above > 1 ? MenuGroups.Of(Dashboard.Commands(state.Top)) : [])
        {
            // The letter that opens it comes after the mark.
            x = screen.Write(x, 0, title.AsSpan(1, 1), Role.Key);
            x = screen.Write(x, 0, title.AsSpan(2), Role.Text) + 2;
        }

        x = 1;
        foreach (var (i, crumb) in Screens.Frame.Crumbs(state, state.Width - 2).Index())
        {
            if (i > 0)
                x = screen.Write(x + 1, state.Above - 1, state.Glyphs.Crumb, Role.Muted) + 1;
            x = screen.Write(x, state.Above - 1, crumb.Text, Role.Heading);
        }

        Dashboard.Draw(state, screen.Rows(state.Above, state.BodyHeight + 1));
        x = 1;
        foreach (var hint in Screens.Frame.Hints(state, state.Width - 1))
        {
            x = screen.Write(x, state.Height - 1, hint.Keys, Role.Key) + 1;
            x = screen.Write(x, state.Height - 1, hint.Label, Role.Text) + 3;
        }
    }

    private static void AppendRow(StringBuilder text, Grid grid, int y, Colours colours)
    {
        var end = grid.Width;
        while (end > 0 && grid[end - 1, y] == Cell.Blank)
            end--;
        if (end == 0)
            return;
        text.Append($"\e[{y + 1};1H");
        Style? before = null;
        for (var x = 0; x < end; x++)
        {
            var cell = grid[x, y];
            if (cell.Style != before)
                text.Append(Look(cell.Style, colours));
            before = cell.Style;
            text.Append(cell.Glyph);
        }
    }

    private static string Look(Style style, Colours colours)
    {
        var emphasis = colours.EmphasisOf(style);
        var (ink, paper) = (colours.Colour(style.Role), colours.Background);
        return "\e[0"
            + (emphasis.HasFlag(Emphasis.Bold) ? ";1" : "")
            + (emphasis.HasFlag(Emphasis.Underlined) ? ";4" : "")
            + (emphasis.HasFlag(Emphasis.Selected) ? ";7" : "")
            + (ink is { } known ? $";38;2;{Numbers(known)}" : "")
            + (paper is { } behind ? $";48;2;{Numbers(behind)}" : "")
            + "m";
    }

    private static string Numbers(int colour)
    {
        var (red, green, blue) = Colours.Rgb(colour);
        return $"{red};{green};{blue}";
    }
}
