using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Reports.Writers;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using SpendBlock = Benchmark.Figures.Measures.SpendBlock;

namespace Benchmark.Server.Reports;

/// <summary>England as a whole: how far apart neighbours are, which differences stand out, and where spending has gone.</summary>
internal sealed class NationalReport(Snapshot snapshot, Lookup lookup, ReportSettings settings, FigureGathering gathering)
{
    /// <summary>File name without its ending.</summary>
    public const string Stem = "national";

    /// <summary>Its title.</summary>
    public const string Title = "England: how far apart statistical neighbours are, and where spending has gone";

    private const int Shown = 10;

    /// <summary>
    /// What The Case for Change (2021) prints for 2012-13 to 2019-20 in real terms, in percent; whole numbers as printed.
    /// </summary>
    private static readonly IReadOnlyList<(string Sums, string Name, double Printed)> CaseForChange =
        [(SpendBlock.Statutory, "Statutory", 26), (SpendBlock.Preventative, "Preventative", -35), (SpendBlock.Total, "Total", 5)];

    private static readonly NumberStyle Points = new(2);
    private static readonly NumberStyle Money = new(1, "£", "m", Millions: true);

    /// <summary>The report.</summary>
    public ReportDocument Document()
    {
        var blocks = new List<ReportBlock>();
        Spending(blocks);
        Spread(blocks);
        Differences(blocks);
        Printed(blocks);
        blocks.AddRange(new AssociationSection(snapshot, Association()).Blocks());
        blocks.Add(new HeadingBlock(2, "What is missing, and why"));
        blocks.Add(new ListBlock(Missing()));
        blocks.Add(new HeadingBlock(2, "Methods in short"));
        blocks.Add(new ListBlock(ReportMethods.Of(settings)));
        return new(Stem, Title, ReportMethods.Facts(snapshot, settings, Figures.Places.Peers.Of(Edition), Edition.Name), blocks);
    }

    /// <summary>Every authority's newest figure of the three questions, and England's spend over time.</summary>
    public IEnumerable<TidyRow> Rows()
    {
        foreach (var table in Ranked)
        {
            var ranking = Rankings.Of(snapshot, table, table.Calendar.Newest, settings.Prices);
            foreach (var row in ranking.Authorities.OrderBy(row => row.Code, StringComparer.Ordinal))
                yield return new(snapshot.Places[row.Code], row.Joint, ranking.Measure, ranking.Period, "authority", row.Figure, row.Quote?.Mark ?? V1.QuoteMark.Unspecified);
            yield return new(snapshot.Places.England, [], ranking.Measure, ranking.Period, "England", ranking.England.Figure, V1.QuoteMark.Unspecified);
        }

        foreach (var (_, trend) in Sums())
            foreach (var point in trend.Points)
                yield return new(snapshot.Places.England, [], trend.Measure, point.Period, "England", point.Figure, V1.QuoteMark.Unspecified);
    }

    // Words and what is shown as context only are neither spread nor ranked.
    private IEnumerable<FigureTable> Ranked => gathering.Leading.Where(measure => !measure.IsContext).Select(gathering.Table);

    /// <summary>The edition whose lists are compared.</summary>
    public Edition Edition => settings.EditionOfAll(snapshot);

    // In pounds of one year whatever prices the rest is in: years of cash cannot be set beside each other.
    private V1.Association Association() => Associations.Of(
        snapshot, Associations.MeasuresOf(snapshot.Catalogue), settings.Definition, settings.Prices.IsReal ? settings.Prices : lookup.Basis(null, V1.Prices.Real, snapshot.Rows.Spend.Calendar.NewestOrNone).Prices,
        null, null, settings.Population);

    private List<(string Name, V1.Trend Trend)> Sums() => [.. Totals.Select(item => (item.Name, Whole(gathering.Table(item.Measure))))];

