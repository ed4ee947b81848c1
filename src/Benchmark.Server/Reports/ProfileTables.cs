using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>The tables of a profile: every figure that its charts draw, and where figures come from.</summary>
internal sealed class ProfileTables(Snapshot snapshot, ProfileFigures profile)
{
    private readonly string _name = profile.Authority.Name;

    /// <summary>The measures in one view.</summary>
    public TableBlock Glance()
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var comparison in profile.Questions.Select(q => q.Comparison).Concat(profile.Beside))
        {
            var measure = snapshot.Catalogue[comparison.Measure];
            // A total measures size, and stands beside nobody's.
            if (measure.Formula.IsTotal)
                continue;
            var style = NumberStyle.Of(measure);
            rows.Add([
                measure.Row.Name, comparison.Period, Figure(comparison.Figure, style),
                OfOthers(comparison, s => s.HasMedian ? s.Median : null, style),
                ReportCell.Of(comparison.Summary.Used, NumberStyle.Count),
                comparison.England is { } england ? Figure(england.Figure, style) : "-",
                Level(comparison),
                CheckText.Of(comparison.Quote),
                QuestionSentences.GapCell(measure, comparison),
            ]);
        }

        return new("At a glance", $"{_name} at a glance",
            [new("Measure"), new("Period"), new(_name, true), new($"{profile.Others.TheirHeading} median", true), new(profile.Others.Used, true), new("England", true), new($"Against {profile.Others.They}"), new("May it be quoted"), new("Difference to the median", true)],
            rows);
    }

    /// <summary>The neighbours with their figures.</summary>
    public TableBlock? Neighbours()
    {
        var questions = profile.Questions;
        if (questions.Count == 0 || questions[0].Comparison is not { Neighbours.Count: > 0 } first)
            return null;
        var rows = new List<IReadOnlyList<ReportCell>>
        {
            // Said in words too, for whoever sees no bold type.
            Row($"{_name} (this authority)", "", [.. questions.Select(q => Figure(q.Comparison.Figure, q.Style))]),
        };
        for (var i = 0; i < first.Neighbours.Count; i++)
        {
            var neighbour = first.Neighbours[i];
            rows.Add(Row(
                $"{neighbour.Order}. {neighbour.Name}", PlainWords.Of(neighbour.Closeness),
                [.. questions.Select(q => Neighbour(q, q.Comparison.Neighbours[i]))]));
        }

        ReportCell[] Summary(Func<Summary, double?> value) => [.. questions.Select(q => OfOthers(q.Comparison, value, q.Style))];
        rows.Add(Row("Median of those used", "", Summary(s => s.HasMedian ? s.Median : null)));
        rows.Add(Row("Lower quartile", "", Summary(s => s.HasLowerQuartile ? s.LowerQuartile : null)));
        rows.Add(Row("Upper quartile", "", Summary(s => s.HasUpperQuartile ? s.UpperQuartile : null)));
        rows.Add(Row(profile.Others.Used, "", [.. questions.Select(q => ReportCell.Of(q.Comparison.Summary.Used, NumberStyle.Count))]));
        foreach (var area in new Func<Comparison, Aggregate?>[] { c => c.Region, c => c.England })
            rows.Add(Row(area(first)?.Name ?? "", "", [.. questions.Select(q => area(q.Comparison) is { } a ? Figure(a.Figure, q.Style) : "-")]));
        var (sheet, caption) = profile.Against.Group is null
            ? ("Neighbours", $"{_name} and its statistical neighbours, edition {profile.Against.EditionName(profile.Authority)}, closest first")
            : ("Group", $"{_name} and the group, in the order given");
        return new(sheet, caption,
            [new("Authority"), new("Closeness"), .. questions.Select(q => new ReportColumn(Heading(q), true))], rows, OwnRow: 0);

        static List<ReportCell> Row(string name, string closeness, ReportCell[] cells) => [name, closeness, .. cells];
    }

    /// <summary>One question over time.</summary>
    public TableBlock OverTime(QuestionFigures question)
    {
        var rows = question.OverTime.Select((comparison, i) => (IReadOnlyList<ReportCell>)
        [
            comparison.Period, Figure(comparison.Figure, question.Style),
            OfOthers(comparison, s => s.HasLowerQuartile ? s.LowerQuartile : null, question.Style),
            OfOthers(comparison, s => s.HasMedian ? s.Median : null, question.Style),
            OfOthers(comparison, s => s.HasUpperQuartile ? s.UpperQuartile : null, question.Style),
            ReportCell.Of(comparison.Summary.Used, NumberStyle.Count),
            Figure(question.England.Points[i].Figure, question.Style),
        ]).ToList();
        return new(question.Measure.Row.Label, $"{question.Measure.Row.Name} over time",
            [new("Period"), new(_name, true), new("Lower quartile", true), new($"{profile.Others.TheirHeading} median", true), new("Upper quartile", true), new(profile.Others.Used, true), new("England", true)],
            rows);
    }

    /// <summary>The spend blocks over time.</summary>
    public TableBlock Blocks()
    {
        var trends = profile.Blocks;
        var prices = trends[0].Trend.Prices == "real" ? $"{trends[0].Trend.BaseYear} prices, {trends[0].Trend.Index}" : "cash";
        return new("Spending by block", $"Spending per child by block, {prices}",
            [new("Year"), .. trends.Select(b => new ReportColumn($"{b.Block.Row.Label} ({b.Side})", true))],
            [.. trends[0].Trend.Points.Select((point, i) => (IReadOnlyList<ReportCell>)
                [point.Period, .. trends.Select(b => Figure(b.Trend.Points[i].Figure, NumberStyle.Pounds))])]);
    }

    /// <summary>Every input as published.</summary>
    public TableBlock Evidence() => new("Evidence", "Inputs as published",
        [new("Input"), new("Cell as published"), new("Release"), new("Row of the release")],
        [.. profile.Questions.SelectMany(q => q.Evidence.Inputs).Select(input => (IReadOnlyList<ReportCell>)[input.Name, input.Cell, input.Release, input.Row])]);

    /// <summary>The releases that anything in the report comes from.</summary>
    public TableBlock Sources()
    {
        var used = profile.Questions.SelectMany(q => q.OverTime.SelectMany(c => c.Releases).Concat(q.Trend.Releases).Concat(q.England.Releases))
            .Concat(profile.Beside.SelectMany(c => c.Releases)).Concat(profile.Blocks.SelectMany(b => b.Trend.Releases))
            .ToHashSet(StringComparer.Ordinal);
        return new("Sources", "Releases",
            [new("Release"), new("Title and publisher"), new("Published"), new("Licence")],
            [.. snapshot.Catalogue.Releases.Where(release => used.Contains(release.Id)).Select(release => (IReadOnlyList<ReportCell>)
                [release.Id, $"{release.Title} ({release.Publisher})", release.Published.Length > 0 ? release.Published : "not known", release.Licence])]);
    }

    /// <summary>A figure's cell: its value, or in a few words why there is none.</summary>
    public static ReportCell Figure(Figure figure, NumberStyle style) =>
        !figure.HasValue ? PlainWords.Short(figure.Missing)
        : ReportCell.Of(figure.Value, figure.Note.StartsWith(Formula.SmallBaseNote, StringComparison.Ordinal) ? style with { Suffix = style.Suffix + " (small base)" } : style);

    /// <summary>How a figure stands to the others; that it is to be checked first, where it is.</summary>
    public static string Level(Comparison comparison) => comparison.Quote?.Mark == QuoteMark.Check ? "check first" : PlainWords.Of(comparison.Verdict);

    /// <summary>How a figure is written: one of a joint return says so.</summary>
    public static NumberStyle StyleOf(Comparison comparison, Figures.Measures.Measure measure) =>
        NumberStyle.Of(measure) is var style && comparison.Joint.Count > 0 ? style with { Suffix = style.Suffix + " (joint)" } : style;

    // What the others have no median or quartile for is said: none on the list, no figure among them, or fewer than five.
    private static ReportCell OfOthers(Comparison comparison, Func<Summary, double?> value, NumberStyle style) =>
        value(comparison.Summary) is { } number ? ReportCell.Of(number, style)
        : comparison.Neighbours.Count == 0 ? "no list" : comparison.Summary.Used == 0 ? "no figures" : "too few";

    private static ReportCell Neighbour(QuestionFigures question, ComparedNeighbour neighbour)
    {
        // Part of how the number is written, so that a workbook shows it too.
        var isLeftOut = question.Comparison.Summary.LeftOut.Any(left => left.Code == neighbour.Code);
        return Figure(neighbour.Figure, isLeftOut ? question.Style with { Suffix = question.Style.Suffix + " (left out)" } : question.Style);
    }

    private static string Heading(QuestionFigures question) => $"{question.Measure.Row.Label}, {question.Period}";
}
