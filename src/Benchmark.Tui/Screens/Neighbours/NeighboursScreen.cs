using System.Runtime.CompilerServices;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Neighbours;

internal static class NeighboursScreen
{
    private const int OrderWidth = 5;
    private const int MeasureWidth = 15;
    private const int NarrowestStrip = 20;
    private const string ClosenessEnding = " close";

    private static readonly ConditionalWeakTable<NeighboursView, List<string>> Notes = [];

    public static void Draw(NeighboursScreenView view, NeighboursView neighbours, Region body, Glyphs glyphs)
    {
        var dot = glyphs.Separator;
        if (neighbours.NoNeighbours is { } none)
        {
            var y = ChartText.Wrap(body, 1, none, Role.Missing, 2);
            DrawNotes(neighbours, body.Rows(y + 1, body.Height - y - 1));
            return;
        }

        if (neighbours.Measures.Count == 0)
        {
            ChartText.Wrap(body, 0, "No measure is held to set the neighbours side by side.", Role.Missing);
            return;
        }

        var layout = NeighboursLayout.For(view, body.Height);
        if ((view.BesideRow ?? view.Selected) is { } beside && layout.BesideTop is { } besideTop)
        {
            var below = body.Rows(besideTop, body.Height - besideTop);
            if (view.BesideRow is null)
                below = below.Box($"{neighbours.Name} and {beside.Name}", Role.Border, Role.Heading, glyphs);
            var shown = BesideRows(neighbours, below.Height);
            if (shown < neighbours.Measures.Count)
                below.Write(1, below.Height - 1, $"{neighbours.Measures.Count - shown} more; t has them all as a table", Role.Muted);
        }

        if (layout.BesideOnly)
            return;

        var index = view.MeasureIndex;
        var others = view.Subject.Group is { } group ? $"group {group.Name}" : $"{neighbours.Edition} edition";
        var title = view.ShowsAll
            ? $"All measures, newest periods {dot} {others}"
            : $"{neighbours.Measures[index].Label}, {neighbours.Periods[index]} {dot} {neighbours.Measures[index].Unit} {dot} {others}";
        if (neighbours.Basis.Length > 0 && (view.ShowsAll || neighbours.Measures[index].IsSpend))
            title += $" {dot} {neighbours.Basis}";
        body.WriteFitted(1, 0, body.Width - 2, title, Role.Heading, glyphs);
        if (view.BesideRow is null)
        {
            var top = NeighboursLayout.AboveList + layout.ListRows;
            DrawNotes(neighbours, body.Rows(top, (layout.BesideTop ?? body.Height) - top), view.ShowsAll ? null : neighbours.Medians[index].Why);
        }
    }

    /// <summary>The heads, what every neighbour is read against, the neighbours, and one of them side by side.</summary>
    public static IReadOnlyList<BodyTable> Tables(NeighboursScreenView view, NeighboursView neighbours, int width, int height, Glyphs glyphs)
    {
        if (neighbours.NoNeighbours is not null || neighbours.Measures.Count == 0)
            return [];
        var tables = new List<BodyTable>();
        var layout = NeighboursLayout.For(view, height);
        if (!layout.BesideOnly)
        {
            var columns = Columns(view, neighbours, width);
            tables.Add(new(0, 1, width, 1, [.. columns.Select(column => HeadOf(view, column, glyphs))], 0));
            tables.Add(Summaries(view, neighbours, columns, width, glyphs));
            tables.Add(Rows(view, columns, width, layout.ListRows, glyphs));
        }

        if ((view.BesideRow ?? view.Selected) is { } beside && layout.BesideTop is { } top)
        {
            // Framed where it was not asked for.
            var frame = view.BesideRow is null ? 1 : 0;
            tables.Add(Beside(view, neighbours, beside, (frame, top + frame), (width - 2 * frame, height - top - 2 * frame), glyphs));
        }

        return tables;
    }

