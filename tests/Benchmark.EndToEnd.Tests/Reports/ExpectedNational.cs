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
        expected.Association();
        expected.Missing();
        expected.Add("");
        expected._lines.AddRange(ExpectedProfile.Methods(expected._definition));
        return expected._lines;
    }

    private void Spend()
    {
        var trends = Spending.Select(id => England(id, "", "", "2024-25")).ToList();
        var periods = trends[0].Points.Select(point => point.Period).ToList();
        Add(periods[0]);
        foreach (var trend in trends)
            Add($"{Shown.Millions(trend.Points[0].Figure.Value)} {periods[0]} {Shown.Millions(trend.Points[^1].Figure.Value)} {periods[^1]} {Shown.Signed(trend.Change.Percent, 1, "", "%")} 2024-25");
        Add($"{periods[0]} {periods[^1]}", "", "");
        for (var i = 0; i < periods.Count; i++)
            Add($"{periods[i]} {string.Join(' ', trends.Select(trend => Shown.Millions(trend.Points[i].Figure.Value)))} {string.Join(' ', trends.Select(trend => trend.Points[i].Used))}");
    }

    // What The Case for Change (2021) prints: +26%, -35% and +5%.
    private void CaseForChange()
    {
        var changes = Spending.Zip([26, -35, 5], (id, printed) => (Printed: printed, England(id, "2012-13", "2019-20", "2019-20").Change.Percent)).ToList();
        Add("", $"2021 2012-13 2019-20 {string.Join(' ', changes.Select(c => $"{Shown.Signed(c.Printed, 0, "", "%")} {Shown.Signed(c.Percent, 2, "", "%")}"))}");
        Add("2012-13 2019-20", "");
        foreach (var (printed, percent) in changes)
            Add($"{Shown.Signed(printed, 0, "", "%")} {Shown.Signed(percent, 2, "", "%")} {Shown.Signed(percent - printed, 2)}");
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
            var robust = units.Where(c => c.Verdict is { Side.Settled: true } && c.Gap is not null && c.Verdict.Level is not (VerdictLevel.Within or VerdictLevel.WithinMiddleHalf)).ToList();
            var tested = id != Questions[0];
            var largest = robust.OrderByDescending(c => Math.Abs(tested ? c.Verdict.AdjustedZ : c.Gap.Difference)).ThenBy(c => c.Authority.Code, StringComparer.Ordinal).Take(10).ToList();
            Add($"{_measures[id].Name} {period} {robust.Count} {units.Count} {(tested ? "95%" : "")} {largest.Count}", $"{_measures[id].Name} {period}", "");
            foreach (var c in largest)
                Add($"{(c.Joint.Count > 0 ? string.Join(' ', c.Joint) : c.Authority.Code)} {ExpectedProfile.Value(id, c.Figure)} {ExpectedProfile.Value(id, c.Summary.Median)} {c.Summary.Used} {Gap(c)}");
        }
    }

    private void Association()
    {
        var association = _analysis.GetAssociation(new() { Basis = new() { BaseYear = "2024-25" } }).Association;
        Add("", $"10,000 £100 31 {association.From} 31 {association.To} {association.BaseYear} {association.Caution}");
        foreach (var row in association.Rows)
            Add($"{row.Authorities} {Shown.Of(row.Observations, 0)} {string.Join(' ', row.Slopes.Select(s => $"{Shown.Signed(s.Slope, 2)} {Shown.Of(s.StandardError, 2)} 95% {Shown.Of(s.Low, 2)} {Shown.Of(s.High, 2)}"))}");
        var (spend, care) = (association.Points.Select(p => p.Spend).ToList(), association.Points.Select(p => p.CareRate).ToList());
        Add($"{association.Points.Count} {Shown.Of(spend.Min(), 0, "£")} {Shown.Of(spend.Max(), 0, "£")} {Shown.Of(care.Min(), 1)} {Shown.Of(care.Max(), 1)} 10,000");
        Add("10,000 £100", "95% 95%");
        foreach (var row in association.Rows.Concat(association.RowsWithoutExclusions))
            foreach (var s in row.Slopes)
                Add($"{Shown.Signed(s.Slope, 2)} {Shown.Of(s.StandardError, 2)} {Shown.Of(s.Low, 2)} {Shown.Of(s.High, 2)} {row.Authorities} {Shown.Of(row.Observations, 0)} {row.Years}");
        Add($"{association.LeftOut.Count}");
        foreach (var left in association.LeftOut)
            Add($"{left.Code} {left.Note}");
        Add($"{association.From} {association.To}", "10,000");
        foreach (var point in association.Points)
            Add($"{point.Code} {Shown.Of(point.Spend, 0, "£")} {Shown.Of(point.CareRate, 1)} {point.Years}");
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
        "children" => Shown.Signed(c.Gap.Value, 0),
        "FTE" => Shown.Signed(c.Gap.Value, 1),
        _ => Math.Abs(c.Gap.Value) < 100_000 ? Shown.Signed(c.Gap.Value, 0, "£") : Shown.Signed(c.Gap.Value / 1e6, 1, "£", "m"),
    };

    private void Add(params string[] lines) => _lines.AddRange(lines);
}