    private IEnumerable<(string Name, Figures.Measures.Measure Measure)> Totals =>
        CaseForChange.Select(item => (item.Name, Measure: snapshot.Catalogue.OfSpend(item.Sums, formula => formula.IsTotal)))
            .Where(item => item.Measure is not null).Select(item => (item.Name, item.Measure!));

    private V1.Trend Whole(FigureTable table) => gathering.England(table, table.Calendar.Oldest, table.Calendar.Newest);

    private void Spending(List<ReportBlock> blocks)
    {
        var periods = snapshot.Rows.Spend.Calendar.Periods;
        var (oldest, newest) = (snapshot.Rows.Spend.Calendar.Oldest, snapshot.Rows.Spend.Calendar.Newest);
        blocks.Add(new HeadingBlock(2, $"Spending in England since {oldest}"));
        var trends = Sums();
        if (trends.Count == 0)
            return;
        Growing(blocks, oldest, newest);
        blocks.Add(new ChartsBlock([TrendChart.Of(
            new("Spending in England, £m", $"Line chart of statutory, preventative and total spending, {oldest} to {newest}. The table \"Spending in England\" holds every figure.",
                "£m", Money.Text, value => NumberStyle.Tick(value / 1e6, "£", "m")),
            [.. periods.Select(period => period.Name)],
            [.. trends.Zip([MarkRole.Self, MarkRole.Median, MarkRole.England], (t, role) => new TrendLine(role, t.Name, [.. t.Trend.Points.Select(p => p.Figure.HasValue ? p.Figure.Value : (double?)null)]))],
            [.. periods.Select(_ => ((double, double)?)null)])]));
        blocks.Add(new TableBlock("Spending in England", "Spending in England, sum of the authorities that returned figures",
            [new("Year"), .. trends.Select(t => new ReportColumn(t.Name, true)), .. trends.Select(t => new ReportColumn($"{t.Name}: authorities used", true))],
            [.. periods.Select((period, i) => (IReadOnlyList<ReportCell>)
                [period.Name, .. trends.Select(t => ProfileTables.Figure(t.Trend.Points[i].Figure, Money)), .. trends.Select(t => ReportCell.Of(t.Trend.Points[i].HasUsed ? t.Trend.Points[i].Used : null, NumberStyle.Count))])]));
        blocks.AddRange(MoreThanTheTotal(trends).Select(text => new ParagraphBlock(text)));
        BesideCaseForChange(blocks);
    }

    /// <summary>Growth like for like, with both sums and who is in neither.</summary>
    private void Growing(List<ReportBlock> blocks, Period from, Period to)
    {
        var prices = settings.Prices;
        if (prices.Index is { } index && (index.At(from) is null || index.At(to) is null))
        {
            blocks.Add(new ParagraphBlock($"The price index {index.Id} holds {index.Years.First()} to {index.Newest}: growth from {from} to {to} cannot be given in its prices."));
            return;
        }

        var growths = Totals.Select(item => (item.Name, Growth: Growth.Of(snapshot.Places, gathering.Table(item.Measure), from, to, prices))).ToList();
        var inPrices = prices.IsReal ? $"in {prices.BaseYear} prices" : "in cash";
        foreach (var (name, growth) in growths)
            blocks.Add(new ParagraphBlock($"{name} spending: {Money.Text(growth.First)} in {from}, {Money.Text(growth.Last)} in {to}{(growth.Percent is { } percent ? $", {NumberStyle.Percent.Signed(percent)}" : "")} {inPrices}, over the {growth.Places} places that report in both years."));
        var all = growths.SelectMany(one => one.Growth.LeftOut).Distinct().ToList();
        blocks.Add(new ParagraphBlock(
            "Like for like: a reorganised authority and what came after it are one place, and both sums are over the same places. "
            + (all.Count == 0 ? "Nobody is left out." : $"Left out of either sum, of {PlainWords.Of(snapshot.Places.Authorities.Count(authority => authority.Exists), "authority", "authorities")}: {PlainWords.And([.. all.DistinctBy(place => place[0]).Select(place => PlainWords.And([.. place.Select(member => $"{member}")]))])}.")));
        blocks.Add(new TableBlock("Growth", $"Spending in England, {from} to {to}, like for like, {inPrices}",
            [new("Spending"), new($"{from}", true), new($"{to}", true), new("Change", true), new("Places", true), new("Places left out", true)],
            [.. growths.Select(one => (IReadOnlyList<ReportCell>)
                [one.Name, ReportCell.Of(one.Growth.First, Money), ReportCell.Of(one.Growth.Last, Money), ReportCell.Signed(one.Growth.Percent, NumberStyle.Percent), ReportCell.Of(one.Growth.Places, NumberStyle.Count), ReportCell.Of(one.Growth.LeftOut.Count, NumberStyle.Count)])]));
    }

