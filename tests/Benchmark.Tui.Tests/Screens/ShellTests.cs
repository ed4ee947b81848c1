using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Brief;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Groups;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Overview;
using Benchmark.Tui.Screens.Palette;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Tests.Shell;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>What the shell does for every screen.</summary>
public sealed class ShellTests
{
    [Fact]
    public void What_is_new_since_the_last_visit_is_said_on_the_list_and_each_thing_leads_on()
    {
        var (seen, now) = (new string('a', 64), new string('b', 64));
        var session = new Session(120, 40, settings: Settings.Default with { Seen = seen, Last = "805" });
        session.AnswerAuthorities();
        session.Tell(new FiguresFound(now));
        var asked = Assert.IsType<LoadSince>(session.Effects[^1]);
        Assert.Equal((seen, "805"), (asked.Before, asked.Of.Code));
        Assert.Equal(now, session.Kept!.Seen);

        session.Tell(new Loaded<SinceView>(asked, new(
            "1 release added and 1 verdict of Hartlepool changed",
            [new("Releases added", "A release of 2026"), new("Verdicts changed", "In care: within, now above", "children-in-care-rate", "2025")])));
        Assert.Contains("Since you last looked: 1 release added and 1 verdict of Hartlepool changed. Ctrl+N shows them.", session.Text(), StringComparison.Ordinal);
        session.Press("Ctrl+N");
        Assert.Contains("A release of 2026", session.Text(), StringComparison.Ordinal);
        session.Press("Down", "Enter");
        Assert.Equal(("805", "children-in-care-rate", "2025"), (session.State.Top.Subject.Code, session.State.Top.Subject.Measure, session.State.Top.Subject.Period));
        session.Press("Escape", "Up", "Enter");
        Assert.IsType<LoadHoldings>(session.Effects[^1]);
    }

    [Fact]
    public void A_visit_that_finds_the_figures_of_the_last_one_says_nothing()
    {
        var seen = new string('a', 64);
        var session = new Session(120, 40, settings: Settings.Default with { Seen = seen });
        session.AnswerAuthorities();
        session.Tell(new FiguresFound(seen));
        Assert.DoesNotContain(session.Effects, effect => effect is LoadSince);
        Assert.DoesNotContain("Since you last looked", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void New_figures_are_told_of_and_taken_when_the_user_says_so()
    {
        var session = Session.AtHartlepool();
        session.Tell(new FiguresFound("first"));
        Assert.DoesNotContain("New figures", session.Text(), StringComparison.Ordinal);
        session.Tell(new FiguresFound("second"));
        Assert.Contains("New figures are in; what is shown came before. F5 takes them.", session.Text(), StringComparison.Ordinal);
        Assert.Equal("first", session.State.Figures);

        var asked = session.Effects.Count;
        session.Press("F5");
        var take = Assert.IsType<TakeFigures>(Assert.Single(session.Effects.Skip(asked)));
        session.Tell(new FiguresTaken(take, "second"));
        // Every screen gone through, the brief too, whose answer from before is under way still.
        Assert.Equal(session.State.Views.Select(view => view.Load!), session.Effects.Skip(asked + 1));
        Assert.Equal(3, session.Effects.Count - asked - 1);
        Assert.Equal(("second", null), (session.State.Figures, session.State.NewFigures));
        Assert.DoesNotContain("New figures are in", session.Text(), StringComparison.Ordinal);
        session.Press("F5");
        Assert.IsType<LoadOverview>(session.Effects[^1]);
    }

    [Fact]
    public void A_day_that_is_chosen_stands_in_the_crumbs_and_goes_with_the_user_until_it_is_taken_back()
    {
        var session = Session.AtHartlepool();
        session.Press("A");
        session.Send(new TypedInput("31.3.2025"));
        session.Press("Enter");
        Assert.Contains("A day is written as", session.Text(), StringComparison.Ordinal);
        Assert.IsType<AsAtView>(session.State.Top);

        session.Send(new TypedInput("2025-03-31"));
        session.Press("Enter");
        Assert.Equal("2025-03-31", session.State.Top.Subject.AsAt);
        Assert.Equal(session.State.Top.Load, Assert.IsType<LoadOverview>(session.Effects[^1]));
        Assert.Contains("As at 31 March 2025", Frame.Trail(session.State), StringComparison.Ordinal);
        session.Press("1");
        Assert.Contains("As at 31 March 2025", Frame.Trail(session.State), StringComparison.Ordinal);
        session.Press("g", "a", "t", "Enter");
        Assert.Equal("2025-03-31", session.State.Top.Subject.AsAt);

        session.Press("A");
        session.Send(new TypedInput(""));
        session.Press("Enter");
        Assert.Equal("", session.State.Top.Subject.AsAt);
        Assert.DoesNotContain("As at", Frame.Trail(session.State), StringComparison.Ordinal);
    }

    [Fact]
    public void The_palette_finds_and_does_what_is_typed()
    {
        var session = Session.AtHartlepool();
        session.Press(":");
        session.Type("number");
        Assert.Contains("Table", session.Text(), StringComparison.Ordinal);
        session.Press("Enter");
        Assert.True(session.State.Top is OverviewScreenView { ShowsNumbers: true });
    }

    [Fact]
    public void The_palette_goes_to_an_authority_by_name()
    {
        var session = Session.AtHartlepool();
        session.Send(new KeyInput(KeyPress.Of('p', KeyModifiers.Control)));
        session.Type("knowsl");
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("340", "Knowsley")), session.Effects[^1]);
    }

