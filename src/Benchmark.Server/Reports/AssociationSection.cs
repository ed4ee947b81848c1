using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>Spend set beside care: three answers side by side, always together and always with the sentence that none shows cause.</summary>
internal sealed class AssociationSection(Snapshot snapshot, Association association)
{
    private const string Slopes = "Spend against care";
    private const string Means = "Spend and care";

    private static readonly NumberStyle Slope = new(2);

    /// <summary>Heading, sentences, chart and tables.</summary>
    public IEnumerable<ReportBlock> Blocks()
    {
        yield return new HeadingBlock(2, "Spending set beside children in care: three answers");
        yield return new ParagraphBlock(
            $"The slopes say how many more (+) or fewer (-) children in care per 10,000 go with £100 more of preventative spending per child, 31 March {association.From} to "
            + $"31 March {association.To} ({association.BaseYear} prices by the {association.Index}, definition \"{snapshot.Catalogue.FindDefinition(association.Definition)!.Name}\"). {association.Caution}");
        yield return new ListBlock([.. association.Rows.Select(Sentence)]);
        if (association.Points.Count > 0)
            yield return new ChartsBlock([Scatter()]);
        if (association.Population == V1.Population.OneSeries)
        {
            yield return new ParagraphBlock("Care rates and spending per child are set against one population, the newest mid-year estimates. With care rates over the population printed beside each count, and with its base changing within the years, the answers are:");
            yield return new ListBlock([.. association.RowsAsPrinted.Select(Sentence)]);
        }

        yield return SlopeTable();
        yield return new ParagraphBlock(
            association.LeftOut.Count == 0
                ? "No authority is left out."
                : $"{PlainWords.Of(association.LeftOut.Count, "authority is", "authorities are")} left out of the answers, each for its reason; the table gives the slopes without the exclusions too.");
        if (association.LeftOut.Count > 0)
            yield return new ListBlock([.. association.LeftOut.Select(left => $"{Name(left.Code)}: {PlainWords.Of(left, Name)}.{(left.Note.Length > 0 ? " " + left.Note : "")}")]);
        yield return new TableBlock(Means, $"Means of each authority over its years, {association.From} to {association.To}",
            [new("Authority"), new("Preventative spending per child", true), new("Children in care per 10,000", true), new("Years", true)],
            [.. association.Points.Select(point => (IReadOnlyList<ReportCell>)
                [$"{point.Name} ({point.Code})", ReportCell.Of(point.Spend, NumberStyle.Pounds), ReportCell.Of(point.CareRate, NumberStyle.Fte), ReportCell.Of(point.Years, NumberStyle.Count)])]);
    }

    private static string Sentence(AssociationRow row)
    {
        var method = $"{Method(row.Method)} ({NumberStyle.Count.Text(row.Authorities)} authorities, {NumberStyle.Count.Text(row.Observations)} authority-years)";
        return row.Slopes.Count == 0 ? $"{method}: cannot be said." : $"{method}: {string.Join("; ", row.Slopes.Select(Answer))}.";
    }

    private static string Answer(AssociationSlope slope) =>
        $"{Term(slope.Term)} {Slope.Signed(slope.Slope)} (standard error {Slope.Text(slope.StandardError)}, 95% interval {Slope.Text(slope.Low)} to {Slope.Text(slope.High)}, "
        + $"{(slope.Low <= 0 && slope.High >= 0 ? "which includes" : "which does not include")} zero){Without(slope.Leverage)}";

    // One authority alone may carry a slope: the one that moves it most is named.
    private static string Without(Leverage? leverage) => leverage is null ? ""
        : $", without {leverage.Authority.Name} ({NumberStyle.Pounds.Text(leverage.Spend)} a child) {Slope.Signed(leverage.Slope)} ({Slope.Text(leverage.Low)} to {Slope.Text(leverage.High)})";

    private TableBlock SlopeTable() => new(Slopes, "Children in care per 10,000 that go with £100 more of preventative spending per child",
        [new("Answer"), new("Exclusions"), new("Population"), new("Spending"), new("Slope", true), new("Standard error", true), new("95% from", true), new("95% to", true), new("Authorities", true), new("Authority-years", true), new("Years", true), new("Moved most by leaving out"), new("Slope without it", true), new("95% from, without it", true), new("95% to, without it", true)],
        [
            .. association.Rows.SelectMany(row => Rows(row, "as listed", association.Population)),
            .. association.RowsWithoutExclusions.SelectMany(row => Rows(row, "none", association.Population)),
            .. association.RowsAsPrinted.SelectMany(row => Rows(row, "as listed", V1.Population.AsPrinted)),
        ]);

    private static IEnumerable<IReadOnlyList<ReportCell>> Rows(AssociationRow row, string exclusions, V1.Population population)
    {
        var on = population == V1.Population.OneSeries ? "one" : "as printed";
        ReportCell[] counts = [ReportCell.Of(row.Authorities, NumberStyle.Count), ReportCell.Of(row.Observations, NumberStyle.Count), ReportCell.Of(row.Years, NumberStyle.Count)];
        if (row.Slopes.Count == 0)
            yield return [Method(row.Method), exclusions, on, "cannot be said", "-", "-", "-", "-", .. counts, "-", "-", "-", "-"];
        foreach (var slope in row.Slopes)
            yield return
            [
                Method(row.Method), exclusions, on, Term(slope.Term), ReportCell.Signed(slope.Slope, Slope), ReportCell.Of(slope.StandardError, Slope),
                ReportCell.Of(slope.Low, Slope), ReportCell.Of(slope.High, Slope), .. counts,
                slope.Leverage is { } leverage ? $"{leverage.Authority.Name} ({leverage.Authority.Code})" : "-",
                ReportCell.Signed(slope.Leverage?.Slope, Slope), ReportCell.Of(slope.Leverage?.Low, Slope), ReportCell.Of(slope.Leverage?.High, Slope),
            ];
    }

    // Without a line: three slopes answer the question, and differ.
    private Chart Scatter()
    {
        var (spend, care) = (association.Points.Select(point => point.Spend).ToList(), association.Points.Select(point => point.CareRate).ToList());
        return ScatterChart.Of(
            new("Preventative spending and children in care, means of each authority",
                $"Scatter plot of {NumberStyle.Count.Text(association.Points.Count)} authorities: preventative spending from {NumberStyle.Pounds.Text(spend.Min())} to {NumberStyle.Pounds.Text(spend.Max())} per child, "
                + $"children in care from {NumberStyle.Fte.Text(care.Min())} to {NumberStyle.Fte.Text(care.Max())} per 10,000. {association.Caution} The table \"{Means}\" holds every figure.",
                "Children in care per 10,000", NumberStyle.Fte.Text, Tick),
            "Preventative spending, £ per child", NumberStyle.Pounds.Text,
            [.. association.Points.Select(point => new ScatterDot(point.Name, point.Spend, point.CareRate, MarkRole.Other))]);
    }

    private static string Tick(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Method(AssociationMethod method) => method switch
    {
        AssociationMethod.Between => "Between authorities, on their means",
        AssociationMethod.Within => "Within each authority over time",
        _ => "Within, the national trend of each year removed",
    };

    private static string Term(SpendTerm term) => term switch
    {
        SpendTerm.Mean => "mean over the years",
        SpendTerm.SameYear => "spending in the same year",
        _ => "spending in the year before",
    };

    private string Name(string code) => $"{snapshot.Places[code]}";
}
