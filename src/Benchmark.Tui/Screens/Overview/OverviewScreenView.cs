using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The overview of one authority: what was loaded, and where the reader is in its table.</summary>
internal sealed record OverviewScreenView(Subject Subject) : View(Subject), IHasTable
{
    public override string Title => Subject.Name;

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => OverviewCommands.All;

    public override Load Load => new LoadOverview(Subject);

    public override bool IsLoaded => Overview is not null;

    /// <summary>Null while loading or after a failure.</summary>
    public OverviewView? Overview { get; init; }

    /// <summary>The column the arrows are on.</summary>
    public int Column { get; init; }

    public TableSort Sort { get; init; }

    /// <summary>The neighbours in the order shown.</summary>
    public IReadOnlyList<NeighbourView> Sorted { get; init; } = [];

    public ListCursor Cursor { get; init; }

    public NeighbourView? Selected => Cursor.Selected < Sorted.Count ? Sorted[Cursor.Selected] : null;

    public override View Receive(Message message) => message is Loaded<OverviewView> loaded && loaded.For == Load
        ? this with { Overview = loaded.Value, Sorted = TableSort.Apply(Sort, loaded.Value.Neighbours), Cursor = default }
        : this;

    public override View About(Subject subject) => new OverviewScreenView(subject) { Column = Column, Sort = Sort };

    public override string Aside(Glyphs glyphs) => Overview is { } overview
        ? $"{overview.Code} {glyphs.Separator} {overview.Region} {glyphs.Separator} {(Subject.Group is { } group ? $"group {group.Name}" : $"{overview.Edition} neighbours")}"
        : "";

    public override Turn Click(DashboardState state, Hit hit) => hit switch
    {
        { Kind: HitKind.Row } when hit.Number == Cursor.Selected => OverviewCommands.Open.Run(state),
        { Kind: HitKind.Row } => state.WithTop(this with { Cursor = Cursor with { Selected = hit.Number } }),
        { Kind: HitKind.Head } when Overview is { } overview =>
            state.WithTop((this with { Column = hit.Number }).SortByColumn(overview)),
        _ => state,
    };

    public override void Draw(DashboardState state, Region body) => OverviewScreen.Draw(this, Overview!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected is not { } neighbour ? null
        : Column >= TableSort.FirstFigure ? neighbour.Figures[Column - TableSort.FirstFigure].Text
        : $"{neighbour.Name} ({neighbour.Code})";

    public ScreenTable Table(DashboardState state) => new(
        $"{Overview!.Name} and its neighbours, {Overview.Edition} edition",
        ["Code", "Authority", "Closeness", .. Overview.Questions.Select(question => $"{question.Headline.Label}, {question.Period}")],
        [
            [Overview.Code, Overview.Name, "itself", .. Overview.Questions.Select(question => question.Headline.Own.Text)],
            ["", "Neighbours' median", "", .. Overview.Questions.Select(question => question.Headline.Median.Text)],
            ["", Overview.Region, "", .. Overview.Questions.Select(question => question.Headline.Region.Text)],
            ["", "England", "", .. Overview.Questions.Select(question => question.Headline.England.Text)],
            .. Sorted.Select(one => (string[])[one.Code, one.Name, one.Closeness, .. one.Figures.Select(figure => figure.Text)]),
        ]);

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the plots", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, "A neighbour; a number where several share one place.", Role.Text);
        yield return new HelpLine(glyphs.Chosen, Role.Chosen, "The neighbour selected in the table.", Role.Text);
        yield return new HelpLine(
            glyphs.Median, Role.Median, $"The neighbours' median; {glyphs.MedianOnNeighbour} with a neighbour on it.", Role.Text);
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the words", Role.Heading, "", default);
        yield return new HelpLine(
            "median", Role.Text, "The middle one of the neighbours' figures, the authority not among them.", Role.Text);
        yield return new HelpLine(
            "position", Role.Text, "For measures that are neither good nor bad: 1 is the highest.", Role.Text);
        yield return new HelpLine("rank", Role.Text, "For measures with a good end: 1 is the best.", Role.Text);
    }

    public OverviewScreenView MoveColumn(int by, OverviewView overview) =>
        this with { Column = Math.Clamp(Column + by, 0, TableSort.Columns(overview) - 1) };

    /// <summary>
    /// Sorts by the chosen column, or turns the order round where it already is; the selected neighbour stays selected.
    /// </summary>
    public OverviewScreenView SortByColumn(OverviewView overview)
    {
        var sort = Sort.Column == Column
            ? Sort with { IsDescending = !Sort.IsDescending }
            : new TableSort(Column, TableSort.StartsDescending(Column, overview));
        var sorted = TableSort.Apply(sort, overview.Neighbours);
        var selected = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] == Selected)
                selected = i;
        }

        return this with { Sort = sort, Sorted = sorted, Cursor = new ListCursor(selected, 0) };
    }
}