    [Theory]
    [InlineData("neet", "care-leaver-eet-share")]
    [InlineData("s47", "section-47-rate")]
    [InlineData("s.47", "section-47-rate")]
    [InlineData("cp plans", "plan-rate")]
    public void The_palette_finds_a_measure_by_what_people_call_it(string typed, string id)
    {
        var session = Session.AtHartlepool();
        session.Tell(new Loaded<IReadOnlyList<MeasureItem>>(new LoadMeasures(),
        [
            Item("section-47-rate", "Section 47 per 10,000", "Section 47 enquiries; s47; investigations"),
            Item("plan-rate", "Plans per 10,000", "Child protection plans; CP plans; CPP"),
            Item("care-leaver-eet-share", "Care leavers in EET", "Care leavers in education; NEET; EET"),
        ]));
        session.Press(":");
        session.Type(typed);
        session.Press("Enter");

        Assert.Equal(id, Assert.IsType<LoadTrend>(session.Effects[^1]).Of.Measure);

        static MeasureItem Item(string id, string label, string words) =>
            new(id, label, label, "%", Polarity.Neutral, false, true, ["2025"], Words: words);
    }

    [Fact]
    public void What_the_palette_cannot_do_now_says_why_and_stays()
    {
        var session = Session.AtHartlepool();
        session.Press(":");
        session.Type("forward");
        session.Press("Enter");
        Assert.IsType<PaletteView>(session.State.Top);
        Assert.Equal("There is nothing to go forward to.", session.State.Notice);
    }

