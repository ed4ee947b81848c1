using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Overview;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

public sealed class DashboardTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Asking_again_while_an_answer_is_under_way_waits_for_the_newer_one(bool newerComesFirst)
    {
        var session = Session.WithAuthorities();
        session.Press("h", "a", "r", "t", "Enter", "2");
        var first = session.Effects.OfType<LoadOverview>().Last();
        session.Press("F5");
        var second = session.Effects.OfType<LoadOverview>().Last();
        Assert.NotSame(first, second);
        Message[] answers =
        [
            new Loaded<OverviewView>(first, Demo.Hartlepool() with { Region = "before" }), new Loaded<OverviewView>(second, Demo.Hartlepool() with { Region = "after" }),
        ];
        session.Tell(answers[newerComesFirst ? 1 : 0]);
        Assert.Equal(newerComesFirst, session.State.Top.IsLoaded);
        session.Tell(answers[newerComesFirst ? 0 : 1]);
        Assert.Equal("after", Assert.IsType<OverviewScreenView>(session.State.Top).Content!.Region);
        Assert.Empty(session.State.Superseded);
        Assert.DoesNotContain(second, session.State.Pending);
    }

    [Fact]
    public void New_figures_are_asked_for_in_place_of_an_answer_that_is_under_way()
    {
        var session = Session.WithAuthorities();
        session.Tell(new FiguresFound("one"));
        session.Press("h", "a", "r", "t", "Enter", "2");
        var old = session.Effects.OfType<LoadOverview>().Last();
        session.Tell(new FiguresFound("two"));
        session.Press("F5");
        session.Tell(new FiguresTaken(session.Effects.OfType<TakeFigures>().Last(), "two"));
        session.Tell(new Loaded<OverviewView>(old, Demo.Hartlepool()));
        Assert.False(session.State.Top.IsLoaded);
        session.Tell(new Loaded<OverviewView>(session.Effects.OfType<LoadOverview>().Last(), Demo.Hartlepool()));
        Assert.True(session.State.Top.IsLoaded);
    }

    [Fact]
    public void Starting_asks_for_the_authorities() =>
        Assert.Equal([new LoadAuthorities()], new Session().Effects);

    [Theory]
    [InlineData("hart", "805")]
    [InlineData("hrtlpl", "805")]
    [InlineData("805", "805")]
    [InlineData("st hel", "342")]
    [InlineData("st. helens", "342")]
    [InlineData("telford & wrekin", "894")]
    [InlineData("hull", "810")]
    [InlineData("Hull City Council", "810")]
    [InlineData("stockton", "808")]
    [InlineData("dorset", "838")]
    [InlineData("stockton on tees", "808")]
    [InlineData("KINGSTON THAMES", "314")]
    public void The_filter_finds_what_people_type(string typed, string code) =>
        Assert.Equal(code, AuthorityFilter.Apply(Demo.Authorities, typed)[0].Code);

    [Fact]
    public void A_region_filters_to_its_authorities()
    {
        var shown = AuthorityFilter.Apply(Demo.Authorities, "north east");
        Assert.Contains(shown, one => one.Name == "Gateshead");
        Assert.DoesNotContain(shown, one => one.Region == "London");
    }

    [Fact]
    public void Typing_filters_at_once_and_Enter_opens_the_best_match()
    {
        var session = Session.WithAuthorities();
        session.Type("hartq");
        Assert.Equal("hartq", Choose(session).Filter);
        session.Press("Backspace");
        Assert.Equal("805", Choose(session).Selected?.Code);
        Assert.Equal([new LoadAuthorities()], session.Effects);

        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject("805", "Hartlepool")), session.Effects[^1]);
        Assert.Contains("› Hartlepool › Brief", session.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warr", "877")]
    [InlineData("q", "")]
    [InlineData(": ? * / T", "")]
    public void No_letter_is_a_command_where_letters_filter(string typed, string code)
    {
        var session = Session.WithAuthorities();
        session.Type(typed);
        Assert.Equal(typed, Choose(session).Filter);
        Assert.Equal([new LoadAuthorities()], session.Effects);
        if (code.Length > 0 && Demo.Authorities.Any(one => one.Code == code))
            Assert.Equal(code, Choose(session).Selected?.Code);
    }

    [Fact]
    public void Escape_clears_what_was_typed_then_says_that_there_is_nothing_left()
    {
        var session = Session.WithAuthorities();
        session.Type("north west");
        session.Press("Escape");
        Assert.Equal("", Choose(session).Filter);
        session.Press("Escape");
        Assert.Contains("Ctrl+Q quits", session.State.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_visit_to_the_list_begins_with_all_of_it_and_going_back_finds_it_as_it_was()
    {
        var session = Session.AtHartlepool();
        session.Press("Escape", "Escape");
        Assert.Equal("hart", Choose(session).Filter);
        session.Press("Ctrl+F", "1");
        Assert.Equal("", Choose(session).Filter);
        Assert.Equal("805", Choose(session).Selected?.Code);
    }

    [Fact]
    public void A_filter_that_fits_nothing_says_so_and_goes_on_typing()
    {
        var session = Session.WithAuthorities();
        session.Type("zzz");
        session.Press("Enter");
        Assert.True(Choose(session).IsTyping);
        Assert.Equal("No authority fits \"zzz\".", session.State.Notice);
    }

    [Fact]
    public void A_paste_types_and_never_commands()
    {
        var session = Session.WithAuthorities();
        session.Send(new TypedInput("q"));
        Assert.DoesNotContain(new Quit(), session.Effects);
        session.Send(new TypedInput("Hart\nle\e"));
        Assert.Equal("Hart le ", Choose(session).Filter);
    }

    [Fact]
    public void Quitting_asks_no_question()
    {
        var session = Session.WithAuthorities();
        session.Press("Ctrl+Q");
        Assert.Equal(new Quit(), session.Effects[^1]);
        session = Session.AtHartlepool();
        session.Press("q");
        Assert.Equal(new Quit(), session.Effects[^1]);
    }

    [Fact]
    public void A_key_that_does_nothing_says_so()
    {
        var session = Session.AtHartlepool();
        session.Press("F7");
        Assert.Equal("F7 does nothing here; F1 tells what the keys do.", session.State.Notice);
        session.Press("j");
        Assert.Null(session.State.Notice);
    }

    [Fact]
    public void Control_c_quits_even_while_typing()
    {
        var session = Session.WithAuthorities();
        session.Send(new KeyInput(KeyPress.Of('c', KeyModifiers.Control)));
        Assert.Equal(new Quit(), session.Effects[^1]);
    }

    [Fact]
    public void Filter_sort_and_selection_survive_going_on_and_back()
    {
        var session = Session.AtHartlepool();
        session.Press("Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        session.Press("Left", "Left", "Left", "Left", "s", "Down", "Down", "Down");
        var before = Neighbours(session);
        Assert.Equal(NeighbourColumns.Name, before.SortedBy);
        session.Press("Enter");
        Assert.Equal(new LoadBrief(new Subject(before.Selected!.Code, before.Selected.Name)), session.Effects[^1]);
        session.Press("Escape");
        Assert.Equal(before, Neighbours(session));
        session.Press("Escape", "Escape", "Escape");
        Assert.Equal("hart", Choose(session).Filter);
    }

    [Fact]
    public void An_answer_reaches_only_the_screen_that_waits_for_it()
    {
        var session = Session.WithAuthorities();
        session.Type("barnet");
        session.Press("Enter", "2");
        session.Tell(new Loaded<OverviewView>(new LoadOverview(new Subject("805", "Hartlepool")), Demo.Hartlepool()));
        Assert.Null(Overview(session).Content);
        session.AnswerOverview(Demo.Hartlepool() with { Name = "Barnet" });
        Assert.NotNull(Overview(session).Content);
    }

    [Fact]
    public void A_failure_shows_sentence_and_address_and_r_tries_again()
    {
        var session = Session.WithAuthorities();
        session.Press("Enter");
        var wanted = (Load)session.Effects[^1];
        session.Tell(new LoadFailed(wanted, "The server does not answer.", "http://127.0.0.1:5080"));
        Assert.Contains("The server does not answer.", session.Text(), StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080", session.Text(), StringComparison.Ordinal);
        session.Press("r");
        Assert.Equal(wanted, session.Effects[^1]);
        Assert.Equal(3, session.Effects.Count);
        session.Wait();
        Assert.Contains("Loading", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_key_says_why()
    {
        var session = new Session();
        session.Press("Enter");
        Assert.Equal("The list of authorities is still loading.", session.State.Notice);
        Assert.Contains("The list of authorities is still loading.", session.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_subject_changes_with_Enter_only_and_not_because_a_cursor_stands_on_another_authority()
    {
        var session = Session.AtHartlepool();
        session.Press("Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        session.Press("Down", "Down", "e");
        Assert.Equal("805", Assert.IsType<LoadEvidence>(session.Effects[^1]).Of.Code);
    }

    [Fact]
    public void Sorting_by_a_figure_starts_with_place_one_reverses_and_keeps_the_missing_last()
    {
        var session = Session.AtHartlepool();
        session.Press("Up", "Up", "Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        session.Press("s");
        Assert.Equal("Knowsley", Neighbours(session).Sorted[0].Name);
        Assert.Equal("Middlesbrough", Neighbours(session).Sorted[^1].Name);
        session.Press("s");
        Assert.Equal("Durham", Neighbours(session).Sorted[0].Name);
        Assert.Equal("Middlesbrough", Neighbours(session).Sorted[^1].Name);

        session.Press("a", "Right", "Right", "s");
        Assert.Equal("Rotherham", Neighbours(session).Sorted[0].Name);
        Assert.Equal("Sunderland", Neighbours(session).Sorted[^1].Name);
    }

    [Fact]
    public void Every_reason_shows_as_words_a_true_zero_as_a_zero_and_a_joint_return_as_joint()
    {
        var session = Session.WithAuthorities(120, 60);
        session.Type("314");
        session.Press("Enter");
        session.AnswerOverview(Demo.Gaps());
        var text = session.Text();
        Assert.Contains("No figure: the return lacks youth justice", text, StringComparison.Ordinal);
        Assert.Contains("joint 14.9 %", text, StringComparison.Ordinal);
        Assert.Contains("Joint with Richmond upon Thames. small base: 2.0 of 2.0 FTE", text, StringComparison.Ordinal);
        Assert.Contains("No median: fewer than five neighbours have a figure", text, StringComparison.Ordinal);
        Assert.Contains("0 In care per 10,000", text, StringComparison.Ordinal);

        session.Press("Enter");
        session.AnswerNeighbours(Demo.Neighbours(Demo.Gaps()));
        session.Press("a");
        text = session.Text();
        foreach (var figure in Demo.Gaps().Neighbours.SelectMany(neighbour => neighbour.Figures))
            Assert.Contains(figure.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_a_value_or_a_reason()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureView.Of(double.NaN, "0"));
        Assert.Throws<ArgumentException>(() => FigureView.Of(1, " "));
        Assert.Throws<ArgumentException>(() => FigureView.Missing(""));
        Assert.Null(FigureView.Missing("suppressed").Value);
        Assert.Null(FigureView.Of(0, "0").Reason);
    }

    [Fact]
    public void No_neutral_measure_is_called_better_worse_good_or_a_rank()
    {
        foreach (var question in Demo.Hartlepool().Questions.Where(one => one.Polarity == Polarity.Neutral))
        {
            var text = OverviewText.Standing(question) + OverviewText.Neighbours(Demo.Hartlepool(), question);
            foreach (var word in new[] { "better", "worse", "good", "bad", "rank" })
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Commands_have_distinct_ids_and_no_key_does_two_things()
    {
        foreach (var commands in new[] { ChooseCommands.All, OverviewCommands.All, NeighboursCommands.All })
        {
            Assert.Equal(commands.Count, commands.Select(command => command.Id).Distinct().Count());
            var keys = commands.SelectMany(command => command.Keys).ToArray();
            Assert.Equal(keys.Length, keys.Distinct().Count());
        }
    }

    [Fact]
    public void Below_the_smallest_size_only_quitting_works()
    {
        var session = Session.AtHartlepool();
        session.Resize(79, 24);
        var before = session.State.Views;
        session.Press("Escape", "Enter", "s", "?");
        Assert.Same(before, session.State.Views);
        session.Press("q");
        Assert.Equal(new Quit(), session.Effects[^1]);
    }

    private static ChooseView Choose(Session session) => Assert.IsType<ChooseView>(session.State.Top);

    private static NeighboursScreenView Neighbours(Session session) => Assert.IsType<NeighboursScreenView>(session.State.Top);

    private static OverviewScreenView Overview(Session session) => Assert.IsType<OverviewScreenView>(session.State.Top);
}
