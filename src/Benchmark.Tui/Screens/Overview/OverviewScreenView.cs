using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The three questions about one authority; the cursor is a question.</summary>
internal sealed record OverviewScreenView(Subject Subject) : FiguresView<OverviewView>(Subject), IHasTable, IHasChart
{
    public override string Title => Subject.Name;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => OverviewCommands.All;

    // All three questions come at once, each in its newest period.
    public override Load Load => new LoadOverview(Subject with { Measure = "", Period = "" });

    public QuestionView? Selected =>
        Content is { } overview && Cursor.Selected < overview.Questions.Count ? overview.Questions[Cursor.Selected] : null;

    public override Subject UnderCursor => Selected is { } question
        ? Subject with { Measure = question.Measure, Period = question.Period }
        : Subject;

    public override int RowCount(DashboardState state) => Content!.Questions.Count;

    public override int VisibleRows(DashboardState state) => Content!.Questions.Count;

    /// <summary>Other screens open about the question that the cursor is on.</summary>
    public override OverviewScreenView At(int question)
    {
        var moved = this with { Cursor = new ListCursor(question, 0) };
        return moved.Selected is { } selected ? moved with { Subject = Subject with { Measure = selected.Measure } } : moved;
    }

    public override string Aside(Glyphs glyphs) => Content is { } overview
        ? $"{overview.Code} {glyphs.Separator} {overview.Region} {glyphs.Separator} {(Subject.Group is { } group ? $"group {group.Name}" : $"{overview.Edition} neighbours")}"
        : "";

    public override void Draw(DashboardState state, Region body) => OverviewScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Headline.Own.Text;

    public ScreenTable Table(DashboardState state) => new(
        Subject.Group is { } group ? $"{Content!.Name} and {group.Name}" : $"{Content!.Name} and its neighbours, {Content.Edition} edition",
        [
            ("authority_code", "Code"), ("authority_name", "Authority"), ("closeness", "Closeness"),
            .. Content.Questions.Select(question => (
                TableText.ColumnName($"{question.Headline.Label} {question.Period}"), $"{question.Headline.Label}, {question.Period}")),
        ],
        [
            [Content.Code, Content.Name, "itself", .. Content.Questions.Select(question => TableCell.Of(question.Headline.Own))],
            ["", ChartText.Sentence(Subject.MedianName), "", .. Content.Questions.Select(question => TableCell.Of(question.Headline.Median))],
            ["", Content.Region, "", .. Content.Questions.Select(question => TableCell.Of(question.Headline.Region))],
            ["", "England", "", .. Content.Questions.Select(question => TableCell.Of(question.Headline.England))],
            .. Content.Neighbours.Select(one =>
                (TableCell[])[one.Code, one.Name, one.Closeness, .. one.Figures.Select(TableCell.Of)]),
        ])
    {
        Notes = [.. Content.Questions.Select(question =>
            $"{question.Headline.Label}: {question.Used} {(question.OwnGroup ? "of the group" : "neighbours")} used, {ChartText.LeftOut(question.LeftOut)}")],
    };

    public string Svg(DashboardState state) => SvgChart.Alone(OverviewDrawing.Of(Content!, Cursor.Selected, Subject.Group));

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the plots", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"{Subject.OtherName}; a number where several share one place.", Role.Text);
        yield return new HelpLine(
            glyphs.Median, Role.Median, $"The {Subject.MedianName}; {glyphs.MedianOnNeighbour} with one of them on it.", Role.Text);
        yield return new HelpLine(
            $"{glyphs.Full} {glyphs.Light}", Role.Text, "The preventative and the statutory part of what is spent on both.", Role.Text);
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the words", Role.Heading, "", default);
        yield return new HelpLine(
            "median",
            Role.Text,
            $"The middle one of {(Subject.Group is null ? "the neighbours'" : "the group's")} figures, the authority not among them.", Role.Text);
        yield return new HelpLine(
            "position", Role.Text, "For measures that are neither good nor bad: 1 is the highest.", Role.Text);
        yield return new HelpLine("rank", Role.Text, "For measures with a good end: 1 is the best.", Role.Text);
        yield return new HelpLine("could be", Role.Text, "The places that the 95% intervals leave open.", Role.Text);
        yield return new HelpLine(
            "averages", Role.Text, "Mean, median and, of counts, the pooled value; a side says nothing about how far.", Role.Text);
        yield return new HelpLine(
            "usual variation", Role.Text, "Authorities differ by more than chance; the limits are widened for that.", Role.Text);
    }

    protected override FiguresView<OverviewView> Filled(OverviewView content)
    {
        var filled = this with { Content = content };
        for (var i = 0; i < content.Questions.Count; i++)
        {
            if (Subject.Measure.Length == 0 ? content.Questions[i].IsUsual : content.Questions[i].Measure == Subject.Measure)
                return filled.At(i);
        }

        return filled.At(0);
    }
}
