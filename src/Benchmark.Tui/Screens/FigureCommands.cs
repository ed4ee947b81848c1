using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens;

/// <summary>The commands that screens of figures have in common; each screen takes those that mean something on it.</summary>
internal static class FigureCommands
{
    public static readonly Command<DashboardState, Turn> Evidence = Define(
        "screen-evidence",
        [KeyPress.Of('e'), KeyPress.Of('9')],
        "evidence",
        "Shows what the figure and its verdict rest on.",
        On((state, view) => state.Open(new EvidenceScreenView(view.UnderCursor))),
        WhyNotReady);

    public static readonly Command<DashboardState, Turn> NextMeasure = Define(
        "next-measure",
        [KeyPress.Of('m'), KeyPress.Of('>')],
        "measure",
        "Turns to the next measure.",
        On((state, view) => Step(state, view, 1)),
        WhyNoMeasures);

    public static readonly Command<DashboardState, Turn> PreviousMeasure = Define(
        "previous-measure",
        [KeyPress.Of('<')],
        "measure back",
        "Turns to the measure before.",
        On((state, view) => Step(state, view, -1)),
        WhyNoMeasures) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> EarlierPeriod = Define(
        "earlier-period",
        [KeyPress.Of(',')],
        "year",
        "Turns to the period before; at the oldest, to the newest.",
        On((state, view) => StepPeriod(state, view, -1)),
        WhyNoMeasures) with
    { KeyNames = ", ." };

    public static readonly Command<DashboardState, Turn> LaterPeriod = Define(
        "later-period",
        [KeyPress.Of('.')],
        "year on",
        "Turns to the period after; at the newest, to the oldest.",
        On((state, view) => StepPeriod(state, view, 1)),
        WhyNoMeasures) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Edition = Define(
        "edition",
        [KeyPress.Of('n')],
        "edition",
        "Turns to another edition of the statistical neighbours.",
        On((state, view) =>
            state.Replace(view.About(view.Subject with { Edition = Next(view.Editions, Newest(view.Edition, view.Editions), 1) }))),
        state => WhyNotReady(state)
            ?? (Top(state).Subject.Group is not null ? "A group of your own has no editions; c turns to the neighbours."
                : Top(state).Editions.Count < 2 ? "There is one edition only." : null));

    // A choice that the server refuses is made good by another: these four work on a screen that could not be loaded, too.
    public static readonly Command<DashboardState, Turn> Prices = Define(
        "prices",
        [KeyPress.Of('p')],
        "cash/real",
        "Turns from cash, as spent, to real terms, the prices of one year, or back.",
        On((state, view) => state.Replace(view.About(view.Subject with { Prices = view.Subject.Prices == "real" ? "" : "real" }))),
        state => WhyNoChoice(state, Top(state).PriceIndices.Count > 0, "This measure is not in pounds: prices do not change it."));

    public static readonly Command<DashboardState, Turn> BaseYear = Define(
        "base-year",
        [KeyPress.Of('B')],
        "base year",
        "Turns to the prices of the year before; at the oldest, to the newest.",
        On((state, view) => state.Replace(view.About(view.Subject with
        {
            BaseYear = Chosen(view)?.BaseYears is { Count: > 0 } years ? Next(years, Newest(view.Subject.BaseYear, years), -1) : "",
        }))),
        state => WhyNoChoice(state, Top(state).PriceIndices.Count > 0, "This measure is not in pounds: it has no base year.")
            ?? (Top(state).Subject.Prices != "real" ? "Cash has no base year; p turns to real terms." : null)) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Index = Define(
        "price-index",
        [KeyPress.Of('i')],
        "price index",
        "Turns from the GDP deflator to the services producer price index, or back.",
        On(StepIndex),
        state => WhyNoChoice(state, Top(state).PriceIndices.Count > 0, "This measure is not in pounds: no price index applies.")
            ?? (Top(state).Subject.Prices != "real" ? "Cash needs no price index; p turns to real terms." : null)) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Definition = Define(
        "definition",
        [KeyPress.Of('d')],
        "definition",
        "Turns to the next definition of preventative and statutory spend.",
        On((state, view) => state.Replace(view.About(view.Subject with
        {
            Definition = view.Definitions.Count > 0 ? Next(view.Definitions, view.Definition, 1) : "",
        }))),
        state => WhyNoChoice(state, Top(state).Definitions.Count > 0, "This measure does not depend on the definition."));

    public static FiguresView Top(DashboardState state) => (FiguresView)state.Top;

    /// <summary>Up, down and the like, for lists and for text that is longer than the screen.</summary>
    public static IEnumerable<Command<DashboardState, Turn>> CursorMoves() => Moves(MoveBy);

    /// <summary>Left and right through what lies side by side.</summary>
    public static IEnumerable<Command<DashboardState, Turn>> SideMoves(string label)
    {
        yield return Define("left", [KeyPress.Of(Key.Left)], label, "Goes to the one at the left.", state => MoveBy(state, _ => -1), WhyNotReady)
            with
        { KeyNames = "Left/Right" };
        yield return Define("right", [KeyPress.Of(Key.Right)], label, "Goes to the one at the right.", state => MoveBy(state, _ => 1), WhyNotReady)
            with
        { InFooter = false };
    }

