using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Neighbours;

/// <summary>The neighbours' table: one measure or all of them, in any order, one of them side by side.</summary>
internal sealed record NeighboursScreenView(Subject Subject) : FiguresView<NeighboursView>(Subject), IHasTable
{
    public override string Title => "Neighbours";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => NeighboursCommands.All;

    // All measures come at once, each in its newest period.
    public override Load Load => new LoadNeighbours(Subject with { Measure = "", Period = "" });

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    public override IReadOnlyList<string> Editions => Content?.Editions ?? [];

    public override string Edition => Content?.Edition ?? Subject.Edition;

    /// <summary>Every measure a column, in place of one measure with all that is known about it.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The column the arrows are on.</summary>
    public int Column { get; init; } = NeighbourColumns.Figure;

    public int SortedBy { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>In the order shown.</summary>
    public IReadOnlyList<NeighbourRow> Sorted { get; init; } = [];

    /// <summary>Code of the neighbour that is shown side by side; null for none.</summary>
    public string? Beside { get; init; }

    public NeighbourRow? Selected => Cursor.Selected < Sorted.Count ? Sorted[Cursor.Selected] : null;

    public NeighbourRow? BesideRow => Sorted.FirstOrDefault(row => row.Code == Beside);

    /// <summary>Place of the measure shown among all.</summary>
    public int MeasureIndex => Content is { } neighbours
        ? Math.Max(neighbours.Measures.ToList().FindIndex(measure => measure.Is(Subject.Measure)), 0)
        : 0;

    public override Subject UnderCursor => Content is { Measures.Count: > 0 } neighbours
        ? Subject with
        {
            Measure = neighbours.Measures[NeighbourColumns.Measure(this)].Id,
            Period = neighbours.Periods[NeighbourColumns.Measure(this)],
        }
        : Subject;

    public override int RowCount(DashboardState state) => Sorted.Count;

    public override int VisibleRows(DashboardState state) => NeighboursLayout.For(this, state.BodyHeight).ListRows;

    /// <summary>Turning to another measure needs nothing new: all came at once.</summary>
    public override FiguresView About(Subject subject) =>
        IsLoaded && Load == new LoadNeighbours(subject with { Measure = "", Period = "" })
            ? (this with { Subject = subject }).Resort()
            : base.About(subject);

    public override void Draw(DashboardState state, Region body) => NeighboursScreen.Draw(this, Content!, body, state.Glyphs);

    public override IReadOnlyList<BodyTable> Tables(DashboardState state, int width, int height) =>
        NeighboursScreen.Tables(this, Content!, width, height, state.Glyphs);

    public override View SortBy(int column) => column >= NeighbourColumns.Count(this) ? this : (this with { Column = column }).SortByColumn();

    public override string? Value(DashboardState state) => Selected is { } row && Content is { Measures.Count: > 0 }
        ? row.Figures[NeighbourColumns.Measure(this)].Text
        : null;

    public ScreenTable Table(DashboardState state)
    {
        var neighbours = Content!;
        var shown = ShowsAll || neighbours.Measures.Count == 0 ? [.. Enumerable.Range(0, neighbours.Measures.Count)] : new[] { MeasureIndex };
        // Closeness and lists are of statistical neighbours.
        (string Name, string Head)[] listed = neighbours.IsGroup ? [] : [("closeness", "Closeness"), ("mutual", "Mutual")];
        (string Name, string Head)[] heads =
        [
            ("order", "#"), ("authority_code", "Code"), ("authority_name", "Authority"), .. listed,
            .. shown.Select(i => (
                TableText.ColumnName($"{neighbours.Measures[i].Id} {neighbours.Periods[i]}"), $"{neighbours.Measures[i].Label}, {neighbours.Periods[i]}")),
        ];
        TableCell[][] rows =
        [
            ["", neighbours.Code, neighbours.Name, .. neighbours.IsGroup ? [] : new[] { "itself", "" }, .. shown.Select(i => TableCell.Of(neighbours.Own[i]))],
            ["", "", ChartText.Sentence(Subject.MedianName), .. neighbours.IsGroup ? [] : new[] { "", "" }, .. shown.Select(i => TableCell.Of(neighbours.Medians[i]))],
            .. Sorted.Select(row => (TableCell[])
            [
                $"{row.Order}", row.Code, row.Name, .. neighbours.IsGroup ? [] : new[] { row.Closeness, row.IsMutual ? "mutual" : "one way" },
                .. shown.Select(i => TableCell.Of(row.Figures[i])),
            ]),
        ];
        return new(Subject.Group is { } group ? $"{neighbours.Name} and {group.Name}" : $"{neighbours.Name} and its neighbours, {neighbours.Edition} edition", heads, rows)
        {
            Notes = neighbours.Basis.Length > 0 && shown.Any(i => neighbours.Measures[i].IsSpend) ? [$"Spend: {neighbours.Basis}"] : [],
        };
    }

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("In the table", Role.Heading, "", default);
        yield return new HelpLine("!", Role.Warning, "Check with your finance officer before you quote it; e says why.", Role.Text);
        yield return new HelpLine("~", Role.Text, "With care; e says why.", Role.Text);
        yield return new HelpLine("difference", Role.Text, "The neighbour's figure less the authority's own.", Role.Text);
        yield return new HelpLine("mutual", Role.Text, "The neighbour lists the authority in turn; neighbours need not.", Role.Text);
        yield return new HelpLine("new", Role.Text, "Not in the edition that this one is told against.", Role.Text);
    }

    public NeighboursScreenView MoveColumn(int by) =>
        this with { Column = Math.Clamp(Column + by, 0, NeighbourColumns.Count(this) - 1) };

    /// <summary>By the chosen column, or the other way round where it already is; the selected neighbour stays selected.</summary>
    public NeighboursScreenView SortByColumn() => (SortedBy == Column
        ? this with { IsDescending = !IsDescending }
        : this with { SortedBy = Column, IsDescending = NeighbourColumns.StartsDescending(this, Column) }).Resort();

    public NeighboursScreenView Resort()
    {
        var selected = Selected;
        var sorted = NeighbourColumns.Sort(this);
        var at = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] == selected)
                at = i;
        }

        return this with { Sorted = sorted, Cursor = new ListCursor(at, 0) };
    }

    protected override FiguresView<NeighboursView> Filled(NeighboursView content) => (this with { Content = content }).Resort();
}
