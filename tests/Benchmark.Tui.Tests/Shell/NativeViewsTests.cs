using System.Text.RegularExpressions;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Faults;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Palette;
using Benchmark.Tui.Screens.Save;
using Benchmark.Tui.Shell;
using Benchmark.Tui.Tests.Screens;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>Tables, dialogs and the names above are the library's: what a click on them does, and what is written of them.</summary>
public sealed class NativeViewsTests
{
    [Fact]
    public void A_click_on_a_head_sorts_and_a_second_one_the_other_way_round()
    {
        using var driven = new Driven(Session.AtNeighbours(120, 40).State, _ => { });
        driven.Click("Figure");
        var sorted = (NeighboursScreenView)driven.Shell.State.Top;
        Assert.Equal(NeighbourColumns.Figure, sorted.SortedBy);
        driven.Click("Figure");
        Assert.NotEqual(sorted.IsDescending, ((NeighboursScreenView)driven.Shell.State.Top).IsDescending);
    }

    [Fact]
    public void A_click_on_a_row_selects_it_and_one_on_the_selected_row_opens_it()
    {
        var effects = new List<Effect>();
        using var driven = new Driven(Session.AtNeighbours(80, 24).State, effects.Add);
        driven.Click("Halton");
        var neighbours = (NeighboursScreenView)driven.Shell.State.Top;
        Assert.Equal("Halton", neighbours.Selected!.Name);
        driven.Click("Halton");
        Assert.Equal("Halton", driven.Shell.State.Top.Subject.Name);
        Assert.Contains(effects, effect => effect is Load);
    }

    [Fact]
    public void The_wheel_goes_down_a_table()
    {
        using var driven = new Driven(Session.AtNeighbours(80, 24).State, _ => { });
        driven.Text();
        driven.App.InjectMouse(new Mouse { ScreenPosition = new(20, 8), Flags = MouseFlags.WheeledDown });
        Assert.Equal(3, driven.Shell.State.Top.Row);
    }

