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
    public static V1.Comparison Of(Snapshot snapshot, Comparison comparison) =>
        Of(snapshot, comparison, PeriodMessages.Of(null, snapshot, comparison.Query));

    /// <summary>One of many comparisons.</summary>
    /// <param name="snapshot">The state of the figures.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="shared">What it has in common with the others of its measure, period and prices.</param>
    public static V1.Comparison Of(Snapshot snapshot, Comparison comparison, PeriodMessages shared)
    {
        var (answer, own) = (OwnOf(snapshot, comparison, shared), comparison.Query.Authority);
        (answer.England, answer.Region) = (shared.Of(snapshot.Places.England), shared.Of(own.Region));
        if (own.SubRegion is { } subRegion)
            answer.SubRegion = shared.Of(subRegion);
        var peers = comparison.Neighbours.Peers;
        answer.Neighbours.Capacity = peers.Count;
        for (var i = 0; i < peers.Count; i++)
        {
            var neighbour = NeighbourOf(peers[i].Authority, shared);
            (neighbour.Order, neighbour.Closeness) = (peers[i].Order, ClosenessOf(peers[i]));
            answer.Neighbours.Add(neighbour);
        }

        return answer;
    }

    /// <summary>What a comparison has of its own: all but its neighbours, England and its regions.</summary>
    public static V1.Comparison OwnOf(Snapshot snapshot, Comparison comparison, PeriodMessages shared)
    {
        var query = comparison.Query;
        var (table, measure, edition) = (query.Table, query.Table.Measure, query.Peers.EditionName(query.Authority));
        var isOwnGroup = query.Peers.Group is not null;
        var answer = new V1.Comparison
        {
            Authority = AuthorityWire.Name(query.Authority),
            Measure = measure.Id,
            Period = query.Period.Name,
            AsOfDate = shared.AsOfDate,
            Edition = edition,
            OwnGroup = isOwnGroup,
            Figure = shared.Of(query.Authority),
            Summary = Of(comparison.Neighbours, measure, edition, comparison.ToCheck, isOwnGroup),
            Interval95 = FigureWire.Of(comparison.Interval95),
            Interval998 = FigureWire.Of(comparison.Interval998),
            Verdict = VerdictWire.Of(comparison.Verdict),
            Quote = shared.QuoteOf(query.Authority, comparison.Findings),
            CompareInstead = shared.CompareInstead,
            Population = Of(table.Population),
            Snapshot = snapshot.Hash,
        };
        if (measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = Spend(table, query.Prices);
        if (comparison.Cash is { } cash)
            answer.Cash = cash;
        AddJoint(answer.Joint, table, query.Period, query.Authority);
        if (comparison.Gap is { } gap)
            answer.Gap = Of(gap);
        if (snapshot.HasLocal)
            answer.Local.Add(snapshot.LocalOf(table, query.Authority, query.Period, everyMonth: false).Select(local => FigureWire.Of(local, measure, query.Prices)));
        if (comparison.Nationally is not null || comparison.AmongNeighbours is not null)
            answer.Position = new() { Nationally = FigureWire.Of(comparison.Nationally), AmongNeighbours = FigureWire.Of(comparison.AmongNeighbours) };
        for (var i = 0; i < comparison.Releases.Count; i++)
            answer.Releases.Add(comparison.Releases[i].Id);
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

    /// <summary>A neighbour without what depends on whose neighbour it is: its place in the list, and how close it is.</summary>
    public static V1.ComparedNeighbour NeighbourOf(Authority authority, PeriodMessages shared)
    {
        var answer = new V1.ComparedNeighbour
        {
            Code = authority.Code, Name = authority.Name, Figure = shared.Of(authority), Mark = shared.MarkOf(authority),
        };
        AddJoint(answer.Joint, shared.Table, shared.Period, authority);
        return answer;
    }

    /// <summary>How close a neighbour is; unspecified in a group of the caller's own.</summary>
    public static V1.Closeness ClosenessOf(Peer peer) =>
        peer.Closeness.Length == 0 ? V1.Closeness.Unspecified : AuthorityWire.Closeness(peer.Closeness);

    private static V1.Summary Of(UsableNeighbours neighbours, Measure measure, string edition, NeighboursToCheck? toCheck, bool ownGroup)
    {
        var zeros = neighbours.CountedAsZero;
        List<string>? notes = null;
        Add(neighbours.All.Count == 0 ? $"NO_NEIGHBOURS_IN_EDITION: edition {edition} has no list for this authority."
            : neighbours.Summary.TooFew ? $"Fewer than {Summary.Enough} usable neighbours: no mean, median, pooled value or quartiles."
            : neighbours.Summary.Pooled is not null ? ""
            : zeros > 0 ? "Too few counts to pool."
            : measure.Formula.WhyNotPooled);
        if (zeros > 0)
            Add($"{zeros} of them {(zeros == 1 ? "rounds" : "round")} to zero and {(zeros == 1 ? "counts" : "count")} as 0, but not in the pooled value, which needs the count.");
        if (neighbours.Local is > 0 and var local)
            Add($"{local} of them {(local == 1 ? "is" : "are")} local, not published.");
        if (toCheck is not null)
            Add($"{PlainWords.And([.. toCheck.Neighbours.Select(one => $"{one}")])}: to be checked first. The averages rest on {(toCheck.Neighbours.Count == 1 ? "it" : "them")} too, and are given without.");
        var answer = FigureWire.Of(neighbours, notes is null ? "" : string.Join(' ', notes));
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

        void Add(string note)
        {
            if (note.Length > 0)
                (notes ??= []).Add(note);
        }
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

    private static void AddJoint(Google.Protobuf.Collections.RepeatedField<string> codes, FigureTable table, Period period, Authority authority)
    {
        if (table.Joint(period, authority) is { } members)
            foreach (var member in members)
                codes.Add(member.Code);
    }

    /// <summary>A day as an ISO date.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
