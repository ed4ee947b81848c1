using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Spine;

/// <summary>Every headline measure of one authority, a row each; what is typed filters them.</summary>
internal sealed record SpineScreenView(Subject Subject) : FiguresView<SpineView>(Subject), IHasTable
{
    private const int LongestFilter = 40;

    public override string Title => "Spine";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => SpineCommands.All;

    // All headline measures come at once, each in its newest period.
    public override Load Load => new LoadSpine(Subject with { Measure = "", Period = "" });

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    public override IReadOnlyList<string> Definitions => Latest?.Definitions ?? [];

    public override string Definition => Latest?.Definition ?? Subject.Definition;

    public string Filter { get; init; } = "";

    /// <summary>The column that the arrows are on.</summary>
    public SpineColumn Column { get; init; }

    /// <summary>By which the rows are in order; by measure they are in the order of the headline measures.</summary>
    public SpineColumn SortedBy { get; init; }

    public bool IsTurned { get; init; }

    /// <summary>Those that fit the filter, in the order shown.</summary>
    public IReadOnlyList<SpineItem> Shown { get; init; } = [];

    public SpineItem? Selected => Cursor.Selected < Shown.Count ? Shown[Cursor.Selected] : null;

    public override Subject UnderCursor => Selected is { } item ? Subject with { Measure = item.Measure.Id, Period = item.Period } : Subject;

    public override int RowCount(DashboardState state) => Shown.Count;

    public override int VisibleRows(DashboardState state) => SpineScreen.VisibleRows(Shown.Count, state.BodyHeight);

    public override TextLine? Line(int width, int height) =>
        new(Filter, LongestFilter, SpineScreen.FilterColumn, 0, Math.Max(width - SpineScreen.FilterColumn - SpineScreen.CountWidth - 1, 0))
        {
            Hint = "type part of a measure's name; Enter opens it",
        };

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => SpineScreen.Tables(this, width, height, state.Glyphs);

    public override SpineScreenView Typed(string text) => (this with { Filter = text }).Arranged();

    public override View SortBy(int column) => Enum.IsDefined((SpineColumn)column) ? (this with { Column = (SpineColumn)column }).SortByColumn() : this;

    public override void Draw(DashboardState state, Region body) => SpineScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Own.Text;

    public ScreenTable Table(DashboardState state) => new(
        $"{Subject.Name}: the headline measures",
        [
            ("measure_name", "Measure"), ("measure_unit", "Unit"), ("period", "Period"), ("value", "Figure"), ("median", ChartText.Sentence(Subject.MedianName)),
            ("england", "England"), ("minimum", "Lowest"), ("lower_quartile", "Lower quartile"), ("upper_quartile", "Upper quartile"),
            ("maximum", "Highest"), ("used", "Used"), ("nation_minimum", "Lowest in England"), ("nation_lower_quartile", "Lower quartile in England"),
            ("nation_upper_quartile", "Upper quartile in England"), ("nation_maximum", "Highest in England"), ("rank_nationally", "Place"),
            ("of_nationally", "Of"), ("verdict_words", "Verdict"), ("quote", "Quote"), ("quote_words", "Why"),
        ],
        [.. Shown.Select(item => (TableCell[])
        [
            item.Measure.Label, item.Measure.Unit, item.Period, TableCell.Of(item.Own), TableCell.Of(item.Median), TableCell.Of(item.England),
            .. Box(item, item.Others), TableCell.Count(item.Used), .. Box(item, item.Nation), TableCell.Count(item.National?.Place, "not ranked"),
            TableCell.Count(item.National?.Of, "not ranked"), item.VerdictInFull, item.Mark,
            item.MarkReason.Length > 0 ? item.MarkReason : "nothing to say",
        ])])
    {
        Notes = [Content!.Basis],
    };

    private static TableCell[] Box(SpineItem item, BoxSpan? box) =>
    [
        .. new[] { box?.Minimum, box?.Lower, box?.Upper, box?.Maximum }
            .Select(value => TableCell.Of(value, value is { } known ? MeasureText.Of(item.Measure)(known) : box is null ? "no figures" : "too few", item.Measure.Unit)),
    ];

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the boxes", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Median, Role.Median, $"The {Subject.MedianName}; in a row of its own, the middle one in England.", Role.Text);
        yield return new HelpLine("upper box", Role.Neighbour, "Those compared with: the line from least to most, the thick part their middle half.", Role.Text);
        yield return new HelpLine("lower box", Role.Muted, "The same of every authority in England that makes a return.", Role.Text);
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the table", Role.Heading, "", default);
        yield return new HelpLine("within, above", Role.Text, "Beside the usual variation; upper quarter, middle half and lower quarter where no test can be made.", Role.Text);
        yield return new HelpLine("depends", Role.Text, "The two models of that variation disagree; the evidence says how.", Role.Text);
        yield return new HelpLine("quote", Role.Text, "May be quoted; care: with what is said of it; check: only after asking the finance officer.", Role.Text);
    }

    public SpineScreenView MoveColumn(int by) =>
        this with { Column = (SpineColumn)Math.Clamp((int)Column + by, 0, Enum.GetValues<SpineColumn>().Length - 1) };

    /// <summary>By the chosen column, or the other way round where it already is.</summary>
    public SpineScreenView SortByColumn() =>
        (SortedBy == Column ? this with { IsTurned = !IsTurned } : this with { SortedBy = Column, IsTurned = false }).Arranged();

    protected override FiguresView<SpineView> Filled(SpineView content) => (this with { Content = content }).Arranged();

    // What is selected stays so while it is among those shown.
    private SpineScreenView Arranged()
    {
        var words = FuzzyMatch.Plain(Filter).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = (Content?.Items ?? []).Where(item => FuzzyMatch.Plain(item.Measure.Label) is var label
            && words.All(word => FuzzyMatch.Score(word, label) is not null)).ToList();
        IEnumerable<SpineItem> arranged = SortedBy switch
        {
            // Without a place it comes last either way.
            SpineColumn.Place => fitting.OrderBy(item => item.Distance is null).ThenBy(item => (IsTurned ? 1 : -1) * item.Distance ?? 0),
            SpineColumn.Verdict => fitting.OrderBy(item => item.Level == int.MaxValue).ThenBy(item => IsTurned ? -item.Level : item.Level),
            SpineColumn.Mark => fitting.OrderBy(item => (IsTurned ? -1 : 1) * Array.IndexOf(Marks, item.Mark)),
            _ => IsTurned ? Enumerable.Reverse(fitting) : fitting,
        };
        var shown = arranged.ToList();
        return this with { Shown = shown, Cursor = new ListCursor(Math.Max(Selected is { } selected ? shown.IndexOf(selected) : 0, 0), 0) };
    }

    // The gravest first.
    private static readonly string[] Marks = ["check", "care", "quote", "none"];
}
