using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Association;

/// <summary>One measure against another, spend against care to begin with: a scatter, the three slopes, and the other pairs.</summary>
internal sealed record AssociationScreenView(Subject Subject) : FiguresView<AssociationView>(Subject), IHasTable, IHasChart
{
    private static readonly IReadOnlyList<Command<DashboardState, Turn>> Keys =
    [
        FigureCommands.OpenSelected(state => ((AssociationScreenView)state.Top).Selected is { } point ? (point.Code, point.Name) : null),
        .. FigureCommands.SideMoves("dot"),
        Define(
            FigureCommands.NextMeasure.Id, FigureCommands.NextMeasure.Keys, "pair",
            "Turns to the next pair of measures; the palette sets any other measure against spend.", state => Step(state, 1), FigureCommands.WhyNotReady),
        Define(
            FigureCommands.PreviousMeasure.Id, FigureCommands.PreviousMeasure.Keys, "pair back", "Turns to the pair before.", state => Step(state, -1),
            FigureCommands.WhyNotReady) with { InFooter = false },
        FigureCommands.Definition,
        FigureCommands.Evidence,
        .. FigureCommands.CursorMoves(),
    ];

    public override string Title => Content is { } shown ? $"{shown.SpendLabel} against {PlainWords.Within(shown.OutcomeLabel)}" : "Spend against outcome";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => Keys;

    // A slope is over all years, and always in real terms.
    public override Load Load => new LoadAssociation(Subject with { Measure = "", Period = "", Prices = "", BaseYear = "" }, Outcome, Against);

    /// <summary>Measure that is explained; empty for that of the first pair.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Measure that it is set against; empty for that of the first pair.</summary>
    public string Against { get; init; } = "";

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    /// <summary>Another measure, as the palette gives it, is set against what this one is set against.</summary>
    public override FiguresView About(Subject subject) => base.About(subject) is AssociationScreenView view && subject.Measure != Subject.Measure
        ? view with { Outcome = subject.Measure, Against = subject.Measure == (Content?.Spend ?? "") ? Content!.Outcome : Against }
        : base.About(subject);

    public override IReadOnlyList<string> Panes => ["Scatter and slopes", "Exclusions", "Other pairs"];

    public override IReadOnlyList<string> Definitions => Content?.Definitions ?? [];

    public override string Definition => Subject.Definition.Length > 0 ? Subject.Definition : Content?.Definition ?? "";

    public AssociationPointView? Selected =>
        Content is { } association && Cursor.Selected < association.Points.Count ? association.Points[Cursor.Selected] : null;

    // A dot is a mean over years of two measures; the rate that it stands for today is what can be looked up.
    public override Subject UnderCursor => Subject with
    {
        Measure = Content?.Outcome ?? "",
        Period = "",
    };

    public override int RowCount(DashboardState state) => Content!.Points.Count;

    public override int VisibleRows(DashboardState state) => 10;

    public override void Draw(DashboardState state, Region body) => AssociationScreen.Draw(this, Content!, body, state.Glyphs);

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) => AssociationScreen.Tables(this, Content!, width, height);

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Unit}: {Content.Basis}",
        [
            ("answer", "Answer"), ("term", "Spend"), ("slope", "Slope"), ("standard_error", "Standard error"), ("interval95_low", "95% interval from"),
            ("interval95_high", "95% interval to"), ("authorities", "Authorities"), ("observations", "Authority-years"), ("years", "Years"),
        ],
        [
            .. Content.Rows.Select(row => Cells(row, "")),
            .. Content.RowsWithoutExclusions.Select(row => Cells(row, ", nobody excluded")),
        ])
    {
        Notes =
        [
            Content.Caution, Content.Multiplicity,
            .. Content.Pairs.Select(pair => $"{pair.Name}: {string.Join("; ", pair.Slopes.Select(slope => $"{slope.Answer}{(slope.Term.Length > 0 ? $", {slope.Term}" : "")} {slope.Slope} (p {slope.Chance}, allowing for all {slope.Adjusted})"))}"),
            ChartText.LeftOut(Content.LeftOut),
        ],
    };

    public string Svg(DashboardState state) =>
        AssociationDrawing.Of(Content!, Subject.Group) is { } chart ? SvgChart.Alone(chart) : "";

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the scatter", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself: means over its years.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"{Subject.OtherName}; plain dots are the other authorities.", Role.Text);
        yield return new HelpLine("", default, "No line is drawn through the dots: three slopes answer the question, and differ.", Role.Text);
    }

    protected override FiguresView<AssociationView> Filled(AssociationView content)
    {
        for (var i = 0; i < content.Points.Count; i++)
        {
            if (content.Points[i].Standing == Standing.Self)
                return this with { Content = content, Cursor = new ListCursor(i, 0) };
        }

        return this with { Content = content, Cursor = default };
    }

    private static Turn Step(DashboardState state, int by)
    {
        var top = (AssociationScreenView)state.Top;
        var pairs = top.Content!.Pairs;
        var at = pairs.ToList().FindIndex(pair => pair.Outcome == top.Content.Outcome && pair.Spend == top.Content.Spend);
        var next = pairs[(at + by + pairs.Count) % pairs.Count];
        return state.Replace((top with { Outcome = next.Outcome, Against = next.Spend }).About(top.Subject));
    }

    private static TableCell[] Cells(AssociationRowView row, string kind) =>
    [
        row.Answer + kind,
        row.Term.Length > 0 ? row.Term : "none",
        TableCell.Of(row.Slope),
        TableCell.Of(row.Numbers?.Error, row.Error.Length > 0 ? row.Error : "none"),
        TableCell.Of(row.Numbers?.Low, row.Numbers is { } from ? ChartText.Signed(from.Low) : "none"),
        TableCell.Of(row.Numbers?.High, row.Numbers is { } to ? ChartText.Signed(to.High) : "none"),
        TableCell.Count(row.Authorities),
        TableCell.Count(row.Observations),
        TableCell.Count(row.Years),
    ];
}