    /// <summary>A return that lacks one block counts in the part that holds it not, and in no total: then the parts exceed the total.</summary>
    private IEnumerable<string> MoreThanTheTotal(IReadOnlyList<(string Name, V1.Trend Trend)> trends)
    {
        var total = trends[^1].Trend;
        foreach (var (i, point) in total.Points.Index())
        {
            var more = point.LeftOut.Where(left => trends.SkipLast(1).Any(part => !part.Trend.Points[i].LeftOut.Any(other => other.Code == left.Code))).ToList();
            if (more.Count > 0)
                yield return $"{point.Period}: {PlainWords.And([.. more.Select(left => $"{snapshot.Places[left.Code]}")])} {(more.Count == 1 ? "counts" : "count")} in a part but not in the total, because a block is missing from the return. So statutory and preventative spending together may exceed the total.";
        }
    }

    private void BesideCaseForChange(List<ReportBlock> blocks)
    {
        var calendar = snapshot.Rows.Spend.Calendar;
        var (from, to) = (Period.OfFinancialYear(2012), Period.OfFinancialYear(2019));
        if (!calendar.Has(from) || !calendar.Has(to) || snapshot.Catalogue.FindPrices(PriceSeries.Default) is not { } deflator)
            return;
        blocks.Add(new HeadingBlock(2, "Beside The Case for Change"));
        // Its own definition, whatever definition the rest of the report uses: the figures are held against what it prints.
        var rows = new List<IReadOnlyList<ReportCell>>();
        var sentences = new List<string>();
        var marked = snapshot.Catalogue.OfSpend(SpendBlock.Total, formula => formula.IsTotal) is { } total
            ? snapshot.Marks.StandingAlone(gathering.Table(total), to) : [];
        foreach (var (sums, name, printed) in CaseForChange)
        {
            if (snapshot.Catalogue.OfSpend(sums, formula => formula.IsTotal) is not { } measure)
                continue;
            var table = snapshot.Tables.Of(measure, snapshot.Catalogue.DefaultDefinition);
            var change = Growth.Of(snapshot.Places, table, from, to, new(deflator, to)).Percent!.Value;
            var checkedFirst = marked.Length == 0 ? (double?)null : Growth.Of(snapshot.Places, table, from, to, new(deflator, to), marked).Percent;
            rows.Add([
                name, ReportCell.Signed(printed, new(0, "", "%")),
                ReportCell.Signed(change, new(2, "", "%")), ReportCell.Signed(change - printed, Points), ReportCell.Signed(checkedFirst, new(2, "", "%")),
            ]);
            sentences.Add($"{name} {NumberStyle.Count.Signed(printed)}% printed, {Points.Signed(change)}% here");
        }

        blocks.Add(new ParagraphBlock($"The Case for Change (2021) prints whole percentages for 2012-13 to 2019-20 in real terms: {string.Join("; ", sentences)}. Ours are the sum of authorities by the GDP deflator, rounded once; where that is another whole number than the printed one, the difference stands as it is."));
        blocks.Add(new TableBlock("Case for Change", "Change in real terms, 2012-13 to 2019-20, England",
            [new("Spending"), new("Printed", true), new("Here", true), new("Difference, percentage points", true), new(marked.Length == 0 ? "Without anybody" : $"Without {PlainWords.And([.. marked.Select(one => one.Name)])}", true)], rows));
        if (marked.Length > 0)
            blocks.Add(new ParagraphBlock($"The last column leaves out in both years: {PlainWords.And([.. marked.Select(one => $"{one}")])}, {(marked.Length == 1 ? "whose" : "each of whose")} total of {to} is marked as one to check because it comes and goes within a year."));
    }

