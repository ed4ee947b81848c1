using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>Who is like an authority, who started alike, and where two numbers stand for one thing.</summary>
internal sealed class AlikeSection(Snapshot snapshot, ProfileFigures profile)
{
    private readonly string _name = profile.Authority.Name;

    /// <summary>Those that it is compared with, each beside it; then who started alike.</summary>
    public IEnumerable<ReportBlock> Alike()
    {
        var alike = profile.Alike;
        yield return new HeadingBlock(2, $"Who is like {_name}");
        if (alike.ClosenessNote.Length > 0)
            yield return new ParagraphBlock($"{alike.ClosenessNote} What stands here is context: neither ranked nor judged.");
        var columns = alike.Columns.Select(column => (Row: snapshot.Catalogue[column.Measure], column.Period)).ToList();
        AlikeRow[] rows = [alike.Own, .. alike.Others];
        // Two tables: all the columns in one are wider than a page of A4.
        yield return new TableBlock("Alike", $"{_name} and those that it is compared with: how close they are, and their children",
            [new("Authority"), new("Place", true), new("Closeness"), new("Lists it in turn"), new("Region"), new($"Children, mid-{alike.ChildrenYear}", true)],
            [.. rows.Select(Row)], OwnRow: 0);
        yield return new TableBlock("Places alike", $"{_name} and those that it is compared with, on what is known of the place",
            [new("Authority"), .. columns.Select(column => new ReportColumn($"{column.Row.Row.Label}, {column.Period}", !column.Row.Formula.IsText))],
            [.. rows.Select(row => Row(row, columns))], OwnRow: 0);
        foreach (var (i, started) in alike.Started.Index())
        {
            var measure = snapshot.Catalogue[started.Measure];
            var style = NumberStyle.Of(measure);
            yield return new HeadingBlock(3, AlikeWords.Heading(started, _name));
            yield return new ParagraphBlock(started.Words);
            if (started.Rows.Count > 0)
                yield return new TableBlock($"Started alike {i + 1}", $"{AlikeWords.Heading(started, _name)}: {measure.Row.Name}, of those that it is compared with or near to, nearest first",
                    [new("Authority"), new("How it is near"), new(started.From, true), new(started.To, true), new("Change", true)],
                    [.. started.Rows.Select(row => (IReadOnlyList<ReportCell>)
                        [
                            $"{row.Authority.Name} ({row.Authority.Code})", AlikeWords.Of(row.Nearness), ProfileTables.Figure(row.Then, style), ProfileTables.Figure(row.Now, style),
                            ReportCell.Signed(row.Change, style),
                        ])]);
        }
    }

    /// <summary>Two returns of the same spending and two populations side by side, with the difference and why.</summary>
    public IEnumerable<ReportBlock> SameThings()
    {
        var two = profile.SameThings.Where(one => one.Kind != SameThingKind.Printed).ToList();
        yield return new HeadingBlock(2, "Two numbers for one thing");
        if (two.Count == 0)
        {
            yield return new ParagraphBlock("No other return and no other population is held beside these figures.");
            yield break;
        }

        yield return new TableBlock("Two numbers", "The same thing by another return, or over another population",
            [new("Measure"), new("Period"), new("Here", true), new("The other"), new("The other's", true), new("Difference", true)],
            [.. two.Select(one => (Two: one, Row: snapshot.Catalogue[one.Measure])).Select(one => (IReadOnlyList<ReportCell>)
                [
                    one.Row.Row.Name, one.Two.Period, ProfileTables.Figure(one.Two.Figure, NumberStyle.Of(one.Row)), one.Two.Name,
                    ProfileTables.Figure(one.Two.Other, NumberStyle.Of(one.Row)), ReportCell.Signed(one.Two.HasDifference ? one.Two.Difference : null, NumberStyle.Of(one.Row)),
                ])]);
        yield return new ListBlock([.. two.Select(one => one.Reason).Distinct()]);
    }

    private static IReadOnlyList<ReportCell> Row(AlikeRow row) =>
    [
        Name(row), row.Order == 0 ? "itself" : ReportCell.Of(row.Order, NumberStyle.Count),
        row.Closeness == Closeness.Unspecified ? "-" : PlainWords.Of(row.Closeness), row.Closeness == Closeness.Unspecified ? "-" : row.Mutual ? "yes" : "no",
        row.SubRegion.Length > 0 ? row.SubRegion : row.Region, ProfileTables.Figure(row.Children, NumberStyle.Count),
    ];

    private static IReadOnlyList<ReportCell> Row(AlikeRow row, List<(Figures.Measures.Measure Row, string Period)> columns) =>
        [Name(row), .. row.Context.Zip(columns, (figure, column) => figure.HasText ? figure.Text : ProfileTables.Figure(figure, NumberStyle.Of(column.Row)))];

    private static string Name(AlikeRow row) => $"{row.Authority.Name} ({row.Authority.Code})";
}
