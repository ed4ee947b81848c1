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
            DrawBeside(view, neighbours, beside, view.BesideRow is null ? below.Box($"{neighbours.Name} and {beside.Name}", Role.Border, Role.Heading, glyphs) : below, glyphs);
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

        var columns = Columns(view, neighbours, body.Width);
        DrawHeads(view, columns, body.Rows(1, 1), glyphs);
        DrawSummaries(view, neighbours, columns, body, glyphs);
        var list = body.Rows(NeighboursLayout.AboveList, layout.ListRows);
        DrawRows(view, columns, list, glyphs);
        if (view.BesideRow is null)
        {
            var top = NeighboursLayout.AboveList + layout.ListRows;
            DrawNotes(neighbours, body.Rows(top, (layout.BesideTop ?? body.Height) - top), view.ShowsAll ? null : neighbours.Medians[index].Why);
        }
    }

    /// <summary>The columns that fit: order and name always, the chosen one always.</summary>
    private static List<TableColumn> Columns(NeighboursScreenView view, NeighboursView neighbours, int width)
    {
        var wide = width >= 100;
        if (!view.ShowsAll)
        {
            // "Somewhat close" under the head "Close" says nothing less as "Somewhat".
            var closeness = wide ? 18 : 10;
            var figure = wide ? 18 : 14;
            const int Mutual = 9;
            // Room for saying that there is no list, where there is none.
            var edition = neighbours.IsAgainstListed ? 5 : 9;
            var name = Math.Min(width - OrderWidth - closeness - Mutual - edition - 2 * figure - 1, 34);
            var x = OrderWidth;
            return
            [
                new(NeighbourColumns.Order, "#", 2, 2, Align.Right),
                new(NeighbourColumns.Name, "Neighbour", x, name - 1, Align.Left),
                new(NeighbourColumns.Closeness, wide ? "Closeness" : "Close", x += name, closeness - 1, Align.Left),
                new(NeighbourColumns.Mutual, neighbours.IsGroup ? "" : "Mutual", x += closeness, Mutual - 1, Align.Left),
                new(NeighbourColumns.Edition, neighbours.Against.Length > 0 ? "List" : "", x += Mutual, edition - 1, Align.Left),
                new(NeighbourColumns.Figure, "Figure", (x += edition) + 1, figure - 1, Align.Right),
                new(NeighbourColumns.Difference, "Difference", x + figure + 1, figure - 1, Align.Right),
            ];
        }

        const int NameWidth = 26;
        var columns = new List<TableColumn>
        {
            new(NeighbourColumns.Order, "#", 2, 2, Align.Right),
            new(NeighbourColumns.Name, "Neighbour", OrderWidth, NameWidth - 1, Align.Left),
        };
        var fit = Math.Max((width - OrderWidth - NameWidth - 1) / MeasureWidth, 1);
        var chosen = Math.Max(view.Column - NeighbourColumns.FirstMeasure, 0);
        // The first columns stay put; the measures scroll by as little as keeps the chosen one in sight.
        var first = Math.Clamp(chosen - fit + 1, 0, Math.Max(neighbours.Measures.Count - fit, 0));
        for (var i = 0; i < fit && first + i < neighbours.Measures.Count; i++)
        {
            columns.Add(new(
                NeighbourColumns.FirstMeasure + first + i,
                neighbours.Measures[first + i].Column,
                OrderWidth + NameWidth + i * MeasureWidth + 1,
                MeasureWidth - 1,
                Align.Right));
        }

        return columns;
    }

    private static void DrawHeads(NeighboursScreenView view, List<TableColumn> columns, Region line, Glyphs glyphs)
    {
        foreach (var column in columns)
        {
            var arrow = view.IsDescending ? glyphs.Descending : glyphs.Ascending;
            var text = view.SortedBy != column.Number ? column.Head
                : column.Head.Length == 1 ? arrow + column.Head
                : column.Align == Align.Left ? $"{column.Head} {arrow}"
                : $"{arrow} {column.Head}";
            var style = new Style(Role.Heading, view.Column == column.Number ? Emphasis.Selected : Emphasis.None);
            line.WriteFitted(column.Left, 0, column.Width, text, style, glyphs, column.Align);
            line.Mark(column.Left, 0, column.Width, new Hit(HitKind.Head, column.Number));
        }
    }

    // Above the list, so that every neighbour is read against them.
    private static void DrawSummaries(
        NeighboursScreenView view, NeighboursView neighbours, List<TableColumn> columns, Region body, Glyphs glyphs)
    {
        body.Put(1, 2, glyphs.Self, Role.Self);
        body.WriteFitted(OrderWidth, 2, columns[1].Width, neighbours.Name, Role.Self, glyphs);
        body.Put(1, 3, glyphs.Median, Role.Median);
        body.WriteFitted(OrderWidth, 3, view.ShowsAll ? columns[1].Width : 40, ChartText.Sentence(view.Subject.MedianName), Role.Median, glyphs);
        foreach (var column in columns)
        {
            if (Measure(view, column) is not { } measure)
                continue;
            var (own, median) = (neighbours.Own[measure], neighbours.Medians[measure]);
            // Its difference from itself is no figure: that is where the column's meaning stands.
            if (!view.ShowsAll && column.Number == NeighbourColumns.Difference)
                continue;
            body.WriteFitted(
                column.Left, 2, column.Width, ChartText.Short(own), ChartText.RoleOf(own, Role.Self), glyphs, Align.Right);
            body.WriteFitted(
                column.Left, 3, column.Width, median.Text, ChartText.RoleOf(median, Role.Median), glyphs, Align.Right);
        }

        if (view.ShowsAll)
            return;
        var used = neighbours.Used[view.MeasureIndex];
        var last = columns[^1];
        body.WriteFitted(last.Left, 3, last.Width, $"{used} of {neighbours.Rows.Count} used", Role.Muted, glyphs, Align.Right);
        body.WriteFitted(last.Left, 2, last.Width, "than its own", Role.Muted, glyphs, Align.Right);
    }

    private static void DrawRows(NeighboursScreenView view, List<TableColumn> columns, Region list, Glyphs glyphs)
    {
        var cursor = view.Cursor.Fit(view.Sorted.Count, list.Height);
        for (var y = 0; y < list.Height && cursor.Top + y < view.Sorted.Count; y++)
        {
            var row = view.Sorted[cursor.Top + y];
            var isSelected = cursor.Top + y == cursor.Selected;
            list.Mark(0, y, list.Width, new Hit(HitKind.Row, cursor.Top + y));
            if (row.Code == view.Beside)
                list.Put(1, y, glyphs.Chosen, Role.Chosen);
            else if (isSelected)
                list.Put(1, y, glyphs.Pointer, Role.Chosen);
            foreach (var column in columns)
                DrawCell(view, row, column, list, y, glyphs);
            if (isSelected)
                list.Emphasise(y, Emphasis.Selected);
        }
    }

    private static void DrawCell(NeighboursScreenView view, NeighbourRow row, TableColumn column, Region list, int y, Glyphs glyphs)
    {
        var (text, role) = Cell(view, row, column);
        list.WriteFitted(column.Left, y, column.Width, text, role, glyphs, column.Align);
    }

    private static (string Text, Role Role) Cell(NeighboursScreenView view, NeighbourRow row, TableColumn column)
    {
        switch (column.Number)
        {
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

    private static void DrawBeside(NeighboursScreenView view, NeighboursView neighbours, NeighbourRow beside, Region region, Glyphs glyphs)
    {
        var label = region.Width >= 100 ? 34 : 24;
        var width = Math.Min((region.Width - label - 2) / 4, 22);
        region.WriteFitted(1, 0, label, "Side by side", Role.Heading, glyphs);
        string[] heads = [$"{glyphs.Self} {neighbours.Name}", $"{glyphs.Chosen} {beside.Name}", "difference", $"{glyphs.Median} median"];
        for (var i = 0; i < heads.Length; i++)
            region.WriteFitted(label + i * width + 1, 0, width - 1, heads[i], Role.Heading, glyphs, Align.Right);
        // What does not fit is told below rather than dropped in silence.
        var room = region.Height - 1;
        var shown = neighbours.Measures.Count <= room ? neighbours.Measures.Count : room - 1;
        // With air between them where there is room for it.
        var each = neighbours.Measures.Count * 2 <= room ? 2 : 1;
        for (var i = 0; i < shown; i++)
        {
            var y = 1 + i * each;
            var measure = neighbours.Measures[i].Label;
            region.WriteFitted(
                1, y, label - 1, region.Width >= 100 ? $"{measure}, {neighbours.Periods[i]}" : measure, Role.Text, glyphs);
            FigureView[] figures = [neighbours.Own[i], beside.Figures[i], beside.Differences[i], neighbours.Medians[i]];
            Role[] roles = [Role.Self, Role.Chosen, Role.Text, Role.Median];
            var strip = region.Part(label + heads.Length * width + 2, y, Math.Max(region.Width - label - heads.Length * width - 3, 0), 1);
            if (strip.Width >= NarrowestStrip)
                DrawStrip(view, neighbours, beside, i, strip, glyphs);
            for (var j = 0; j < figures.Length; j++)
            {
                region.WriteFitted(
                    label + j * width + 1, y, width - 1, ChartText.Short(figures[j]), ChartText.RoleOf(figures[j], roles[j]), glyphs, Align.Right);
            }
        }

        if (shown < neighbours.Measures.Count)
            region.Write(1, room, $"{neighbours.Measures.Count - shown} more; t has them all as a table", Role.Muted);
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
