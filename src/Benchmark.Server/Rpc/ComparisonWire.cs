using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

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
            Summary = Of(comparison.Neighbours, measure, query.Peers.EditionName(query.Authority), comparison.ToCheck, query.Peers.Group is not null),
            Interval95 = FigureWire.Of(comparison.Interval95),
            Interval998 = FigureWire.Of(comparison.Interval998),
            Verdict = VerdictWire.Of(comparison.Verdict),
            England = Aggregate(query, snapshot.Places.England),
            Quote = QuoteWire.Of(comparison.Findings),
            CompareInstead = snapshot.Catalogue.PerChildOf(measure)?.Id ?? "",
            Population = Of(table.Population),
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
            answer.Gap = Of(gap);
        answer.Local.Add(snapshot.LocalOf(table, query.Authority, query.Period, everyMonth: false).Select(local => FigureWire.Of(local, measure, query.Prices)));
        foreach (var neighbour in comparison.Neighbours.All)
            answer.Neighbours.Add(Of(snapshot, table, query.Period, neighbour));
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
            Population = Of(table.Population),
            PopulationNote = PopulationNote(trend),
            Snapshot = snapshot.Hash,
        };
        if (measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        if (query.Area is Authority own)
            answer.Local.Add(snapshot.LocalOf(table, own, query.From, everyMonth: true).Select(local => FigureWire.Of(local, measure, query.Prices)));
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
                row.Summary = Of(neighbours, measure, answer.Edition, null, answer.OwnGroup);
            if (point.AsPrinted is { } asPrinted)
                row.AsPrinted = asPrinted;
            (row.PrintedBreaks, row.Breaks, row.Quote) = (point.PrintedBreaks, point.Breaks, QuoteWire.Of(point.Findings));
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
            Quote = change.Value is null ? null : QuoteWire.Of(change.Findings),
        };
        if (change.Value is { } value)
            answer.Value = value;
        if (change.Percent is { } percent)
            answer.Percent = percent;
        return answer;
    }

    private static V1.ComparedNeighbour Of(Snapshot snapshot, FigureTable table, Period period, ComparedNeighbour neighbour)
    {
        var peer = neighbour.Peer;
        var answer = new V1.ComparedNeighbour
        {
            Order = peer.Order,
            Code = peer.Authority.Code,
            Name = peer.Authority.Name,
            Closeness = peer.Closeness.Length == 0 ? V1.Closeness.Unspecified : AuthorityWire.Closeness(peer.Closeness),
            Figure = FigureWire.Of(neighbour.Figure, table.Measure),
            Mark = neighbour.Figure.Value.HasValue ? QuoteWire.Of(Marks.Of(snapshot.Marks.Of(table, period, peer.Authority))) : V1.QuoteMark.Unspecified,
        };
        answer.Joint.Add(Joint(table, period, peer.Authority));
        return answer;
    }

    private static V1.Summary Of(UsableNeighbours neighbours, Measure measure, string edition, NeighboursToCheck? toCheck, bool ownGroup)
    {
        var zeros = neighbours.CountedAsZero;
        string[] notes =
        [
            neighbours.All.Count == 0 ? $"NO_NEIGHBOURS_IN_EDITION: edition {edition} has no list for this authority."
                : neighbours.Summary.TooFew ? $"Fewer than {Summary.Enough} usable neighbours: no mean, median, pooled value or quartiles."
                : neighbours.Summary.Pooled is not null ? ""
                : zeros > 0 ? "Too few counts to pool."
                : measure.Formula.WhyNotPooled,
            zeros == 0 ? "" : $"{zeros} of them {(zeros == 1 ? "rounds" : "round")} to zero and {(zeros == 1 ? "counts" : "count")} as 0, but not in the pooled value, which needs the count.",
            neighbours.Used.Count(cell => cell.IsLocal) is > 0 and var local ? $"{local} of them {(local == 1 ? "is" : "are")} local, not published." : "",
            toCheck is null ? "" : $"{PlainWords.And([.. toCheck.Neighbours.Select(one => $"{one}")])}: to be checked first. The averages rest on {(toCheck.Neighbours.Count == 1 ? "it" : "them")} too, and are given without.",
        ];
        var answer = FigureWire.Of(neighbours, string.Join(' ', notes.Where(note => note.Length > 0)));
        if (ownGroup && neighbours.PlainMean is { } plain)
            answer.PlainMean = plain;
        if (toCheck is null)
            return answer;
        answer.ToCheck.Add(toCheck.Neighbours.Select(one => one.Code));
        if (toCheck.Without.Mean is { } mean)
            answer.MeanWithout = mean;
        if (toCheck.Without.Median is { } median)
            answer.MedianWithout = median;
        if (toCheck.Without.Pooled is { } pooled)
            answer.PooledWithout = pooled;
        return answer;
    }

    private static V1.Gap Of(ComparisonGap gap)
    {
        var answer = new V1.Gap
        {
            Value = gap.Value, Unit = gap.Unit, Difference = gap.Difference, None = gap.IsNone,
            Opposite = gap.Opposite is { } opposite ? GapText.Opposite(opposite) : "",
        };
        if (gap.AtSameTotal is { } pounds)
            answer.AtSameTotal = pounds;
        return answer;
    }

    /// <summary>What rates are set against.</summary>
    public static V1.Population Of(RatePopulation population) =>
        population == RatePopulation.OneSeries ? V1.Population.OneSeries : V1.Population.AsPrinted;

    private static string PopulationNote(MeasureTrend trend)
    {
        var table = trend.Query.Table;
        if (!table.Measure.Formula.HasPrintedPopulation)
            return "";
        static string At(IEnumerable<TrendPoint> points) => PlainWords.And([.. points.Select(point => point.Period.Name)]);
        var (printed, breaks) = (trend.Points.Where(point => point.PrintedBreaks).ToList(), trend.Points.Where(point => point.Breaks).ToList());
        var broken = breaks.Count == 0 ? "" : $" The series breaks at {At(breaks)}: nothing is compared across it.";
        return table.Population == RatePopulation.OneSeries
            ? $"One population: the newest mid-year estimates.{(printed.Count == 0 ? "" : $" The printed one changes its base at {At(printed)}; rates as printed stand beside.")}{broken}"
            : breaks.Count == 0 ? "Population as printed beside each count."
            : $"Population as printed beside each count. It changes its base at {At(breaks)}: a change across it is not one of the count alone.";
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
        Spend(table.Definition!, prices);

    /// <summary>The same where several tables share them.</summary>
    public static (string Definition, string Prices, string Index, string BaseYear) Spend(Definition definition, Prices prices) =>
        (definition.Id, prices.IsReal ? "real" : "cash", prices.Index?.Id ?? "", prices.BaseYear?.Name ?? "");

    /// <summary>Codes of all members of a joint return; nothing for a return of its own.</summary>
    public static IEnumerable<string> Joint(FigureTable table, Period period, Authority authority) =>
        table.Joint(period, authority)?.Select(member => member.Code) ?? [];

    /// <summary>A day as an ISO date.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