    /// <summary>The columns that fit: order and name always, the chosen one always.</summary>
    private static List<TableColumn> Columns(NeighboursScreenView view, NeighboursView neighbours, int width)
    {
        var wide = width >= 100;
        var columns = new List<TableColumn> { new(NeighbourColumns.Pointer, "", 1, Align.Left), new(NeighbourColumns.Order, "#", 2, Align.Right) };
        if (!view.ShowsAll)
        {
            // "Somewhat close" under the head "Close" says nothing less as "Somewhat".
            var closeness = wide ? 17 : 9;
            var figure = wide ? 17 : 13;
            const int Mutual = 8;
            // Room for saying that there is no list, where there is none.
            var edition = neighbours.IsAgainstListed ? 4 : 8;
            var name = Math.Min(width - OrderWidth - closeness - Mutual - edition - 2 * figure - 7, 33);
            return
            [
                .. columns,
                new(NeighbourColumns.Name, "Neighbour", name, Align.Left),
                new(NeighbourColumns.Closeness, wide ? "Closeness" : "Close", closeness, Align.Left),
                new(NeighbourColumns.Mutual, neighbours.IsGroup ? "" : "Mutual", Mutual, Align.Left),
                new(NeighbourColumns.Edition, neighbours.Against.Length > 0 ? "List" : "", edition, Align.Left),
                TableColumn.Space,
                new(NeighbourColumns.Figure, "Figure", figure, Align.Right),
                new(NeighbourColumns.Difference, "Difference", figure, Align.Right),
            ];
        }

        const int NameWidth = 26;
        columns.Add(new(NeighbourColumns.Name, "Neighbour", NameWidth - 1, Align.Left));
        columns.Add(TableColumn.Space);
        var fit = Math.Max((width - OrderWidth - NameWidth - 1) / MeasureWidth, 1);
        var chosen = Math.Max(view.Column - NeighbourColumns.FirstMeasure, 0);
        // The first columns stay put; the measures scroll by as little as keeps the chosen one in sight.
        var first = Math.Clamp(chosen - fit + 1, 0, Math.Max(neighbours.Measures.Count - fit, 0));
        for (var i = 0; i < fit && first + i < neighbours.Measures.Count; i++)
            columns.Add(new(NeighbourColumns.FirstMeasure + first + i, neighbours.Measures[first + i].Column, MeasureWidth - 1, Align.Right));
        return columns;
    }

    private static BodyColumn HeadOf(NeighboursScreenView view, TableColumn column, Glyphs glyphs)
    {
        var arrow = view.IsDescending ? glyphs.Descending : glyphs.Ascending;
        var text = view.SortedBy != column.Number ? column.Head
            : column.Head.Length == 1 ? arrow + column.Head
            : column.Align == Align.Left ? $"{column.Head} {arrow}"
            : $"{arrow} {column.Head}";
        return new(text, column.Width, column.Align)
        {
            Number = column.Number < 0 ? null : column.Number,
            HeadStyle = new(Role.Heading, view.Column == column.Number ? Emphasis.Selected : Emphasis.None),
        };
    }

