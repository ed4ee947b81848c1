using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Measure = Benchmark.Figures.Measures.Measure;

namespace Benchmark.Server.Reports;

/// <summary>Spend set beside an outcome: three answers side by side, always together and always with the sentence that none shows cause.</summary>
internal sealed class AssociationSection(Snapshot snapshot, Association association)
{
    private static readonly NumberStyle Slope = new(2);

    private readonly (Measure Outcome, Measure Spend) _measures = Associations.MeasuresOf(snapshot.Catalogue);

    private string Outcome => _measures.Outcome.Row.Name;

    private string Spend => _measures.Spend.Row.Name;

    private string Means => $"Means {_measures.Outcome.Row.Column}";

    // A decimal more than a figure has: these are means over years.
    private NumberStyle OutcomeStyle => NumberStyle.Of(_measures.Outcome) with { Decimals = _measures.Outcome.Row.Decimals + 1 };

    private NumberStyle SpendStyle => NumberStyle.Of(_measures.Spend);

    /// <summary>Heading, sentences, chart and tables.</summary>
    public IEnumerable<ReportBlock> Blocks()
    {
        yield return new HeadingBlock(2, $"{Spend} set beside {PlainWords.Within(Outcome)}: three answers");
        yield return new ParagraphBlock(
            $"Each slope is a difference, more (+) or less (-), in {PlainWords.Within(association.Unit)} by the {association.Index}, "
            + $"{Day(association.From)} to {Day(association.To)} (definition \"{snapshot.Catalogue.FindDefinition(association.Definition)!.Name}\"). {association.Caution}");
        yield return new ListBlock([.. association.Rows.Select(Sentence)]);
        if (association.Points.Count > 0)
            yield return new ChartsBlock([Scatter()]);
        if (association.Population == V1.Population.OneSeries)
        {
            yield return new ParagraphBlock($"{Outcome} and {PlainWords.Within(Spend)} are set against one population, the newest mid-year estimates. Over the population printed beside each count, whose base changes within the years, the answers are:");
            yield return new ListBlock([.. association.RowsAsPrinted.Select(Sentence)]);
        }

        yield return SlopeTable();
        yield return new ParagraphBlock(association.Multiplicity);
        yield return PairTable();
        yield return new ParagraphBlock(
            association.LeftOut.Count == 0
                ? "No authority is left out."
                : $"{PlainWords.Of(association.LeftOut.Count, "authority is", "authorities are")} left out of the answers, each for its reason; the table gives the slopes without the exclusions too.");
        if (association.LeftOut.Count > 0)
            yield return new ListBlock([.. association.LeftOut.Select(left => $"{Name(left.Code)}: {PlainWords.Of(left, Name)}.{(left.Note.Length > 0 ? " " + left.Note : "")}")]);
        yield return new TableBlock(Means, $"Means of each authority over its years, {association.From} to {association.To}",
            [new("Authority"), new(Spend, true), new(Outcome, true), new("Years", true)],
            [.. association.Points.Select(point => (IReadOnlyList<ReportCell>)
                [$"{point.Name} ({point.Code})", ReportCell.Of(point.Spend, SpendStyle), ReportCell.Of(point.Outcome, OutcomeStyle), ReportCell.Of(point.Years, NumberStyle.Count)])]);
    }

    private string Sentence(AssociationRow row)
    {
        var method = $"{AssociationWords.Of(row.Method)} ({NumberStyle.Count.Text(row.Authorities)} authorities, {NumberStyle.Count.Text(row.Observations)} authority-years)";
        return row.Slopes.Count == 0 ? $"{method}: cannot be said." : $"{method}: {string.Join("; ", row.Slopes.Select(Answer))}.";
    }

    private string Answer(AssociationSlope slope) =>
        $"{AssociationWords.Of(slope.Term)} {Slope.Signed(slope.Slope)} (standard error {Slope.Text(slope.StandardError)}, 95% interval {Slope.Text(slope.Low)} to {Slope.Text(slope.High)}, "
        + $"{(slope.Low <= 0 && slope.High >= 0 ? "which includes" : "which does not include")} zero){Without(slope.Leverage)}";

    // One authority alone may carry a slope: the one that moves it most is named.
    private string Without(Leverage? leverage) => leverage is null ? ""
        : $", without {leverage.Authority.Name} ({SpendStyle.Text(leverage.Spend)} a child) {Slope.Signed(leverage.Slope)} ({Slope.Text(leverage.Low)} to {Slope.Text(leverage.High)})";

