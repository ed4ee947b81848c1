using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Overview;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>What surrounds every screen: where we are, above; what the keys do, below.</summary>
internal static class Frame
{
    public static void DrawBreadcrumb(DashboardState state, Region line)
    {
        var right = state.Top is OverviewScreenView { Overview: { } overview } ? About(overview, state.Glyphs) : "";
        var rightWidth = Math.Min(TextWidth.Of(right), line.Width / 2);
        line.WriteFitted(line.Width - rightWidth - 1, 0, rightWidth, right, Role.Muted, state.Glyphs, Align.Right);

        // A long history keeps its end, which is where the reader is.
        var room = line.Width - rightWidth - 4;
        var first = state.Views.Count - 1;
        var width = TextWidth.Of(state.Views[first].Title);
        while (first > 0 && width + 3 + TextWidth.Of(state.Views[first - 1].Title) + 2 <= room)
            width += 3 + TextWidth.Of(state.Views[--first].Title);

        var x = 1;
        if (first > 0)
            x = line.Write(x, 0, state.Glyphs.Ellipsis, Role.Muted) + 1;
        for (var i = first; i < state.Views.Count; i++)
        {
            if (i > first)
                x = line.Write(x + 1, 0, state.Glyphs.Crumb, Role.Muted) + 1;
            var isLast = i == state.Views.Count - 1;
            var title = state.Views[i].Title;
            line.WriteFitted(x, 0, room + 1 - x, title, isLast ? Role.Heading : Role.Muted, state.Glyphs);
            x += TextWidth.Of(title);
        }
    }

    public static void DrawFooter(DashboardState state, Region line)
    {
        if (state.Notice is { } notice)
        {
            line.WriteFitted(1, 0, line.Width - 2, notice, Role.Warning, state.Glyphs);
            return;
        }

        var x = 1;
        foreach (var command in Dashboard.Commands(state.Top))
        {
            // What cannot be done now is for the help to explain; the footer says what can.
            if (!command.InFooter || command.WhyDisabled(state) is not null)
                continue;
            if (x + command.KeyNames.Length + 1 + command.Label.Length > line.Width - 1)
                break;
            x = line.Write(x, 0, command.KeyNames, Role.Key);
            x = line.Write(x + 1, 0, command.Label, Role.Text) + 2;
        }
    }

    private static string About(OverviewView overview, Glyphs glyphs) =>
        $"{overview.Code} {glyphs.Separator} {overview.Region} {glyphs.Separator} {overview.Edition} neighbours";
}
