using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>The charts of a profile. Each is left out where there would be nothing in it.</summary>
internal sealed class ProfileCharts(Snapshot snapshot, ProfileFigures profile)
{
    private Chart? _map;

    /// <summary>The charts of one question beside its strip, which stands in the brief.</summary>
    public ChartsBlock? Of(QuestionFigures question)
    {
        var charts = new List<Chart>();
        if (Trend(question) is { } trend)
            charts.Add(trend);
        if (question.Funnel is { } funnel)
            charts.Add(Funnel(question, funnel));
        // Where there is a map it stands once, with the first question whose figures can be tested.
        if (question == Mapped && Map is { } map)
            charts.Add(map);
        if (question.Measure.Formula.IsSpendShare && Split(question) is { } split)
            charts.Insert(0, split);
        return charts.Count == 0 ? null : new(charts);
    }

    /// <summary>The spend blocks over years.</summary>
    public Chart? Stack()
    {
        var blocks = profile.Blocks;
        if (blocks.Count == 0)
            return null;
        var periods = blocks[0].Trend.Points.Select(point => point.Period).ToList();
        var values = periods.Select((_, i) => blocks.All(b => b.Trend.Points[i].Figure.HasValue)
            ? (IReadOnlyList<double>)[.. blocks.Select(b => b.Trend.Points[i].Figure.Value)]
            : null).ToList();
        if (values.TrueForAll(value => value is null))
            return null;
        var first = values.FindIndex(value => value is not null);
        var last = values.FindLastIndex(value => value is not null);
        return StackedBars.Of(
            new($"Spending per child by block, {periods[0]} to {periods[^1]}",
                $"Stacked bars. {periods[first]}: {NumberStyle.Pounds.Text(values[first]!.Sum())} per child in all; {periods[last]}: {NumberStyle.Pounds.Text(values[last]!.Sum())}. The table \"Spending per child by block\" holds every figure.",
                "£ per child", NumberStyle.Pounds.Text, Tick("£", "")),
            periods, [.. blocks.Select(b => $"{b.Block.Row.Label}{(b.Side == "neither" ? " (neither)" : "")}")], values);
    }

    private static Func<double, string> Tick(string prefix, string suffix) =>
        value => NumberStyle.Tick(value, prefix, suffix);

    private ChartWords Words(QuestionFigures question, string title, string description, bool isUnitSaid = false) => new(
        title, description, isUnitSaid || question.Style.Suffix == "%" ? "" : question.Measure.Row.Unit, question.Style.Text, Tick("", question.Style.Suffix),
        profile.Others.Of, profile.Others.One);

    /// <summary>The authority on a line with those that it is compared with; null where none of them has a figure.</summary>
    public Chart? Strip(QuestionFigures question)
    {
        var comparison = question.Comparison;
        var summary = comparison.Summary;
        var used = Used(comparison).Select(n => new NamedValue(n.Name, n.Figure.Value, Number(n))).ToList();
        if (used.Count == 0)
            return null;
        NamedValue? self = comparison.Figure.HasValue ? new(comparison.Authority.Name, comparison.Figure.Value) : null;
        var own = self is { } s ? $"{s.Name} {question.Style.Text(s.Value)}" : $"{comparison.Authority.Name} has no figure";
        var median = summary.HasMedian ? $"median {question.Style.Text(summary.Median)}, " : "";
        return StripPlot.Of(
            // A unit that the title says is not said again: the drawing is lower for it.
            Words(question, $"{question.Measure.Row.Name}, {comparison.Period}: {comparison.Authority.Name} and {profile.Others.They}",
                $"Strip plot of {used.Count} {(comparison.OwnGroup ? "others" : "neighbours")}: {own}; {median}from {question.Style.Text(summary.Minimum)} to {question.Style.Text(summary.Maximum)}. The table of {profile.Others.Of} holds every figure.",
                isUnitSaid: question.Measure.Row.Name.Contains(question.Measure.Row.Unit, StringComparison.Ordinal)),
            self, used, summary.HasMedian ? summary.Median : null, summary.HasMedian ? (summary.LowerQuartile, summary.UpperQuartile) : null);
    }

    /// <summary>The map small, for the brief; null where there is none.</summary>
    public Chart? Small() => Map is { } map && Mapped is { } question
        ? EnglandMap.Small(map, $"{question.Measure.Row.Name}, {question.Period}", question.Comparison.Authority.Name, profile.Others.They)
        : null;

    /// <summary>Whose the numbers in the charts and on the map are, which paper has no other way to say; null where there are none.</summary>
    public string? Names()
    {
        var named = profile.Questions.SelectMany(question => Map is null ? Used(question.Comparison) : question.Comparison.Neighbours)
            .DistinctBy(n => n.Order).OrderBy(n => n.Order).Select(n => $"{Number(n)} {n.Name}").ToList();
        return named.Count > 0 ? $"In the charts{(Map is null ? "" : " and on the map")}: {string.Join(", ", named)}." : null;
    }

    private static IEnumerable<ComparedNeighbour> Used(Comparison comparison)
    {
        var leftOut = comparison.Summary.LeftOut.Select(left => left.Code).ToHashSet(StringComparer.Ordinal);
        return comparison.Neighbours.Where(n => n.Figure.HasValue && !leftOut.Contains(n.Code));
    }