    // What others have printed, beside what the figures give: the same answers as those of the API.
    private void Printed(List<ReportBlock> blocks)
    {
        var answer = ClaimList.Of(snapshot);
        var claims = answer.Claims;
        blocks.Add(new HeadingBlock(2, "What was printed, and what the figures give"));
        blocks.Add(new TableBlock("Printed", "Sentences that were printed of England, and what the figures held give",
            [new("Printed"), new("Source"), new("As printed", true), new("Here", true), new("Difference", true), new("Unit")],
            [.. claims.Select(claim => (Claim: claim, Style: new NumberStyle(claim.Decimals))).Select(one => (IReadOnlyList<ReportCell>)
                [
                    one.Claim.Printed, one.Claim.Source, ReportCell.Of(one.Claim.PrintedValue, one.Style),
                    ReportCell.Of(one.Claim.Figure.HasValue ? one.Claim.Figure.Value : null, one.Style),
                    ReportCell.Signed(one.Claim.HasDifference ? one.Claim.Difference : null, one.Style), one.Claim.Unit,
                ])]));
        blocks.Add(new ListBlock([.. claims.Select(claim => $"{claim.Printed}: {claim.Words}{Parts(claim.Parts)}")]));
        if (answer.Untestable.Count == 0)
            return;
        blocks.Add(new HeadingBlock(3, "Printed, and not testable with the figures held"));
        blocks.Add(new ListBlock([.. answer.Untestable.Select(claim => $"{claim.Printed} ({claim.Source}): {claim.Words}{Parts(claim.Beside)}")]));

        static string Parts(IReadOnlyList<V1.ClaimPart> parts) => parts.Count == 0 ? "" : $" {string.Join("; ", parts.Select(ClaimWords.Of))}.";
    }

    private void Spread(List<ReportBlock> blocks)
    {
        blocks.Add(new HeadingBlock(2, "How far apart statistical neighbours are"));
        blocks.Add(new ParagraphBlock("The coefficient of variation is the standard deviation of a group's values as a percentage of their mean: the larger, the further apart."));
        foreach (var table in Ranked)
        {
            var spread = Spreads.Of(snapshot, table, table.Calendar.Newest, Edition, settings.Prices);
            var style = NumberStyle.Of(table.Measure);
            var middle = spread.HasMedianCoefficientOfVariation ? $"half of all groups of neighbours have a coefficient of variation above {NumberStyle.Percent.Text(spread.MedianCoefficientOfVariation)}" : "";
            var ratio = spread.HasMedianRatio ? $"in the middle group the largest value is {NumberStyle.Fte.Text(spread.MedianRatio)} times the smallest" : "";
            blocks.Add(new ParagraphBlock($"{table.Measure.Row.Name}, {spread.Period}: {PlainWords.And([.. new[] { middle, ratio }.Where(part => part.Length > 0)])}."));
            blocks.Add(new TableBlock($"Spread {table.Measure.Row.Column}", $"{table.Measure.Row.Name}, {spread.Period}: the {Shown} groups of neighbours that differ most",
                [new("Neighbours of"), new("Neighbours used", true), new("Smallest", true), new("Largest", true), new("Coefficient of variation", true)],
                [.. spread.Groups.Where(group => group.HasCoefficientOfVariation).Take(Shown).Select(group => (IReadOnlyList<ReportCell>)
                    [$"{group.Authority.Name} ({group.Authority.Code})", ReportCell.Of(group.Used, NumberStyle.Count), ReportCell.Of(group.Minimum, style), ReportCell.Of(group.Maximum, style), ReportCell.Of(group.CoefficientOfVariation, NumberStyle.Percent)])]));
        }
    }

