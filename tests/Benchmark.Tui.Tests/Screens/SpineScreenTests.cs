using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Spine;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>The headline measures of one authority; which are shown, in which order, and where each leads.</summary>
public sealed class SpineScreenTests(RealFigures figures) : IClassFixture<RealFigures>
{
    [Fact]
    public async Task Typing_filters_and_Enter_opens_the_measure_beside_the_neighbours()
    {
        var session = await OpenAsync("805");
        session.Type("agen");
        Assert.Equal(["Agency share"], Labels(session));
        await figures.PressAsync(session, "Enter");
        var opened = Assert.IsType<NeighboursScreenView>(session.State.Top);
        Assert.Equal(("805", "agency-share", "2025"), (opened.Subject.Code, opened.Subject.Measure, opened.Subject.Period));
        Assert.Contains("Agency share", session.Text(), StringComparison.Ordinal);

        // Back on the spine the filter is as it was; Esc clears it first and goes back then.
        session.Press("Escape");
        Assert.Equal(["Agency share"], Labels(session));
        session.Press("Escape");
        Assert.Equal(View(session).Content!.Items.Count, Labels(session).Length);
        session.Press("Escape");
        Assert.IsNotType<SpineScreenView>(session.State.Top);
    }

    [Fact]
    public async Task A_filter_that_nothing_fits_says_so_and_opens_nothing()
    {
        var session = await OpenAsync("805");
        session.Type("zzz");
        Assert.Contains("No measure fits \"zzz\".", session.Text(), StringComparison.Ordinal);
        session.Press("Enter");
        Assert.Equal("No measure fits \"zzz\".", session.State.Notice);
        Assert.IsType<SpineScreenView>(session.State.Top);
    }

    [Fact]
    public async Task A_column_is_chosen_with_arrows_and_sorted_and_the_same_key_turns_it_round()
    {
        var session = await OpenAsync("805");
        var asked = Labels(session);
        await figures.PressAsync(session, "Down", "Right", "Right", "Right", "F6");
        // The selected measure stays selected, wherever the order puts it.
        Assert.Equal(asked[1], View(session).Selected!.Measure.Label);
        string[] marks = [.. View(session).Shown.Select(item => item.Mark)];
        Assert.Equal(marks.OrderBy(mark => mark switch { "check" => 0, "care" => 1, "quote" => 2, _ => 3 }), marks);
        await figures.PressAsync(session, "F6");
        Assert.Equal(Enumerable.Reverse(marks), View(session).Shown.Select(item => item.Mark));

        // Hartlepool lies furthest above its neighbours, in widths of their middle half, in how many children start to be looked after (2.51 widths; re-referrals 2.26).
        await figures.PressAsync(session, "Left", "Left", "F6");
        Assert.Equal("Starting care per 10,000", Labels(session)[0]);
        session.Send(new Tui.Commands.HeadInput((int)SpineColumn.Measure));
        Assert.Equal(asked, Labels(session));
    }

    [Fact]
    public async Task Evidence_is_that_of_the_measure_under_the_cursor()
    {
        var session = await OpenAsync("805");
        session.Type("vacancy");
        await figures.PressAsync(session, "Ctrl+E");
        Assert.Equal("vacancy-rate", Assert.IsType<EvidenceScreenView>(session.State.Top).Subject.Measure);
    }

    [Theory]
    [InlineData("805", "In care per 10,000 157 depends quote")]
    // A joint return, a figure to be taken with care.
    [InlineData("314", "Agency share joint 14.9% within care")]
    public async Task The_figure_the_verdict_and_the_mark_stand_in_the_narrowest_window(string code, string row)
    {
        var session = await OpenAsync(code);
        var squeezed = session.Text().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(squeezed, line => row.Split(' ').All(word => line.Contains(word, StringComparison.Ordinal)));
    }

    private static SpineScreenView View(Session session) => Assert.IsType<SpineScreenView>(session.State.Top);

    private static string[] Labels(Session session) => [.. View(session).Shown.Select(item => item.Measure.Label)];

    private async Task<Session> OpenAsync(string code)
    {
        var session = await figures.OpenAsync(code, 80, 24);
        await figures.PressAsync(session, "S");
        return session;
    }
}