    [Fact]
    public void The_selected_row_has_its_bar_and_no_other_has()
    {
        using var driven = new Driven(Session.AtNeighbours(80, 24).State, _ => { });
        driven.Press(Key.CursorDown);
        driven.Press(Key.CursorDown);
        driven.Text();
        var selected = driven.Shell.Theme.Look(new(Tui.Canvas.Role.Text, Tui.Canvas.Emphasis.Selected));
        var contents = driven.App.Driver!.Contents!;
        Assert.Equal([7], Enumerable.Range(0, 20).Where(row => contents[row, 30].Attribute?.Background == selected.Background));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Whatever_happens_to_a_table_it_looks_as_if_it_were_drawn_anew(int width, int height)
    {
        using var driven = new Driven(Session.AtNeighbours(width, height).State, _ => { });
        driven.Text();
        Key[] keys =
        [
            Key.CursorDown, Key.CursorDown, Key.P.WithCtrl, Key.D, Key.Esc, Key.CursorUp, Key.End, Key.CursorUp, Key.S,
            Key.CursorDown, Key.CursorRight, Key.F9, Key.CursorDown, Key.Space, Key.CursorDown, Key.T, Key.T, Key.CursorUp, Key.T.WithShift, Key.CursorDown,
        ];
        foreach (var key in keys)
        {
            driven.Press(key);
            driven.Text();
            // Dialogs are not what is looked at, but what they leave.
            if (Dashboard.Dialog(driven.Shell.State) is not null)
                continue;
            using var fresh = new Driven(driven.Shell.State, _ => { });
            fresh.Text();
            Assert.True(fresh.App.Driver!.ToAnsi() == driven.App.Driver!.ToAnsi(), $"Another picture after {key}.\n{fresh.Text()}\n{driven.Text()}");
        }
    }

    [Fact]
    public void The_buttons_of_a_dialog_do_what_their_keys_do()
    {
        var effects = new List<Effect>();
        var session = Session.AtHartlepool();
        session.Press("w");
        using var driven = new Driven(session.State, effects.Add);
        driven.Click("[ Look for a folder (Ctrl+O) ]");
        Assert.Equal("hartlepool.csv", Assert.Single(effects.OfType<BrowseFile>()).Name);
        driven.Click("[ Save (Enter) ]");
        Assert.Equal("hartlepool.csv", Assert.Single(effects.OfType<SaveFile>()).Name);
        Assert.IsNotType<SaveView>(driven.Shell.State.Top);
        driven.Press(Key.W);
        Assert.IsType<SaveView>(driven.Shell.State.Top);
        driven.Click("[ Cancel (Esc) ]");
        Assert.IsNotType<SaveView>(driven.Shell.State.Top);
        Assert.DoesNotContain("Cancel", driven.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_chosen_among_files_is_the_name_that_is_asked_for()
    {
        var session = Session.AtHartlepool();
        session.Press("w", "Ctrl+O");
        session.Tell(new FileChosen("/papers/hartlepool.svg"));
        var save = Assert.IsType<SaveView>(session.State.Top);
        Assert.Equal(("/papers/hartlepool.svg", ".svg"), (save.Name, save.Ending));
        session.Press("Escape");
        var before = session.State;
        session.Tell(new FileChosen("/papers/other.svg"));
        Assert.Equal(before.Top, session.State.Top);
    }

    [Fact]
    public void What_is_typed_goes_into_the_dialog_and_not_into_the_list_below_it()
    {
        using var driven = new Driven(Session.WithAuthorities().State, _ => { });
        driven.Press(Key.P.WithCtrl);
        driven.Press(Key.Q);
        driven.Press(Key.U);
        Assert.Equal("qu", Assert.IsType<PaletteView>(driven.Shell.State.Top).Text);
        Assert.Equal("", Assert.IsType<ChooseView>(driven.Shell.State.Behind.Top).Filter);
        driven.Press(Key.Esc);
        driven.Press(Key.B);
        Assert.Equal("b", Assert.IsType<ChooseView>(driven.Shell.State.Top).Filter);
    }

    [Fact]
    public void A_letter_goes_to_the_end_of_the_name_that_is_asked_for()
    {
        var session = Session.AtHartlepool();
        using var driven = new Driven(session.State, _ => { });
        driven.Press(Key.W);
        driven.Text();
        driven.Press(Key.Backspace);
        driven.Press(Key.V);
        Assert.Equal("hartlepool.csv", Assert.IsType<SaveView>(driven.Shell.State.Top).Name);
    }

    [Fact]
    public void What_is_wrong_with_the_settings_can_be_left_with_the_mouse()
    {
        using var driven = new Driven(new Session(faults: ["settings line 3: found \"theme = purple\"."]).State, _ => { });
        driven.Click("[ Go on without these lines (Enter) ]");
        Assert.IsNotType<ConfigFaultsView>(driven.Shell.State.Top);
    }

    [Fact]
    public void A_dialog_is_drawn_in_ascii_where_charts_are()
    {
        var session = Session.AtHartlepool(glyphs: Tui.Canvas.Glyphs.Ascii);
        session.Press("w");
        Assert.DoesNotContain(session.Text(), letter => letter > '~' && letter != '£');
    }

    [Fact]
    public void Names_above_go_where_they_say()
    {
        using var driven = new Driven(Session.AtNeighbours(80, 24).State, _ => { });
        driven.Text();
        driven.App.InjectSequence(InputInjectionExtensions.LeftButtonClick(new(3, 0)));
        Assert.IsType<ChooseView>(driven.Shell.State.Top);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(60, 20)]
    public void What_is_shown_before_the_library_is_what_the_library_shows_first(int width, int height)
    {
        var start = Dashboard.Start(Tui.Canvas.Glyphs.Unicode);
        using var driven = new Driven(start, width, height);
        var state = start.State with { Width = width, Height = height };
        var grid = new Tui.Canvas.Grid(width, height);
        FirstFrame.Draw(state, grid.Whole);
        Assert.Equal(driven.Text(), Tui.Canvas.GridText.Dump(grid));
        // Every row that says something, in its place, and nothing in colours where there are to be none.
        var frame = FirstFrame.Of(state, Colours.Terminal);
        var words = Regex.Replace(frame, @"\e\[[\d;]*m", "");
        foreach (var (y, line) in driven.Text().Split('\n').Index().Where(line => line.Item.Length > 0))
            Assert.Contains($"\e[{y + 1};1H{line}", words, StringComparison.Ordinal);
        Assert.DoesNotContain("8;2;", frame, StringComparison.Ordinal);
        Assert.Contains("48;2;", FirstFrame.Of(state, Colours.Dark), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_cells_that_changed_are_written()
    {
        using var output = new ChangedOutput();
        var buffer = new OutputBufferImpl();
        buffer.SetSize(20, 3);
        Write("one row of a table");
        Assert.Contains("one row of a table", output.GetLastOutput(), StringComparison.Ordinal);
        // Written again as views do, blank first, with one letter that differs.
        Write("one row of a tablE");
        Assert.Contains("E", output.GetLastOutput(), StringComparison.Ordinal);
        Assert.DoesNotContain("one", output.GetLastOutput(), StringComparison.Ordinal);
        Write("One row of a tablE");
        Assert.Contains("O", output.GetLastOutput(), StringComparison.Ordinal);
        Assert.DoesNotContain("E", output.GetLastOutput(), StringComparison.Ordinal);
        // Over both halves of a wide glyph, which leaves nothing of it.
        Write("ab中d");
        Write("abxyd");
        Assert.Contains("xy", output.GetLastOutput(), StringComparison.Ordinal);
        // After another size nothing is taken to be where it was.
        buffer.SetSize(21, 3);
        Write("abxyd");
        Assert.Contains("abxyd", output.GetLastOutput(), StringComparison.Ordinal);

        void Write(string text)
        {
            buffer.CurrentAttribute = new Terminal.Gui.Drawing.Attribute(Color.White, Color.Black);
            buffer.FillRect(new(0, 1, buffer.Cols, 1), ' ');
            buffer.Move(0, 1);
            buffer.AddStr(text);
            output.Write(buffer);
        }
    }
}
