using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Comparisons and trends as messages.</summary>
internal static class ComparisonWire
{
    /// <summary>A comparison.</summary>
    public static V1.Comparison Of(Snapshot snapshot, Comparison comparison)
    {
        var query = comparison.Query;
        var (table, measure) = (query.Table, query.Table.Measure);
        var answer = new V1.Comparison
        {
            Authority = AuthorityWire.Name(query.Authority),
            Measure = measure.Id,
            Period = query.Period.Name,
            AsOfDate = Iso(table.Calendar.Days(query.Period).Last),
            Edition = query.Peers.EditionName(query.Authority),
            OwnGroup = query.Peers.Group is not null,
            Figure = FigureWire.Of(comparison.Figure, measure),
            Summary = Of(comparison.Neighbours, measure, query.Peers.EditionName(query.Authority)),
            Interval95 = FigureWire.Of(comparison.Interval95),
            Interval998 = FigureWire.Of(comparison.Interval998),
            Verdict = VerdictWire.Of(comparison.Verdict),
            England = Aggregate(query, snapshot.Places.England),
            Snapshot = snapshot.Hash,
        };
        answer.Region = Aggregate(query, query.Authority.Region);
        if (query.Authority.SubRegion is { } subRegion)
            answer.SubRegion = Aggregate(query, subRegion);
        if (measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        if (comparison.Cash is { } cash)
            answer.Cash = cash;
        answer.Joint.Add(Joint(table, query.Period, query.Authority));
        if (comparison.Gap is { } gap)
            answer.Gap = new() { Value = gap.Value, Unit = gap.Unit, Difference = gap.Difference };
        foreach (var neighbour in comparison.Neighbours.All)
            answer.Neighbours.Add(Of(table, query.Period, neighbour));
        if (comparison.Nationally is not null || comparison.AmongNeighbours is not null)
            answer.Position = new() { Nationally = FigureWire.Of(comparison.Nationally), AmongNeighbours = FigureWire.Of(comparison.AmongNeighbours) };
        answer.Releases.Add(comparison.Releases.Select(release => release.Id));
        return answer;
    }

    /// <summary>A trend.</summary>
    public static V1.Trend Of(Snapshot snapshot, MeasureTrend trend)
    {
        var query = trend.Query;
        var (table, measure) = (query.Table, query.Table.Measure);
        var answer = new V1.Trend
        {
            Authority = AuthorityWire.Name(query.Area),
            Measure = measure.Id,
            Change = Of(trend.Whole),
            ChangeOnPrevious = Of(trend.OnPrevious),
            ChangeOverFive = Of(trend.OverFive),
            Test = TrendTestWire.Of(trend.Test),
            Edition = query.Area is Authority self ? query.Peers?.EditionName(self) ?? "" : "",
            OwnGroup = query.Peers?.Group is not null,
            Snapshot = snapshot.Hash,
        };
        if (measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        foreach (var point in trend.Points)
        {
            var row = new V1.TrendPoint
            {
                Period = point.Period.Name,
                AsOfDate = Iso(table.Calendar.Days(point.Period).Last),
                Figure = FigureWire.Of(point.Figure, measure),
            };
            if (point.Cash is { } cash)
                row.Cash = cash;
            if (point.Aggregate is { } aggregate)
            {
                row.AsPublished = aggregate.AsPublished;
                if (aggregate.Used is { } used)
                    row.Used = used;
                row.LeftOut.Add(aggregate.LeftOut.Select(FigureWire.Of));
            }
            else if (query.Area is Authority authority)
            {
                row.Joint.Add(Joint(table, point.Period, authority));
            }

            if (point.Neighbours is { } neighbours)
                row.Summary = Of(neighbours, measure, answer.Edition);

            answer.Points.Add(row);
        }

        answer.Releases.Add(trend.Releases.Select(release => release.Id));
        return answer;
    }

    private static V1.Change? Of(TrendChange? change)
    {
        if (change is null)
            return null;
        var answer = new V1.Change
        {
            From = change.From.Name,
            To = change.To.Name,
            Incomplete = change.Incomplete,
        };
        if (change.Value is { } value)
            answer.Value = value;
        if (change.Percent is { } percent)
            answer.Percent = percent;
        return answer;
    }

    private static V1.ComparedNeighbour Of(FigureTable table, Period period, ComparedNeighbour neighbour)
    {
        var peer = neighbour.Peer;
        var answer = new V1.ComparedNeighbour
        {
            Order = peer.Order,
            Code = peer.Authority.Code,
            Name = peer.Authority.Name,
            Closeness = peer.Closeness.Length == 0 ? V1.Closeness.Unspecified : AuthorityWire.Closeness(peer.Closeness),
            Figure = FigureWire.Of(neighbour.Figure, table.Measure),
        };
        answer.Joint.Add(Joint(table, period, peer.Authority));
        return answer;
    }

    private static V1.Summary Of(UsableNeighbours neighbours, Measure measure, string edition)
    {
        if (neighbours.All.Count == 0)
            return FigureWire.Of(neighbours, $"NO_NEIGHBOURS_IN_EDITION: edition {edition} has no list for this authority.");
        if (neighbours.Summary.TooFew)
            return FigureWire.Of(neighbours, $"Fewer than {Summary.Enough} usable neighbours: no mean, median, pooled value or quartiles.");
        return FigureWire.Of(neighbours, neighbours.Summary.Pooled is not null ? "" : measure.Formula.WhyNotPooled);
    }

    /// <summary>The figure of a region or England for a comparison.</summary>
    public static V1.Aggregate Aggregate(ComparisonQuery query, Region region) =>
        Aggregate(query.Table, query.Period, query.Prices, region);

    /// <summary>The figure of a region or England.</summary>
    public static V1.Aggregate Aggregate(FigureTable table, Period period, Prices prices, Region region)
    {
        var aggregate = table[period, region];
        return FigureWire.Of(aggregate, prices.Apply(aggregate.Cell, table.Measure, period), region, table.Measure);
    }

    /// <summary>How a spend figure was made: definition, prices, index and base year in words.</summary>
    public static (string Definition, string Prices, string Index, string BaseYear) Spend(FigureTable table, Prices prices) =>
        (table.Definition!.Id, prices.IsReal ? "real" : "cash", prices.Index?.Id ?? "", prices.BaseYear?.Name ?? "");

    /// <summary>Codes of all members of a joint return; nothing for a return of its own.</summary>
    public static IEnumerable<string> Joint(FigureTable table, Period period, Authority authority) =>
        table.Joint(period, authority)?.Select(member => member.Code) ?? [];

    /// <summary>A day as an ISO date.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
