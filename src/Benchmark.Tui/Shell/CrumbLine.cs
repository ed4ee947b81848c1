using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Shell;

/// <summary>Where we are, each name to be clicked to go there; at the right what the screen says of itself.</summary>
internal static class CrumbLine
{
    public static void Draw(DashboardState state, Region line)
    {
        var aside = state.Top.IsLoaded ? state.Top.Aside(state.Glyphs) : "";
        var width = Math.Min(TextWidth.Of(aside), line.Width / 2);
        line.WriteFitted(line.Width - width - 1, 0, width, aside, Role.Muted, state.Glyphs, Align.Right);

        var crumbs = Frame.Crumbs(state, line.Width - 2 - (width == 0 ? 0 : width + 2));
        var x = 1;
        for (var i = 0; i < crumbs.Count; i++)
        {
            if (i > 0)
                x = line.Write(x + 1, 0, state.Glyphs.Crumb, Role.Muted) + 1;
            line.Mark(x, 0, TextWidth.Of(crumbs[i].Text), new Hit(HitKind.Crumb, i));
            x = line.Write(x, 0, crumbs[i].Text, i == crumbs.Count - 1 ? Role.Heading : Role.Muted);
        }
    }
}