    private TableBlock SlopeTable() => new($"Slopes {_measures.Outcome.Row.Column}", association.Unit,
        [new("Answer"), new("Exclusions"), new("Population"), new("Spending"), new("Slope", true), new("Standard error", true), new("95% from", true), new("95% to", true), new("Authorities", true), new("Authority-years", true), new("Years", true), new("Moved most by leaving out"), new("Slope without it", true), new("95% from, without it", true), new("95% to, without it", true)],
        [
            .. association.Rows.SelectMany(row => Rows(row, "as listed", association.Population)),
            .. association.RowsWithoutExclusions.SelectMany(row => Rows(row, "none", association.Population)),
            .. association.RowsAsPrinted.SelectMany(row => Rows(row, "as listed", V1.Population.AsPrinted)),
        ]);

    // The same three answers of each pair that is looked at, with what chance alone would do.
    private TableBlock PairTable() => new("Pairs", "All pairs that are looked at: slopes, and how often chance alone would give one so far from zero (p)",
        [new("Pair"), new("Answer"), new("Spending"), new("Slope", true), new("p, on its own", true), new("p, allowing for all", true), new("Authorities", true), new("Authority-years", true)],
        [.. association.Pairs.SelectMany(pair => pair.Rows.SelectMany(row => row.Slopes.Count == 0
            ? [[pair.Name, AssociationWords.Of(row.Method), "cannot be said", "-", "-", "-", ReportCell.Of(row.Authorities, NumberStyle.Count), ReportCell.Of(row.Observations, NumberStyle.Count)]]
            : row.Slopes.Select(slope => (IReadOnlyList<ReportCell>)
                [
                    pair.Name, AssociationWords.Of(row.Method), AssociationWords.Of(slope.Term), ReportCell.Signed(slope.Slope, Slope), AssociationWords.Chance(slope.PValue),
                    AssociationWords.Chance(slope.AdjustedPValue), ReportCell.Of(row.Authorities, NumberStyle.Count), ReportCell.Of(row.Observations, NumberStyle.Count),
                ])))]);

    private static IEnumerable<IReadOnlyList<ReportCell>> Rows(AssociationRow row, string exclusions, V1.Population population)
    {
        var on = population == V1.Population.OneSeries ? "one" : "as printed";
        ReportCell[] counts = [ReportCell.Of(row.Authorities, NumberStyle.Count), ReportCell.Of(row.Observations, NumberStyle.Count), ReportCell.Of(row.Years, NumberStyle.Count)];
        if (row.Slopes.Count == 0)
            yield return [AssociationWords.Of(row.Method), exclusions, on, "cannot be said", "-", "-", "-", "-", .. counts, "-", "-", "-", "-"];
        foreach (var slope in row.Slopes)
            yield return
            [
                AssociationWords.Of(row.Method), exclusions, on, AssociationWords.Of(slope.Term), ReportCell.Signed(slope.Slope, Slope), ReportCell.Of(slope.StandardError, Slope),
                ReportCell.Of(slope.Low, Slope), ReportCell.Of(slope.High, Slope), .. counts,
                slope.Leverage is { } leverage ? $"{leverage.Authority.Name} ({leverage.Authority.Code})" : "-",
                ReportCell.Signed(slope.Leverage?.Slope, Slope), ReportCell.Of(slope.Leverage?.Low, Slope), ReportCell.Of(slope.Leverage?.High, Slope),
            ];
    }

    // Without a line: three slopes answer the question, and differ.
    private Chart Scatter()
    {
        var (spend, outcomes) = (association.Points.Select(point => point.Spend).ToList(), association.Points.Select(point => point.Outcome).ToList());
        return ScatterChart.Of(
            new($"{Spend} and {PlainWords.Within(Outcome)}, means of each authority",
                $"Scatter plot of {NumberStyle.Count.Text(association.Points.Count)} authorities: {PlainWords.Within(Spend)} from {SpendStyle.Text(spend.Min())} to {SpendStyle.Text(spend.Max())}, "
                + $"{PlainWords.Within(Outcome)} from {OutcomeStyle.Text(outcomes.Min())} to {OutcomeStyle.Text(outcomes.Max())}. {association.Caution} The table \"{Means}\" holds every figure.",
                Outcome, OutcomeStyle.Text, value => NumberStyle.Tick(value)),
            Spend, SpendStyle.Text,
            [.. association.Points.Select(point => new ScatterDot(point.Name, point.Spend, point.Outcome, MarkRole.Other))]);
    }

    private string Day(string period) =>
        PlainWords.Day(ComparisonWire.Iso(_measures.Outcome.Formula.CalendarOf(snapshot.Rows).Days(Period.Parse(period)).Last));

    private string Name(string code) => $"{snapshot.Places[code]}";
}
