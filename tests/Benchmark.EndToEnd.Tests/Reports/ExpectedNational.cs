using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>What the national report's lines should hold, put together from the API's answers alone, as for a profile.</summary>
internal sealed class ExpectedNational
{
    private static readonly string[] Questions = ["preventative-share", "children-in-care-rate", "agency-share"];
    private static readonly string[] Spending = ["statutory-spend", "preventative-spend", "total-spend"];

    private readonly List<string> _lines = [];
    private readonly ChannelBase _channel;
    private readonly ComparisonService.ComparisonServiceClient _comparisons;
    private readonly AnalysisService.AnalysisServiceClient _analysis;
    private readonly Dictionary<string, Measure> _measures;
    private readonly Definition _definition;

    private ExpectedNational(ChannelBase channel)
    {
        (_channel, _comparisons, _analysis) = (channel, new(channel), new(channel));
        var measures = new MeasureService.MeasureServiceClient(channel);
        _measures = measures.ListMeasures(new()).Measures.ToDictionary(measure => measure.Id);
        _definition = measures.ListDefinitions(new()).Definitions.Single(definition => definition.Id == "case-for-change");
    }

    public static async Task<List<string>> LinesAsync(ChannelBase channel)
    {
        var expected = new ExpectedNational(channel);
        expected.Add("");
        expected._lines.AddRange(ExpectedProfile.Facts(channel, "2025", expected._definition));
        expected.Spend();
        expected.CaseForChange();
        expected.Spread();
        await expected.DifferencesAsync();
        expected.Printed();
        expected.Association();
        expected.Missing();
        expected.Add("");
        expected._lines.AddRange(ExpectedProfile.Methods(expected._definition));
        return expected._lines;
    }

    private void Printed()
    {
        var answer = _analysis.ListClaims(new());
        var claims = answer.Claims;
        Add("", "", "");
        foreach (var claim in claims)
            Add($"{claim.Printed} {claim.Source} {Shown.Of(claim.PrintedValue, claim.Decimals)} {(claim.HasDifference ? $"{Shown.Of(claim.Figure.Value, claim.Decimals)} {Shown.Signed(claim.Difference, claim.Decimals)}" : "")}");
        foreach (var claim in claims)
            Add($"{claim.Printed}: {claim.Words} {Parts(claim.Parts)}");
        Add("");
        foreach (var claim in answer.Untestable)
            Add($"{claim.Printed} {claim.Source} {claim.Words} {Parts(claim.Beside)}");

        static string Parts(IEnumerable<ClaimPart> parts) => string.Join(' ', parts.Select(part =>
            $"{part.Name} {(part.Unit == "£" ? Shown.Millions(part.Value) : Shown.Of(part.Value, part.Decimals, "", part.Unit == "%" ? "%" : $" {part.Unit}"))}"));
    }

    private void Spend()
    {
        var trends = Spending.Select(id => England(id, "", "", "2024-25")).ToList();
        var periods = trends[0].Points.Select(point => point.Period).ToList();
        Add(periods[0]);
        Growth(periods[0], periods[^1]);
        Add($"{periods[0]} {periods[^1]}", "", "");
        for (var i = 0; i < periods.Count; i++)
            Add($"{periods[i]} {string.Join(' ', trends.Select(trend => Shown.Millions(trend.Points[i].Figure.Value)))} {string.Join(' ', trends.Select(trend => trend.Points[i].Used))}");
        for (var i = 0; i < periods.Count; i++)
        {
            var more = trends[2].Points[i].LeftOut.Select(left => left.Code)
                .Where(code => trends.Take(2).Any(part => part.Points[i].LeftOut.All(left => left.Code != code))).ToList();
            if (more.Count > 0)
                Add($"{periods[i]} {string.Join(' ', more)}");
        }
    }

    // Over the places that report in both years; a place is an authority with what came before and after it.
    private void Growth(string from, string to)
    {
        var growths = Spending.Select(id => Growth(id, from, to)).ToList();
        foreach (var (first, last, places, _) in growths)
            Add($"{Shown.Millions(first)} {from} {Shown.Millions(last)} {to} {Shown.Signed(100 * (last - first) / first, 1, "", "%")} 2024-25 {places}");
        Add($"153 {string.Join(' ', growths.SelectMany(one => one.LeftOut).Distinct())}", $"{from} {to} 2024-25", $"{from} {to}");
        foreach (var (first, last, places, leftOut) in growths)
            Add($"{Shown.Millions(first)} {Shown.Millions(last)} {Shown.Signed(100 * (last - first) / first, 1, "", "%")} {places} {leftOut.Count}");
    }