    // Its own figures and the median, each with a name that takes all the room before the figures.
    private static BodyTable Summaries(NeighboursScreenView view, NeighboursView neighbours, List<TableColumn> columns, int width, Glyphs glyphs)
    {
        var figures = columns.SkipWhile(column => !ReferenceEquals(column, TableColumn.Space)).ToList();
        var room = columns.Skip(2).TakeWhile(column => !ReferenceEquals(column, TableColumn.Space)).Sum(column => column.Width + 1) - 1;
        TableColumn[] all = [.. columns.Take(2), new(NeighbourColumns.Name, "", room, Align.Left), .. figures];
        return new(0, 2, width, 2, [.. all.Select(column => new BodyColumn("", column.Width, column.Align, row => Cell(column, row)))], 2) { HasHeads = false };

        (string, Style) Cell(TableColumn column, int row)
        {
            var (glyph, name, role) = row == 0 ? (glyphs.Self, neighbours.Name, Role.Self) : (glyphs.Median, ChartText.Sentence(view.Subject.MedianName), Role.Median);
            if (column.Number == NeighbourColumns.Pointer)
                return (glyph, role);
            if (column.Number == NeighbourColumns.Name)
                return (name, role);
            if (Measure(view, column) is not { } measure)
                return ("", Role.Text);
            // Its difference from itself is no figure: that is where the column's meaning stands.
            if (!view.ShowsAll && column.Number == NeighbourColumns.Difference)
                return (row == 0 ? "than its own" : $"{neighbours.Used[view.MeasureIndex]} of {neighbours.Rows.Count} used", Role.Muted);
            var figure = row == 0 ? neighbours.Own[measure] : neighbours.Medians[measure];
            return (row == 0 ? ChartText.Short(figure) : figure.Text, ChartText.RoleOf(figure, role));
        }
    }

    private static BodyTable Rows(NeighboursScreenView view, List<TableColumn> columns, int width, int height, Glyphs glyphs)
    {
        return new BodyTable(
            0, NeighboursLayout.AboveList, width, height,
            [.. columns.Select(column => new BodyColumn("", column.Width, column.Align, row => At(column, row)))], view.Sorted.Count)
        {
            HasHeads = false,
        }.At(view.Cursor.Fit(view.Sorted.Count, height));

        (string, Style) At(TableColumn column, int row) =>
            column.Number == NeighbourColumns.Pointer
                ? (view.Sorted[row].Code == view.Beside ? glyphs.Chosen : row == view.Cursor.Selected ? glyphs.Pointer : "", Role.Chosen)
                : Cell(view, view.Sorted[row], column);
    }

    private static (string Text, Style Style) Cell(NeighboursScreenView view, NeighbourRow row, TableColumn column)
    {
        switch (column.Number)
        {
            case NeighbourColumns.None:
                return ("", Role.Text);
            case NeighbourColumns.Order:
                return ($"{row.Order}", Role.Muted);
            case NeighbourColumns.Name:
                return (row.Name, Role.Text);
        }

        if (Measure(view, column) is { } measure)
        {
            var figure = column.Number == NeighbourColumns.Difference && !view.ShowsAll ? row.Differences[measure] : row.Figures[measure];
            return (ChartText.Short(figure), ChartText.RoleOf(figure, Role.Text));
        }

        return column.Number switch
        {
            NeighbourColumns.Closeness => (Shortened(row.Closeness, column.Width), Role.Muted),
            NeighbourColumns.Mutual => view.Content!.IsGroup ? ("", Role.Muted) : (row.IsMutual ? "mutual" : "one way", Role.Muted),
            _ when view.Content!.Against.Length == 0 => ("", Role.Muted),
            _ when !view.Content.IsAgainstListed => ("no list", Role.Muted),
            _ => row.IsNew ? ("new", Role.Chosen) : ("both", Role.Muted),
        };
    }

    private static string Shortened(string closeness, int columns) =>
        closeness.Length > columns && closeness.EndsWith(ClosenessEnding, StringComparison.OrdinalIgnoreCase)
            ? closeness[..^ClosenessEnding.Length]
            : closeness;

    private static int? Measure(NeighboursScreenView view, TableColumn column) =>
        view.ShowsAll
            ? column.Number >= NeighbourColumns.FirstMeasure ? column.Number - NeighbourColumns.FirstMeasure : null
            : column.Number >= NeighbourColumns.Figure ? view.MeasureIndex : null;

    private static void DrawNotes(NeighboursView neighbours, Region region, string? whyNoMedian = null)
    {
        var y = region.Height > 3 ? 1 : 0;
        if (whyNoMedian is not null)
            y = ChartText.Wrap(region, y, $"No median: {whyNoMedian}.", Role.Missing);
        foreach (var note in Notes.GetValue(neighbours, NotesOf))
            y = ChartText.Wrap(region, y, note, Role.Muted);
    }

