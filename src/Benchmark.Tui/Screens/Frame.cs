using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>What surrounds every screen: where we are, above; what the keys do, below.</summary>
internal static class Frame
{
    public static void DrawBreadcrumb(DashboardState state, Region line)
    {
        var right = state.Top.Aside(state.Glyphs);
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
            line.Mark(x, 0, TextWidth.Of(title), new Hit(HitKind.Crumb, i));
            x += TextWidth.Of(title);
        }
    }

    /// <summary>What there is to say: about the last key, about what is under way, else about what is selected.</summary>
    /// <param name="state">The state.</param>
    /// <param name="lines">The message line, and above it the last row of the body.</param>
    public static void DrawMessage(DashboardState state, Region lines)
    {
        var view = state.Top;
        var line = lines.Rows(1, 1);
        if (state.Notice is { } notice)
            DrawWhole(state, lines, notice, Role.Warning);
        else if (view is { IsLoaded: true, Failure: { } failure })
            line.WriteFitted(1, 0, line.Width - 2, $"{failure.Sentence} What is shown came before. r tries again.", Role.Warning, state.Glyphs);
        else if (view.IsLoaded && state.WaitedTenths >= Waiting.PatientTenths && view.Load is { } load && state.Pending.Contains(load))
            line.WriteFitted(1, 0, line.Width - 2, $"Loading {load.What}, {state.WaitedTenths / 10} s", Role.Muted, state.Glyphs);
        else if (state.WaitedTenths >= Waiting.PatientTenths && state.Pending.Any(one => one is MakeReport))
            line.WriteFitted(1, 0, line.Width - 2, $"Writing the report, {state.WaitedTenths / 10} s", Role.Muted, state.Glyphs);
        else if (view.IsLoaded && view.Status(state) is { } whole && view.IsOverlay)
            DrawWhole(state, lines, whole, Role.Muted);
        else if (view.IsLoaded && view.Status(state) is { } status)
            line.WriteFitted(1, 0, line.Width - 2, status, Role.Muted, state.Glyphs);
    }

    public static void DrawFooter(DashboardState state, Region line)
    {
        var commands = Dashboard.Commands(state.Top);
        // Help and quitting stay in sight however many hints a screen has.
        var room = line.Width - 1;
        var end = room;
        for (var i = commands.Count - 1; i >= 0; i--)
        {
            if (IsFixed(commands[i]))
                end -= Width(state, commands[i]) + 2;
        }

        var x = 1;
        for (var i = 0; i < commands.Count; i++)
        {
            // What cannot be done now is for the help to explain; the footer says what can.
            var command = commands[i];
            if (IsFixed(command) || !IsShown(state, command) || command.WhyDisabled(state) is not null)
                continue;
            // A shorter one further on may still fit.
            if (x + Width(state, command) > end)
                continue;
            x = DrawHint(state, line, x, command, i);
        }

        for (var i = 0; i < commands.Count; i++)
        {
            if (IsFixed(commands[i]))
                x = DrawHint(state, line, x, commands[i], i);
        }
    }

    // The end of a sentence is where its reason is: what is too long for a line takes a row of the body too, for as long as it is shown.
    private static void DrawWhole(DashboardState state, Region lines, string sentence, Role role)
    {
        var wrapped = TextWrap.Lines(sentence, lines.Width - 2);
        if (wrapped.Count > 1)
        {
            var above = lines.Rows(0, 1);
            above.Fill(" ", Role.Text);
            above.MarkAll(new Hit(HitKind.Nothing, 0));
            above.Write(1, 0, wrapped[0], role);
        }

        var last = wrapped.Count > 1 ? sentence.AsSpan().Trim()[wrapped[0].Length..].TrimStart() : sentence;
        lines.WriteFitted(1, 1, lines.Width - 2, last, role, state.Glyphs);
    }

    // Asking again is worth a hint only where asking has failed.
    private static bool IsShown(DashboardState state, Command<DashboardState, Turn> command) =>
        command.InFooter || ReferenceEquals(command, DashboardCommands.Reload) && state.Top.Failure is not null;

    private static bool IsFixed(Command<DashboardState, Turn> command) =>
        ReferenceEquals(command, DashboardCommands.Palette) || ReferenceEquals(command, DashboardCommands.Help) || ReferenceEquals(command, DashboardCommands.Quit);

    private static int Width(DashboardState state, Command<DashboardState, Turn> command) => state.Settings.KeyNames(command).Length + 1 + command.Label.Length;

    private static int DrawHint(DashboardState state, Region line, int x, Command<DashboardState, Turn> command, int index)
    {
        line.Mark(x, 0, Width(state, command), new Hit(HitKind.Hint, index));
        x = line.Write(x, 0, state.Settings.KeyNames(command), Role.Key);
        return line.Write(x + 1, 0, command.Label, Role.Text) + 2;
    }
}
