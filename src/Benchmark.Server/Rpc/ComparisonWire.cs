using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

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
            Authority = AuthorityWire.Name(snapshot.Authorities[query.Authority]),
            Measure = measure.Id,
            Period = table.Calendar.Periods[query.Period],
            AsOfDate = Iso(table.Calendar.Days[query.Period].Last),
            Edition = query.Neighbours.Edition,
            OwnGroup = query.Neighbours.Group is not null,
            Figure = FigureWire.Of(comparison.Figure, measure),
            Summary = Of(comparison.Neighbours, measure, query.Neighbours),
            Interval95 = FigureWire.Of(comparison.Interval95),
            Interval998 = FigureWire.Of(comparison.Interval998),
            Verdict = VerdictWire.Of(comparison.Verdict),
            England = Aggregate(snapshot, query, snapshot.England),
            Snapshot = snapshot.Hash,
        };
        var (region, subRegion) = snapshot.RegionsOf(query.Authority);
        answer.Region = Aggregate(snapshot, query, region);
        if (subRegion >= 0)
            answer.SubRegion = Aggregate(snapshot, query, subRegion);
        if (measure.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        if (comparison.Cash is { } cash)
            answer.Cash = cash;
        answer.Joint.Add(Joint(snapshot, table, query.Period, query.Authority));
        if (comparison.Gap is { } gap)
            answer.Gap = new() { Value = gap.Value, Unit = gap.Unit, Difference = gap.Difference };
        foreach (var neighbour in comparison.Neighbours.All)
            answer.Neighbours.Add(Of(snapshot, table, query.Period, neighbour));
        if (comparison.Nationally is not null || comparison.AmongNeighbours is not null)
            answer.Position = new() { Nationally = FigureWire.Of(comparison.Nationally), AmongNeighbours = FigureWire.Of(comparison.AmongNeighbours) };
        answer.Releases.Add(comparison.Releases);
        return answer;
    }

    /// <summary>A trend.</summary>
    public static V1.Trend Of(Snapshot snapshot, TrendQuery query, MeasureTrend trend)
    {
        var (table, measure) = (query.Table, query.Table.Measure);
        var answer = new V1.Trend
        {
            Authority = query.IsRegion
                ? new() { Code = snapshot.Regions[query.Area].Code, Name = snapshot.Regions[query.Area].Name }
                : AuthorityWire.Name(snapshot.Authorities[query.Area]),
            Measure = measure.Id,
            Change = Of(trend.Whole, table),
            ChangeOnPrevious = Of(trend.OnPrevious, table),
            ChangeOverFive = Of(trend.OverFive, table),
            Test = TrendTestWire.Of(trend.Test, table.Calendar),
            Edition = query.Neighbours?.Edition ?? "",
            OwnGroup = query.Neighbours?.Group is not null,
            Snapshot = snapshot.Hash,
        };
        if (measure.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        foreach (var point in trend.Points)
        {
            var row = new V1.TrendPoint
            {
                Period = table.Calendar.Periods[point.Period],
                AsOfDate = Iso(table.Calendar.Days[point.Period].Last),
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
            else
            {
                row.Joint.Add(Joint(snapshot, table, point.Period, query.Area));
            }

            if (point.Neighbours is { } neighbours)
                row.Summary = Of(neighbours, measure, query.Neighbours!);

            answer.Points.Add(row);
        }

        answer.Releases.Add(trend.Releases);
        return answer;
    }

    private static V1.Change? Of(TrendChange? change, FigureTable table)
    {
        if (change is null)
            return null;
        var answer = new V1.Change
        {
            From = table.Calendar.Periods[change.From],
            To = table.Calendar.Periods[change.To],
            Incomplete = change.Incomplete,
        };
        if (change.Value is { } value)
            answer.Value = value;
        if (change.Percent is { } percent)
            answer.Percent = percent;
        return answer;
    }

    private static V1.ComparedNeighbour Of(Snapshot snapshot, FigureTable table, int period, ComparedNeighbour neighbour)
    {
        var answer = new V1.ComparedNeighbour
        {
            Order = neighbour.Order,
            Code = snapshot.Authorities[neighbour.Authority].Code,
            Name = snapshot.Authorities[neighbour.Authority].Name,
            Closeness = neighbour.Closeness.Length == 0 ? V1.Closeness.Unspecified : AuthorityWire.Closeness(neighbour.Closeness),
            Figure = FigureWire.Of(neighbour.Figure, table.Measure),
        };
        answer.Joint.Add(Joint(snapshot, table, period, neighbour.Authority));
        return answer;
    }

    private static V1.Summary Of(UsableNeighbours neighbours, MeasureSpec measure, NeighbourSet set)
    {
        if (neighbours.All.Count == 0)
            return FigureWire.Of(neighbours, $"NO_NEIGHBOURS_IN_EDITION: edition {set.Edition} has no list for this authority.");
        if (neighbours.Summary.TooFew)
            return FigureWire.Of(neighbours, $"Fewer than {Summary.Enough} usable neighbours: no mean, median, pooled value or quartiles.");
        return FigureWire.Of(neighbours, neighbours.Summary.Pooled is not null ? ""
            : measure.Kind == MeasureKind.Published ? "Published without numerator and denominator: no pooled value."
            : measure.Kind == MeasureKind.Spend ? "A total in pounds has no denominator: no pooled value."
            : "A part is missing: no pooled value.");
    }

    /// <summary>The figure of a region or England for a comparison.</summary>
    public static V1.Aggregate Aggregate(Snapshot snapshot, ComparisonQuery query, int region)
    {
        var aggregate = query.Table.Aggregate(query.Period, region);
        var priced = query.Prices.Apply(aggregate.Cell, query.Table.Measure, query.Table.Calendar.Periods[query.Period]);
        return FigureWire.Of(aggregate, priced, snapshot.Regions[region], query.Table.Measure);
    }

    /// <summary>How a spend figure was made: definition, prices, index and base year in words.</summary>
    public static (string Definition, string Prices, string Index, string BaseYear) Spend(FigureTable table, Prices prices) =>
        (table.Definition!.Id, prices.IsReal ? "real" : "cash", prices.Index?.Id ?? "", prices.BaseYear);

    /// <summary>Codes of all members of a joint return; nothing for a return of its own.</summary>
    public static IEnumerable<string> Joint(Snapshot snapshot, FigureTable table, int period, int authority) =>
        table.Joint(period, authority)?.Select(member => snapshot.Authorities[member].Code) ?? [];

    /// <summary>A day as an ISO date.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