    /// <summary>The column of a table to the left and to the right of the chosen one.</summary>
    /// <param name="by">Chooses another column, so many to the right.</param>
    public static IEnumerable<Command<DashboardState, Turn>> ColumnMoves(Func<DashboardState, int, Turn> by)
    {
        yield return Define("column-left", [KeyPress.Of(Key.Left)], "column", "Chooses the column to the left.", state => by(state, -1), WhyNotReady)
            with
        { KeyNames = "Left/Right" };
        yield return Define("column-right", [KeyPress.Of(Key.Right)], "column", "Chooses the column to the right.", state => by(state, 1), WhyNotReady)
            with
        { InFooter = false };
    }

    /// <summary>Opens the first screen of an authority that a row is about.</summary>
    public static Command<DashboardState, Turn> OpenSelected(Func<DashboardState, (string Code, string Name)?> selected) => Define(
        "open",
        [KeyPress.Of(Key.Enter)],
        "open",
        "Opens the selected authority.",
        state => selected(state) is var (code, name)
            ? state.Open(ScreenCatalogue.First(state.Top.Subject with { Code = code, Name = name, Period = "" }))
            : state,
        state => WhyNotReady(state) ?? (selected(state) is null ? "No authority is selected." : null));

    /// <summary>Marks the authority that a row is about, as the list of authorities does, and goes on to the next row.</summary>
    public static Command<DashboardState, Turn> MarkSelected(Func<DashboardState, string?> selected) => Mark(
        selected,
        state => MoveBy(state, _ => 1),
        state => WhyNotReady(state) ?? (selected(state) is null ? "No authority is selected." : null));

    public static string? WhyNotReady(DashboardState state) =>
        state.Top.IsLoaded ? null : state.Top.Failure is null ? "It is still loading." : "It could not be loaded; F5 tries again.";

    private static Func<DashboardState, Turn> On(Func<DashboardState, FiguresView, Turn> run) => state => run(state, Top(state));

    private static string? WhyNoMeasures(DashboardState state) =>
        WhyNotReady(state) ?? (Top(state).Measures.Count == 0 ? "There is no other measure here." : null);

    /// <summary>Why a choice of prices or definition cannot be changed; where nothing could be loaded it goes back to the default.</summary>
    private static string? WhyNoChoice(DashboardState state, bool hasChoices, string none) =>
        state.Top.IsLoaded ? (hasChoices ? null : none)
        : state.Top.Failure is null ? WhyNotReady(state)
        : null;

    private static PriceIndexItem? Chosen(FiguresView view) => view.PriceIndices.FirstOrDefault(index => index.Id == view.Subject.Index);

    // Indices do not cover the same years: a base year that the next one lacks gives way to its newest.
    private static Turn StepIndex(DashboardState state, FiguresView view)
    {
        if (view.PriceIndices.Count == 0)
            return state.Replace(view.About(view.Subject with { Index = "", BaseYear = "" }));
        var at = view.PriceIndices.ToList().FindIndex(index => index.Id == view.Subject.Index);
        var index = view.PriceIndices[(at + 1) % view.PriceIndices.Count];
        var year = index.BaseYears.Contains(view.Subject.BaseYear) ? view.Subject.BaseYear : "";
        return state.Say($"{index.Name}: base year {(year.Length > 0 ? year : index.BaseYears.LastOrDefault("its newest"))}")
            .Replace(view.About(view.Subject with { Index = index.Id, BaseYear = year }));
    }

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        if (!state.Top.IsLoaded)
            return state;
        var view = Top(state);
        var rows = view.VisibleRows(state);
        return state.WithTop(view with { Cursor = view.Cursor.Move(by(rows), view.RowCount(state), rows) });
    }

    private static Turn Step(DashboardState state, FiguresView view, int by)
    {
        var ids = view.Measures.Select(measure => measure.Id).ToList();
        var current = view.Measures.FirstOrDefault(measure => measure.Is(view.Subject.Measure))?.Id ?? "";
        return state.Replace(view.About(view.Subject with { Measure = Next(ids, current, by), Period = "" }));
    }

    private static Turn StepPeriod(DashboardState state, FiguresView view, int by)
    {
        if (view.Measures.FirstOrDefault(measure => measure.Is(view.Subject.Measure)) is not { Periods.Count: > 0 } measure)
            return state;
        var period = Next(measure.Periods, Newest(view.Subject.Period, measure.Periods), by);
        return state.Replace(view.About(view.Subject with { Period = period }));
    }

    private static string Newest(string chosen, IReadOnlyList<string> all) => chosen.Length > 0 ? chosen : all[^1];

    private static string Next(IReadOnlyList<string> all, string current, int by)
    {
        var place = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == current)
                place = i;
        }

        return all[(place + by + all.Count) % all.Count];
    }
}