    private static List<string> NotesOf(NeighboursView neighbours)
    {
        var notes = new List<string>();
        if (neighbours.IsGroup)
            return notes;
        if (!neighbours.IsAgainstListed)
        {
            if (neighbours.Against.Length > 0)
                notes.Add($"The {neighbours.Against} edition has no list for {neighbours.Name} to set beside this one.");
        }
        else if (neighbours.Against.Length > 0)
        {
            var came = neighbours.Rows.Where(row => row.IsNew).Select(row => row.Name).ToList();
            notes.Add($"In {neighbours.Edition}, not in {neighbours.Against}: {Names(came)}. In {neighbours.Against} only: {Names(neighbours.Gone)}.");
        }

        var mutual = neighbours.Rows.Count(row => row.IsMutual);
        notes.Add(neighbours.ListedBy.Count == 0
            ? "No authority lists it as a neighbour."
            : $"Listed by {neighbours.ListedBy.Count}, {mutual} of them mutual: {Names(neighbours.ListedBy)}.");
        return notes;
    }

    // What does not fit is told below rather than dropped in silence.
    private static int BesideRows(NeighboursView neighbours, int height) =>
        neighbours.Measures.Count <= height - 1 ? neighbours.Measures.Count : Math.Max(height - 2, 0);

    private static BodyTable Beside(
        NeighboursScreenView view, NeighboursView neighbours, NeighbourRow beside, (int X, int Y) at, (int Width, int Height) room, Glyphs glyphs)
    {
        var isWide = room.Width >= 100;
        var label = isWide ? 34 : 24;
        var width = Math.Min((room.Width - label - 2) / 4, 22);
        List<BodyColumn> columns =
        [
            new("Side by side", label - 1, Align.Left, i => (isWide ? $"{neighbours.Measures[i].Label}, {neighbours.Periods[i]}" : neighbours.Measures[i].Label, Role.Text)),
            Figures($"{glyphs.Self} {neighbours.Name}", neighbours.Own, Role.Self),
            Figures($"{glyphs.Chosen} {beside.Name}", beside.Figures, Role.Chosen),
            Figures("difference", beside.Differences, Role.Text),
            Figures($"{glyphs.Median} median", neighbours.Medians, Role.Median),
        ];
        var strip = room.Width - label - 4 * width - 3;
        if (strip >= NarrowestStrip)
        {
            columns.Add(BodyColumn.Space);
            columns.Add(new("", strip) { Draw = (region, measure) => DrawStrip(view, neighbours, beside, measure, region.Rows(0, 1), glyphs) });
        }

        var shown = BesideRows(neighbours, room.Height);
        // With air between them where there is room for it.
        var each = neighbours.Measures.Count * 2 <= room.Height - 1 ? 2 : 1;
        return new(at.X + 1, at.Y, room.Width - 2, 1 + shown * each, columns, shown) { RowHeight = each };

        BodyColumn Figures(string head, IReadOnlyList<FigureView> figures, Role role) =>
            new(head, width - 1, Align.Right, i => (ChartText.Short(figures[i]), ChartText.RoleOf(figures[i], role)));
    }

    // Where all of them lie on the measure, from the lowest to the highest; the two that are compared are marked.
    private static void DrawStrip(NeighboursScreenView view, NeighboursView neighbours, NeighbourRow beside, int measure, Region strip, Glyphs glyphs)
    {
        double[] others = [.. view.Sorted.Select(row => row.Figures[measure].Value).OfType<double>()];
        if (StripScale.Covering([.. others, .. neighbours.Own[measure].Value is { } own ? [own] : Array.Empty<double>()]) is { } scale)
            StripPlot.Draw(strip, scale, others, neighbours.Medians[measure].Value, neighbours.Own[measure].Value, beside.Figures[measure].Value, glyphs);
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