    [Fact]
    public void Forward_undoes_back_until_another_way_is_taken()
    {
        var session = Session.AtHartlepool();
        session.Press("Down", "Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        var second = session.State.Top;
        session.Press("Backspace", "Escape", "Escape");
        Assert.IsType<ChooseView>(session.State.Top);
        session.Press("Ctrl+F", "Ctrl+F", "Ctrl+F");
        Assert.Equal(second, session.State.Top);
        session.Press("Ctrl+F");
        Assert.Contains("nothing to go forward", session.State.Notice, StringComparison.Ordinal);
        session.Press("Escape", "Enter");
        Assert.Empty(session.State.Ahead);
    }

    [Fact]
    public void A_help_or_palette_in_between_does_not_lose_the_way_forward()
    {
        var session = Session.AtHartlepool();
        session.Press("Escape", "F1", "Escape", "Ctrl+P", "Escape", "Ctrl+F");
        Assert.Equal("Hartlepool", session.State.Top.Title);
    }

    [Fact]
    public void Marked_authorities_become_a_group_that_takes_the_neighbours_place()
    {
        var session = Session.AtHartlepool();
        session.Press("Escape", "Escape", "Escape", "Home", "Insert", "Insert", "Ctrl+F");
        session.Press("Ctrl+G", "n");
        session.Type("Two");
        session.Press("Enter");
        var group = new NamedGroup("Two", ["805", "301"]);
        Assert.Equal(group, Assert.Single(session.State.Settings.Groups));
        Assert.Equal(group, Assert.Single(session.Kept!.Groups));
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("805", "Hartlepool") { Group = group }), session.Effects[^1]);
        Assert.Contains("Compared with the group Two.", session.Text(), StringComparison.Ordinal);
        session.AnswerOverview(Demo.Hartlepool());
        Assert.Contains("group Two", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_without_the_authority_itself_is_what_is_asked_for()
    {
        var subject = new Subject("805", "Hartlepool") { Group = new NamedGroup("Coast", ["805", "806"]) };
        Assert.Equal(["806"], subject.GroupCodes);
    }

    [Fact]
    public void A_deleted_group_can_be_put_back()
    {
        var settings = Settings.Default with { Groups = [new NamedGroup("A", ["301", "302"]), new NamedGroup("B", ["301", "302"])] };
        var session = new Session(settings: settings);
        session.AnswerAuthorities();
        session.Press("Ctrl+G", "Down", "x");
        Assert.Equal("B", Assert.Single(session.State.Settings.Groups).Name);
        session.Press("u");
        Assert.Equal(["A", "B"], session.State.Settings.Groups.Select(group => group.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("coast")]
    public void A_group_has_a_name_that_can_be_kept_and_no_other_has(string name)
    {
        var state = new Session(settings: Settings.Default with { Groups = [new NamedGroup("Coast", ["301", "302"])] }).State;
        Assert.NotNull(GroupsCommands.WhyNotThatName(state, name));
    }

    [Fact]
    public void Favourites_and_recent_ones_come_first_and_the_last_is_selected()
    {
        var session = new Session(settings: Settings.Default with { Favourites = ["805"], Recent = ["340", "302"], Last = "302" });
        session.AnswerAuthorities();
        var choose = Assert.IsType<ChooseView>(session.State.Top);
        Assert.Equal(["805", "340", "302", "301"], choose.Shown.Take(4).Select(one => one.Code));
        Assert.Equal(Demo.Authorities.Count, choose.Shown.Count);
        Assert.Equal("302", choose.Selected?.Code);
    }

    [Fact]
    public void Opening_an_authority_is_remembered_and_the_star_makes_a_favourite()
    {
        var session = Session.AtHartlepool();
        Assert.Equal("805", session.Kept?.Last);
        session.Press("*");
        Assert.Equal(["805"], session.Kept?.Favourites);
        session.Press("*");
        Assert.Empty(session.Kept!.Favourites);
    }

    [Fact]
    public void A_key_of_the_users_own_takes_the_place_of_the_others_everywhere()
    {
        var keys = Settings.Default.Keys.Add("quit", KeyPress.Of('x')).Add("sort", KeyPress.Of('q'));
        var session = Session.AtNeighbours(settings: Settings.Default with { Keys = keys });
        Assert.Contains("x quit", session.Text(), StringComparison.Ordinal);
        var before = ((NeighboursScreenView)session.State.Top).SortedBy;
        session.Press("q");
        Assert.DoesNotContain(new Quit(), session.Effects);
        Assert.NotEqual(before, ((NeighboursScreenView)session.State.Top).SortedBy);
        session.Press("x");
        Assert.Contains(new Quit(), session.Effects);
    }

    [Fact]
    public void A_click_selects_a_second_one_opens_a_head_sorts_and_a_hint_does_what_it_says()
    {
        var session = Session.AtNeighbours();
        using var driven = new Driven(session.State, session.Effects.Add);
        driven.Click("Blackpool  ");
        Assert.Equal("890", ((NeighboursScreenView)driven.Shell.State.Top).Selected?.Code);
        driven.Click("Neighbour ");
        Assert.Equal(NeighbourColumns.Name, ((NeighboursScreenView)driven.Shell.State.Top).SortedBy);
        driven.Click("help");
        Assert.Equal("Keys", driven.Shell.State.Top.Title);
        driven.Click("Neighbours ›");
        Assert.Equal("Neighbours", driven.Shell.State.Top.Title);
        driven.Click("Blackpool  ");
        Assert.Equal("890", Assert.IsType<LoadBrief>(session.Effects.Last(effect => effect is Load)).Of.Code);
    }

    [Fact]
    public void The_wheel_moves_and_a_mouse_switched_off_does_nothing()
    {
        var session = Session.WithAuthorities();
        var down = new WheelInput(IsDown: true);
        session.Send(down);
        Assert.Equal(3, ((ChooseView)session.State.Top).Cursor.Selected);
        var off = session.State with { Settings = session.State.Settings with { Mouse = false } };
        using var driven = new Driven(off, session.Effects.Add);
        driven.Shell.Point(down);
        Assert.Equal(3, ((ChooseView)driven.Shell.State.Top).Cursor.Selected);
    }

    [Fact]
    public void Copying_takes_the_value_or_the_table()
    {
        var session = Session.AtHartlepool();
        session.Press("y");
        Assert.Equal(new Copy(session.State.Top.Value(session.State)!), session.Effects[^1]);
        session.Press("Y");
        var lines = Assert.IsType<Copy>(session.Effects[^1]).Text.Split('\n');
        Assert.StartsWith("Code\tAuthority\tCloseness", lines[0], StringComparison.Ordinal);
        Assert.Equal("806\tMiddlesbrough\tClose\tno return for 2024-25\t138\t25.6 %", lines[9]);
    }

    [Fact]
    public void Saving_writes_csv_text_or_nothing_it_cannot()
    {
        var session = Session.AtHartlepool();
        session.Press("w", "Enter");
        var csv = Assert.IsType<SaveFile>(session.Effects[^1]);
        Assert.Equal("hartlepool.csv", csv.Name);
        Assert.StartsWith("authority_code,authority_name,closeness,preventative_share_2024_25,preventative_share_2024_25_unit", csv.Content, StringComparison.Ordinal);
        session.Press("w", "Tab", "Enter");
        var text = Assert.IsType<SaveFile>(session.Effects[^1]);
        Assert.Equal("hartlepool.txt", text.Name);
        Assert.Contains("Preventative", text.Content, StringComparison.Ordinal);
        session.Tell(new FileSaved(text, "Saved as hartlepool.txt.") { IsSaved = true });
        Assert.Contains("Saved as", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_key_makes_a_report_of_what_the_screen_shows_and_says_where_it_is()
    {
        var session = Session.AtHartlepool();
        session.Press("R", "Tab", "Tab", "Tab", "Enter");
        var report = Assert.IsType<MakeReport>(session.Effects[^1]);
        Assert.Equal(new MakeReport(session.State.Top.Subject, "hartlepool.xlsx"), report);
        Assert.Contains(report, session.State.Pending);
        session.Tell(new ReportMade(report, "Report saved as hartlepool.xlsx.") { IsSaved = true });
        Assert.Contains("Report saved as hartlepool.xlsx.", session.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(report, session.State.Pending);
    }

    [Fact]
    public void A_report_that_cannot_be_had_is_said_and_its_name_can_be_used_again()
    {
        var session = Session.AtHartlepool();
        session.Press("R", "Tab", "Enter");
        var before = session.State.Top;
        var report = (MakeReport)session.Effects[^1];
        session.Tell(new LoadFailed(report, "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = true });
        Assert.Contains("Not saved: The server does not answer.", session.Text(), StringComparison.Ordinal);
        Assert.Contains("File: hartlepool.md", session.Text(), StringComparison.Ordinal);
        // It is not asked for again behind the user's back.
        Assert.DoesNotContain(session.Reminders, one => one.Message is AskAgain);
        session.Press("Enter");
        Assert.Equal(report, session.Effects[^1]);
        session.Tell(new ReportMade(report, "Not saved: there is a file hartlepool.md already.") { IsSaved = false });
        Assert.Contains("already", session.Text(), StringComparison.Ordinal);
        session.Press("Escape");
        Assert.Same(before, session.State.Top);
    }

    [Fact]
    public void A_name_that_will_not_do_is_asked_for_again_and_letters_go_on_being_its_own()
    {
        var session = Session.AtHartlepool();
        session.Press("w", "Enter");
        var before = session.State.Top;
        var file = Assert.IsType<SaveFile>(session.Effects[^1]);
        var path = new string('x', 150);
        session.Tell(new FileSaved(file, $"Not saved: there is a file {path} already, and none is written over.") { IsSaved = false });
        Assert.Contains("and none is written over.", session.Text(), StringComparison.Ordinal);
        session.Press("Backspace", "Backspace", "Backspace", "Backspace");
        session.Type("q.csv");
        Assert.Contains("File: hartlepoolq.csv", session.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("written over", session.Text(), StringComparison.Ordinal);
        session.Press("Enter");
        Assert.Equal(file with { Name = "hartlepoolq.csv" }, session.Effects[^1]);
        Assert.Same(before, session.State.Top);
    }

    [Fact]
    public void Whoever_has_gone_on_meanwhile_is_only_told()
    {
        var session = Session.AtHartlepool();
        session.Press("R", "Enter");
        var report = (MakeReport)session.Effects[^1];
        session.Press(":");
        session.Tell(new ReportMade(report, "Not saved: no.") { IsSaved = false });
        Assert.IsType<PaletteView>(session.State.Top);
        Assert.Contains("Not saved: no.", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_needs_an_authority_and_a_name_with_an_ending()
    {
        var session = Session.WithAuthorities();
        session.Press("Ctrl+R");
        Assert.Contains("Choose an authority first.", session.Text(), StringComparison.Ordinal);
        session = Session.AtHartlepool();
        session.Press("R");
        session.Send(new TypedInput("hartlepool.pdf"));
        session.Press("Enter");
        Assert.Contains(".html, .md, .docx, .xlsx or .csv", session.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(session.Effects, effect => effect is MakeReport);
    }

    [Fact]
    public void A_sentence_too_long_for_its_line_takes_a_second_one_until_the_next_key()
    {
        var session = Session.WithAuthorities();
        session.Press("Ctrl+G", "n");
        var lines = session.Text().Split('\n');
        Assert.Equal(" Mark at least two authorities first: Insert marks one, in their list or in a", lines[21]);
        Assert.Equal(" ranking.", lines[22]);
        session.Press("Down");
        Assert.DoesNotContain("Mark at least", session.Text(), StringComparison.Ordinal);
        // What lies under it is not in sight.
        session.Press("Escape", "Up");
        session.Tell(new Told(string.Concat(Enumerable.Repeat("abc ", 60))));
        Assert.StartsWith(" abc abc", session.Text().Split('\n')[21], StringComparison.Ordinal);
        Assert.EndsWith("…", session.Text().Split('\n')[22], StringComparison.Ordinal);
        session.Press("Up");
        Assert.Null(session.State.Notice);
    }

    [Fact]
    public void What_a_row_says_of_itself_comes_before_how_many_are_marked()
    {
        var session = Session.WithAuthorities();
        session.Press("Insert");
        session.Type("909");
        var cumbria = Assert.IsType<ChooseView>(session.State.Top).Selected!;
        Assert.StartsWith(
            $"Cumbria: former, {cumbria.Succession}. 1 marked.", session.State.Top.Status(session.State), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_of_the_screen_one_is_on_says_so()
    {
        var session = Session.AtHartlepool();
        session.Press("2");
        Assert.Equal("This is Overview already.", session.State.Notice);
        Assert.Equal(3, session.State.Views.Count);
        // Back to the brief that lies below it, not to one more.
        session.Press("b");
        Assert.IsType<BriefScreenView>(session.State.Top);
        Assert.Equal(2, session.State.Views.Count);
        session.Press("F3");
        Assert.Equal("This is Brief already.", session.State.Notice);
        session.Press("1");
        Assert.IsType<ChooseView>(session.State.Top);
        session.Press("Ctrl+P");
        session.Type("list of authorities");
        Assert.Equal("This is the list of authorities already.", Assert.IsType<PaletteView>(session.State.Top).Items!.Single(item => item.Label == "Authorities").WhyDisabled);
    }

    [Fact]
    public void The_data_need_no_authority()
    {
        var session = Session.WithAuthorities();
        session.Press("Ctrl+P");
        session.Type("releases");
        session.Press("Enter");
        Assert.Equal(new LoadHoldings(Subject.None with { Measure = "" }), session.Effects[^1]);
        session.Press("4");
        Assert.Equal("Choose an authority first.", session.State.Notice);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p", "Escape")]
    [InlineData("p", "4", "Escape", "Escape")]
    public void What_was_chosen_goes_with_the_user_to_the_next_authority(params string[] keys)
    {
        var group = new NamedGroup("Two", ["301", "302"]);
        var session = new Session(settings: Settings.Default with { Groups = [group] });
        session.AnswerAuthorities();
        session.Press("Ctrl+G", "Down", "Enter");
        Assert.Contains("Compared with the group Two.", session.State.Top.Status(session.State), StringComparison.Ordinal);
        session.Press("Ctrl+G");
        Assert.Contains("* Two", session.Text(), StringComparison.Ordinal);
        session.Press("Escape");
        session.Type("805");
        session.Press("Enter");
        session.AnswerOverview(Demo.Hartlepool());
        foreach (var key in keys)
        {
            session.Press(key);
            foreach (var load in session.State.Pending.OfType<LoadOverview>())
                session.Tell(new Loaded<Tui.Screens.Views.OverviewView>(load, Demo.Hartlepool()));
        }

        session.Press(session.State.Top.Subject.IsNone ? "Escape" : "1");
        session.Type("340");
        Assert.Contains("Still chosen: real terms.", session.State.Top.Status(session.State), StringComparison.Ordinal);
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("340", "Knowsley") { Group = group, Prices = "real" }), session.Effects[^1]);
        session.AnswerOverview(Demo.Hartlepool() with { Name = "Knowsley" });
        // The palette too, and there what is shown counts.
        session.Press("p", "1", "Ctrl+P");
        session.Type("hartlepool");
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("805", "Hartlepool") { Group = group }), session.State.Top.Load);
    }

    [Fact]
    public void What_the_server_refuses_does_not_go_on_to_the_next_authority()
    {
        var session = Session.AtHartlepool();
        session.Press("p");
        session.Tell(new LoadFailed((Load)session.Effects[^1], "base_year: found \"2023-24\".", "http://127.0.0.1:5080"));
        session.Press(":");
        session.Type("knowsley");
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("340", "Knowsley")), session.Effects[^1]);
    }

    [Fact]
    public void The_palette_finds_prices_on_the_overview()
    {
        var session = Session.AtHartlepool();
        session.Press(":");
        session.Type("price");
        session.Press("Enter");
        Assert.Equal(new LoadOverview(new Subject("805", "Hartlepool") { Prices = "real" }), session.Effects[^1]);
        Assert.Equal("real", session.State.Chosen.Prices);
    }

    [Fact]
    public void A_screen_without_a_chart_is_saved_as_a_picture_of_itself()
    {
        var session = Session.WithAuthorities();
        session.Press("Ctrl+S", "Tab", "Tab", "Enter");
        var file = Assert.IsType<SaveFile>(session.Effects[^1]);
        Assert.Equal("authorities.svg", file.Name);
        var svg = System.Xml.Linq.XDocument.Parse(file.Content);
        Assert.Contains(svg.Descendants(), element => element.Value.Contains("Barking and Dagenham", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5.6", "-5.6")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("Hart\u202Elepool", "Hartlepool")]
    [InlineData("% of children", "% of children")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public void A_cell_of_a_csv_file_is_text_or_a_number_and_no_formula(string cell, string expected) =>
        Assert.Equal($"x,about\r\n{expected},a table\r\n", TableText.Csv(new ScreenTable("a table", [("x", "X")], [[cell]])));

    [Fact]
    public void A_server_that_is_away_is_asked_again_until_it_is_back_and_all_goes_on_where_it_was()
    {
        var session = Session.AtHartlepool();
        session.Press("Down", "r");
        var load = (Load)session.Effects[^1];
        var away = new LoadFailed(load, "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = true };
        session.Tell(away);
        Assert.Contains("Agency social workers", session.Text(), StringComparison.Ordinal);
        Assert.Contains("F5 tries again", session.Text(), StringComparison.Ordinal);
        session.Wait();
        Assert.Equal(load, session.Effects[^1]);
        session.Tell(away);
        session.Wait();
        session.AnswerOverview(Demo.Hartlepool());
        Assert.DoesNotContain("does not answer", session.Text(), StringComparison.Ordinal);
        Assert.Null(session.State.Top.Failure);
        var asked = session.Effects.Count;
        session.Wait();
        session.Wait();
        Assert.Equal(asked, session.Effects.Count);
    }

    [Fact]
    public void The_table_of_numbers_takes_the_place_of_the_drawing_and_Esc_gives_it_back()
    {
        var session = Session.AtHartlepool();
        session.Press("t");
        Assert.Contains("Neighbours' median", session.Text(), StringComparison.Ordinal);
        session.Press("Escape");
        Assert.Equal("Hartlepool", session.State.Top.Title);
        Assert.False(session.State.Top.ShowsNumbers);
    }

    [Fact]
    public void Columns_stay_straight_whatever_the_names_are_written_in()
    {
        var session = new Session();
        session.Tell(new Loaded<IReadOnlyList<Tui.Screens.Views.AuthorityItem>>(
            new LoadAuthorities(),
            [
                new("001", "Rhondda Cynon Tâf, Sir y Fflint", "Cymru", false),
                new("002", "東京都千代田区", "関東", false),
                new("003", "Ca\u0308mbridge\u0301", "East", false),
                new("004", "Plain", "East", false),
            ]));
        var lines = session.Text().Split('\n');
        string[] regions = ["Cymru", "関東", "East", "East"];
        for (var i = 0; i < regions.Length; i++)
            Assert.Equal(47, TextWidth.Of(lines[4 + i].AsSpan(0, lines[4 + i].IndexOf(regions[i], StringComparison.Ordinal))));
    }
}