    private (double First, double Last, int Places, List<string> LeftOut) Growth(string id, string from, string to)
    {
        var ends = new[] { from, to }.Select(period => _comparisons.GetRanking(new() { Measure = id, Period = period, Basis = Asked.Real("2024-25") })
            .Ranking.Authorities.ToDictionary(row => row.Code, row => row.Figure)).ToList();
        var all = new AuthorityService.AuthorityServiceClient(_channel).ListAuthorities(new() { IncludeFormer = true, PageSize = 1000 }).Authorities;
        var (first, last, places, leftOut, seen) = (0.0, 0.0, 0, new List<string>(), new HashSet<string>());
        foreach (var authority in all.Where(authority => seen.Add(authority.Code)))
        {
            var place = new List<string> { authority.Code };
            for (var i = 0; i < place.Count; i++)
                place.AddRange(all.Single(one => one.Code == place[i]) is var one ? one.Predecessors.Concat(one.Successors).Select(other => other.Code).Where(seen.Add) : []);
            var figures = ends.Select(end => place.Where(end.ContainsKey).Select(code => end[code]).ToList()).ToList();
            if (figures.Any(end => end.Count == 0 || end.Any(figure => !figure.HasValue)))
                leftOut.AddRange(place);
            else
                (first, last, places) = (first + figures[0].Sum(figure => figure.Value), last + figures[1].Sum(figure => figure.Value), places + 1);
        }

        return (first, last, places, leftOut);
    }

    // What The Case for Change (2021) prints: +26%, -35% and +5%.
    private void CaseForChange()
    {
        var changes = Spending.Zip([26, -35, 5], (id, printed) => (Printed: printed, England(id, "2012-13", "2019-20", "2019-20").Change.Percent)).ToList();
        // Without Salford, whose total of 2019-20 comes and goes: tests/independent/growth.py.
        double[] without = [25.304304235925024, -34.4765095725725, 4.432046888868046];
        Add("", $"2021 2012-13 2019-20 {string.Join(' ', changes.Select(c => $"{Shown.Signed(c.Printed, 0, "", "%")} {Shown.Signed(c.Percent, 2, "", "%")}"))}");
        Add("2012-13 2019-20", "");
        foreach (var ((printed, percent), other) in changes.Zip(without))
            Add($"{Shown.Signed(printed, 0, "", "%")} {Shown.Signed(percent, 2, "", "%")} {Shown.Signed(percent - printed, 2)} {Shown.Signed(other, 2, "", "%")}");
        Add("355 2019-20");
    }

    private void Spread()
    {
        Add("", "");
        foreach (var id in Questions)
        {
            var spread = _analysis.GetSpread(new() { Measure = id, Edition = "2025", Basis = Asked.Real("2024-25") }).Spread;
            Add($"{_measures[id].Name} {spread.Period} {Shown.Of(spread.MedianCoefficientOfVariation, 1, "", "%")} {Shown.Of(spread.MedianRatio, 1)}");
            Add($"{_measures[id].Name} {spread.Period} 10", "");
            foreach (var group in spread.Groups.Take(10))
                Add($"{group.Authority.Code} {group.Used} {ExpectedProfile.Value(id, group.Minimum)} {ExpectedProfile.Value(id, group.Maximum)} {Shown.Of(group.CoefficientOfVariation, 1, "", "%")}");
        }
    }

    private async Task DifferencesAsync()
    {
        Add("", "");
        foreach (var id in Questions)
        {
            var period = Ranking(id).Period;
            using var call = _comparisons.StreamComparisons(new()
            {
                Measures = { id }, Periods = { period }, BatchSize = 200, Basis = Asked.Real("2024-25"),
                Peers = Asked.Edition("2025"),
            });
            var all = new List<Comparison>();
            await foreach (var message in call.ResponseStream.ReadAllAsync())
                all.AddRange(message.Comparisons);
            // A joint return is one unit, under its first member.
            var units = all.Where(c => c.Figure.HasValue && (c.Joint.Count == 0 || c.Joint[0] == c.Authority.Code)).ToList();
            var settled = units.Where(c => c.Verdict is { Side.Settled: true } && c.Gap is not null && c.Verdict.Level is not (VerdictLevel.Within or VerdictLevel.WithinMiddleHalf)).ToList();
            var tested = id != Questions[0];
            var largest = settled.OrderByDescending(c => Math.Abs(tested ? c.Verdict.AdjustedZ : c.Gap.Difference)).ThenBy(c => c.Authority.Code, StringComparer.Ordinal).Take(10).ToList();
            var byChance = tested && all.Find(c => c.Verdict is not null)!.Verdict.Flagged is { } flagged
                ? $"{flagged.Outside95} {flagged.Units} 95% {flagged.Outside998} 99.8% {Shown.Of(flagged.ByChance95, 1)} {Shown.Of(flagged.ByChance998, 1)}"
                : "";
            Add($"{_measures[id].Name} {period} {settled.Count} {units.Count} {(tested ? "95%" : "")} {largest.Count} {byChance}", $"{_measures[id].Name} {period}", "");
            foreach (var c in largest)
                Add($"{(c.Joint.Count > 0 ? string.Join(' ', c.Joint) : c.Authority.Code)} {ExpectedProfile.Value(id, c.Figure)} {ExpectedProfile.Value(id, c.Summary.Median)} {c.Summary.Used} {Gap(c)}");
        }
    }