    private Chart? Trend(QuestionFigures question)
    {
        var points = question.Trend.Points;
        if (!points.Any(point => point.Figure.HasValue) && !question.OverTime.Any(c => c.Summary.HasMedian))
            return null;
        var gaps = points.Where(point => !point.Figure.HasValue).Select(point => point.Period).ToList();
        var said = points.Where(point => point.Figure.HasValue).ToList();
        var ends = said.Count == 1 ? $"{question.Comparison.Authority.Name}: {question.Style.Text(said[0].Figure.Value)} in {said[0].Period}."
            : said.Count > 0 ? $"{question.Comparison.Authority.Name}: {question.Style.Text(said[0].Figure.Value)} in {said[0].Period}, {question.Style.Text(said[^1].Figure.Value)} in {said[^1].Period}."
            : $"{question.Comparison.Authority.Name} has no figures.";
        return TrendChart.Of(
            Words(question, $"{question.Measure.Row.Name} over time",
                $"Line chart. {ends}{(gaps.Count > 0 && said.Count > 0 ? $" Without a figure: {PlainWords.And(gaps)}." : "")} The table of figures over time holds every figure."),
            [.. points.Select(point => point.Period)],
            [
                new(MarkRole.England, "England", [.. question.England.Points.Select(point => Value(point.Figure))]),
                new(MarkRole.Median, $"Median of {profile.Others.Of}", [.. question.OverTime.Select(c => c.Summary.HasMedian ? c.Summary.Median : (double?)null)]),
                new(MarkRole.Self, question.Comparison.Authority.Name, [.. points.Select(point => Value(point.Figure))]),
            ],
            [.. question.OverTime.Select(c => c.Summary.HasMedian ? (c.Summary.LowerQuartile, c.Summary.UpperQuartile) : ((double, double)?)null)],
            [.. points.Index().Where(point => point.Item.Breaks).Select(point => point.Index)]);
    }

    private Chart Funnel(QuestionFigures question, Funnel funnel)
    {
        var numbers = question.Comparison.Neighbours.ToDictionary(n => n.Code, Number, StringComparer.Ordinal);
        var sentences = new QuestionSentences(snapshot, profile, question);
        var own = sentences.Own(funnel);
        return FunnelChart.Of(
            Words(question, $"{question.Measure.Row.Name}, {funnel.Period}: all authorities by size", $"Funnel plot. {sentences.Funnel()}"),
            $"{question.Measure.Row.DenominatorWords} (each step of the axis multiplies)",
            Tick("", ""),
            [.. funnel.Points.Select(point => new FunnelDot(
                point.Name, point.Denominator, point.Value,
                point == own ? MarkRole.Self : NumbersOf(point).Any() ? MarkRole.Neighbour : MarkRole.Other, point == own ? "" : NumbersOf(point).FirstOrDefault() ?? ""))],
            [.. funnel.Curve.Select(at => new FunnelLimit(
                at.Denominator, (at.Limits.Adjusted95.Low, at.Limits.Adjusted95.High), (at.Limits.Adjusted998.Low, at.Limits.Adjusted998.High),
                (at.Limits.Plain998.Low, at.Limits.Plain998.High)))],
            funnel.Centre, $"{funnel.CentreLabel}: {question.Style.Text(funnel.Centre)}");

        // A joint return has the number of the first of its members that is a neighbour.
        IEnumerable<string> NumbersOf(FunnelPoint point) =>
            point.Joint.Append(point.Code).Where(numbers.ContainsKey).Select(code => numbers[code]);
    }

    // The one that it has in the table of the neighbours.
    private static string Number(ComparedNeighbour neighbour) => NumberStyle.Count.Text(neighbour.Order);

    private Chart? Split(QuestionFigures question)
    {
        var comparison = question.Comparison;
        var rows = new List<(string, IReadOnlyList<double>)>();
        var words = new List<string>();
        foreach (var (name, share) in new[]
        {
            (comparison.Authority.Name, Value(comparison.Figure)),
            ($"Median of {profile.Others.Of}", comparison.Summary.HasMedian ? comparison.Summary.Median : (double?)null),
            ("England", comparison.England is { } england ? Value(england.Figure) : null),
        })
        {
            // A share outside 0 to 100, from spend below zero, cannot be drawn; the sentence says it.
            if (share is not (>= 0 and <= 100))
                continue;
            rows.Add(($"{name}: {question.Style.Text(share.Value)} preventative", [share.Value, 100 - share.Value]));
            words.Add($"{name} {question.Style.Text(share.Value)}");
        }

        return rows.Count == 0 ? null : SplitBar.Of(
            new($"Preventative and statutory spending, {comparison.Period}", $"Split bars of the preventative share: {string.Join("; ", words)}.", "",
                share => question.Style.Text(100 * share), share => Tick("", "%")(Math.Round(100 * share))),
            ["Preventative", "Statutory"], rows);
    }

    private Chart? Map => _map ??= Mapped is not { } question ? null : EnglandMap.Of(
        snapshot, snapshot.Tables.Of(question.Measure, snapshot.Catalogue.DefaultDefinition), Period.Parse(question.Period),
        (title, description) => Words(question, title, description), (question.Comparison.Authority.Code, question.Comparison.Authority.Name),
        question.Comparison.Neighbours.ToDictionary(neighbour => neighbour.Code, Number, StringComparer.Ordinal));

    // What the map shows: the first question whose figures can be tested.
    private QuestionFigures? Mapped => profile.Questions.FirstOrDefault(one => one.Funnel is not null);

    private static double? Value(Figure figure) => figure.HasValue ? figure.Value : null;
}