    private void Differences(List<ReportBlock> blocks)
    {
        blocks.Add(new HeadingBlock(2, "The largest differences"));
        blocks.Add(new ParagraphBlock("Of authorities that lie on the same side of their neighbours' mean, median and pooled value in each edition that lists them, and whose figures need no check first. A large difference is a reason to ask, not an answer. The largest of a year are in part the luckiest and unluckiest of that year: the next year's differences of the same authorities will on average be smaller (regression to the mean)."));
        foreach (var table in Ranked)
        {
            var style = NumberStyle.Of(table.Measure);
            var last = table.Calendar.Newest;
            var units = table.Standing(last).Units.Select(authority => gathering.Compare(table, authority, last, Figures.Places.Peers.Of(Edition)))
                .Where(c => c.Verdict is { Side.Settled: true } && c.Gap is not null && c.Verdict.Level is not (VerdictLevel.Within or VerdictLevel.WithinMiddleHalf))
                .ToList();
            // By the evidence where there is a test, by the distance where there is none.
            double Size(V1.Comparison c) => Math.Abs(table.Measure.Formula.HasIntervals ? c.Verdict.AdjustedZ : c.Gap.Difference);
            var largest = units.OrderByDescending(Size).ThenBy(c => c.Authority.Code, StringComparer.Ordinal).Take(Shown).ToList();
            blocks.Add(new ParagraphBlock($"{table.Measure.Row.Name}, {last}: {units.Count} of {table.Standing(last).Units.Count} reporting units lie {(table.Measure.Formula.HasIntervals ? "outside the widened 95% limits" : "outside their neighbours' quartiles")} on a settled side; the table holds {largest.Count}, {(table.Measure.Formula.HasIntervals ? "by widened z" : "by distance to the median")}. {ByChance(table, last)}"));
            blocks.Add(new TableBlock($"Differences {table.Measure.Row.Column}", $"{table.Measure.Row.Name}, {last}: the largest differences",
                [new("Authority"), new("Figure", true), new("Neighbours' median", true), new("Neighbours used", true), new("Against its neighbours"), new("Difference to the median", true)],
                [.. largest.Select(c => (IReadOnlyList<ReportCell>)
                    [Name(c), ReportCell.Of(c.Figure.Value, style), ReportCell.Of(c.Summary.Median, style), ReportCell.Of(c.Summary.Used, NumberStyle.Count), PlainWords.Of(c.Verdict), QuestionSentences.GapCell(table.Measure, c)])]));
        }
    }

    private string ByChance(FigureTable table, Period period) =>
        snapshot.Comparer.VariationOf(table, period, Edition) is { } variation
            ? FlaggedText.Of(VerdictWire.Of(variation), "their own neighbours")
            : "Outside the quartiles of ten neighbours lie about half of all authorities whatever they do.";

    private List<string> Missing()
    {
        var items = new List<string>();
        foreach (var table in Ranked)
        {
            var last = table.Calendar.Newest;
            foreach (var group in Rankings.Of(snapshot, table, last, settings.Prices).Authorities.Where(row => !row.Figure.HasValue).GroupBy(row => row.Figure.Missing))
                items.Add($"{table.Measure.Row.Name}, {last}: {PlainWords.Of(group.Key)}: {PlainWords.And([.. group.Select(row => $"{row.Name} ({row.Code})")])}.");
        }

        return items;
    }

    private string Name(V1.Comparison comparison) => comparison.Joint.Count == 0
        ? $"{comparison.Authority.Name} ({comparison.Authority.Code})"
        : PlainWords.And([.. comparison.Joint.Select(code => $"{snapshot.Places[code]}")]);
}