    private void Association()
    {
        var association = _analysis.GetAssociation(new() { Basis = new() { BaseYear = "2024-25" } }).Association;
        Add("10,000", $"10,000 £100 {association.BaseYear} 31 {association.From} 31 {association.To} {association.Caution}");
        foreach (var row in association.Rows)
            Sentence(row);
        var (spend, care) = (association.Points.Select(p => p.Spend).ToList(), association.Points.Select(p => p.Outcome).ToList());
        Add($"10,000 {association.Points.Count} {Shown.Of(spend.Min(), 0, "£")} {Shown.Of(spend.Max(), 0, "£")} 10,000 {Shown.Of(care.Min(), 1)} {Shown.Of(care.Max(), 1)}");
        Add("10,000");
        foreach (var row in association.RowsAsPrinted)
            Sentence(row);
        Add($"10,000 £100 {association.BaseYear}", "95% 95% 95% 95%");
        foreach (var row in association.Rows.Concat(association.RowsWithoutExclusions).Concat(association.RowsAsPrinted))
            foreach (var s in row.Slopes)
            {
                var without = s.Leverage is { } l ? $"{l.Authority.Code} {Shown.Signed(l.Slope, 2)} {Shown.Of(l.Low, 2)} {Shown.Of(l.High, 2)}" : "";
                Add($"{Shown.Signed(s.Slope, 2)} {Shown.Of(s.StandardError, 2)} {Shown.Of(s.Low, 2)} {Shown.Of(s.High, 2)} {row.Authorities} {Shown.Of(row.Observations, 0)} {row.Years} {without}");
            }

        Add(association.Multiplicity, "", "");
        foreach (var pair in association.Pairs)
            foreach (var row in pair.Rows)
                foreach (var s in row.Slopes)
                    Add($"{pair.Name} {Shown.Signed(s.Slope, 2)} {Chance(s.PValue)} {Chance(s.AdjustedPValue)} {row.Authorities} {Shown.Of(row.Observations, 0)}");
        Add($"{association.LeftOut.Count}");
        foreach (var left in association.LeftOut)
            Add($"{left.Code} {left.Note}");
        Add($"{association.From} {association.To}", "10,000");
        foreach (var point in association.Points)
            Add($"{point.Code} {Shown.Of(point.Spend, 0, "£")} {Shown.Of(point.Outcome, 1)} {point.Years}");
    }

    private static string Chance(double p) => p < 0.001 ? "0.001" : Shown.Of(p, 3);

    private void Sentence(AssociationRow row)
    {
        Add($"{row.Authorities} {Shown.Of(row.Observations, 0)} {string.Join(' ', row.Slopes.Select(s => $"{Shown.Signed(s.Slope, 2)} {Shown.Of(s.StandardError, 2)} 95% {Shown.Of(s.Low, 2)} {Shown.Of(s.High, 2)} {Without(s.Leverage)}"))}");

        static string Without(Leverage? l) =>
            l is null ? "" : $"{Shown.Of(l.Spend, 0, "£")} {Shown.Signed(l.Slope, 2)} {Shown.Of(l.Low, 2)} {Shown.Of(l.High, 2)}";
    }

    private void Missing()
    {
        Add("");
        foreach (var ranking in Questions.Select(Ranking))
            foreach (var group in ranking.Authorities.Where(row => !row.Figure.HasValue).GroupBy(row => row.Figure.Missing))
                Add($"{_measures[ranking.Measure].Name} {ranking.Period} {string.Join(' ', group.Select(row => row.Code))}");
    }

    private Ranking Ranking(string id) => _comparisons.GetRanking(new() { Measure = id, Basis = Asked.Real("2024-25") }).Ranking;

    private Trend England(string id, string from, string to, string baseYear) =>
        _comparisons.GetTrend(new() { Authority = "england", Measure = id, From = from, To = to, Basis = Asked.Real(baseYear) }).Trend;

    private static string Gap(Comparison c) => c.Gap.Unit switch
    {
        "percentage points" => Shown.Signed(c.Gap.Value, 1),
        "children" => Shown.Signed(c.Gap.Value, 0),
        "FTE" => Shown.Signed(c.Gap.Value, 1),
        _ => Math.Abs(c.Gap.Value) < 100_000 ? Shown.Signed(c.Gap.Value, 0, "£") : Shown.Signed(c.Gap.Value / 1e6, 1, "£", "m"),
    };

    private void Add(params string[] lines) => _lines.AddRange(lines);
}
