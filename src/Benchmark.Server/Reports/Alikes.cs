using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>Who is like an authority, and who started alike, as messages.</summary>
internal static class Alikes
{
    private const int Years = 5;

    private const string ClosenessNote =
        "Closeness is the model's own word for each place in the list; the distance behind it is not published. A list need not be mutual.";

    /// <summary>Those that an authority is compared with, each beside it, and who started alike.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="self">Whose.</param>
    /// <param name="peers">Whom it is compared with.</param>
    /// <param name="table">The measure by which it is asked who started alike.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="basis">What the figures rest on.</param>
    public static V1.Alike Of(Snapshot snapshot, Authority self, Peers peers, FigureTable table, Period from, Basis basis)
    {
        var newest = snapshot.Rows.Populations.Newest;
        var columns = snapshot.Tables.Measures.Where(measure => measure.IsContext).OrderBy(measure => measure.Row.Place)
            .Select(measure => snapshot.Tables.Of(measure, basis.Definition)).ToList();
        var edition = peers.EditionFor(self);
        var listedBy = edition?.ListedBy(self) ?? [];
        var answer = new V1.Alike
        {
            Authority = AuthorityWire.Name(self),
            Edition = edition?.Name ?? "",
            OwnGroup = peers.Group is not null,
            Own = Row(self, 0, "", false),
            ClosenessNote = peers.Group is null ? ClosenessNote : "",
            ChildrenYear = newest?.Name ?? "",
            Snapshot = snapshot.Hash,
        };
        if (table.Measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(basis.Definition, basis.Prices);
        answer.Columns.Add(columns.Select(column => new V1.AlikeColumn { Measure = column.Measure.Id, Period = column.Calendar.Newest.Name }));
        var compared = peers.Of(self).ToList();
        answer.Others.Add(compared.Select(peer => Row(peer.Authority, peer.Order, peer.Closeness, listedBy.Contains(peer.Authority))));
        var nearness = Nearness(compared, peers, listedBy, self);
        answer.Started.Add(Started(snapshot, self, table, basis.Prices, from, V1.StartingPoint.Then, nearness));
        answer.Started.Add(Started(snapshot, self, table, basis.Prices, from, V1.StartingPoint.Now, nearness));
        return answer;

        V1.AlikeRow Row(Authority authority, int order, string closeness, bool mutual)
        {
            var row = new V1.AlikeRow
            {
                Authority = AuthorityWire.Name(authority),
                Order = order,
                Closeness = closeness.Length > 0 ? AuthorityWire.Closeness(closeness) : V1.Closeness.Unspecified,
                Mutual = mutual,
                Region = authority.Region.Name,
                SubRegion = authority.SubRegion?.Name ?? "",
                Children = newest is not null && snapshot.Rows.Populations.At(authority, newest) is { Release: not null, Children: var children }
                    ? children.HasValue ? new() { Value = children.Value } : new() { Missing = FigureWire.Of(children.Reason) }
                    : new() { Missing = authority.Exists ? V1.Missing.NoReturn : V1.Missing.NotInExistence },
            };
            row.Context.Add(columns.Select(column => FigureWire.Of(column[column.Calendar.Newest, authority], column.Measure)));
            return row;
        }
    }

    /// <summary>The measure when none is named: the first of those answered at length that counts people, else the first headline.</summary>
    public static Measure Usual(Snapshot snapshot) =>
        snapshot.Tables.Questions.FirstOrDefault(measure => measure.Formula is { HasIntervals: true, Scale: 10_000 })
        ?? (snapshot.Tables.Headlines is [var first, ..] ? first : throw new NothingHeld("headline measures"));

    /// <summary>The earlier period when none is named: five years before the newest, or the oldest held.</summary>
    public static Period UsualStart(PeriodCalendar calendar) =>
        calendar.Periods.FirstOrDefault(period => period.EndYear >= calendar.Newest.EndYear - Years) ?? calendar.Oldest;

    // Compared with, listing it, or a neighbour of a neighbour: whoever is none of these is not near, however near its figure lay.
    private static Dictionary<Authority, V1.Nearness> Nearness(
        List<Peer> compared, Peers peers, IReadOnlyList<Authority> listedBy, Authority self)
    {
        var near = compared.ToDictionary(peer => peer.Authority, _ => V1.Nearness.Compared);
        foreach (var other in listedBy)
            near.TryAdd(other, V1.Nearness.ListsIt);
        if (peers.Group is null)
            foreach (var next in compared.SelectMany(peer => peers.Of(peer.Authority)).Select(peer => peer.Authority).Where(next => next != self))
                near.TryAdd(next, V1.Nearness.Next);
        return near;
    }

    private static V1.StartedAlike Started(
        Snapshot snapshot, Authority self, FigureTable table, Prices prices, Period from, V1.StartingPoint point,
        Dictionary<Authority, V1.Nearness> nearness)
    {
        var (measure, to) = (table.Measure, table.Calendar.Newest);
        FigureCell Own(Period period) => prices.Apply(table[period, self], measure, period);
        var (then, now) = (Own(from), Own(to));
        var answer = new V1.StartedAlike
        {
            StartingPoint = point, Measure = measure.Id, From = from.Name, To = to.Name, OwnThen = FigureWire.Of(then, measure), OwnNow = FigureWire.Of(now, measure),
        };
        var start = point == V1.StartingPoint.Then ? then : now;
        if (!start.Value.HasValue)
        {
            answer.Words = $"{self.Name} has no figure of {(point == V1.StartingPoint.Then ? from : to)} to hold others against: {PlainWords.Of(FigureWire.Of(start.Value.Reason))}.";
            return answer;
        }

        var alike = StartedAlike.Of(snapshot.Places, table, prices, self, from, to, start.Value.Value);
        (answer.Considered, answer.Nearest) = (alike.Considered.Count, alike.Nearest.Count);
        if (alike.Near is { } near)
            (answer.NearestMedianThen, answer.NearestMedianNow) = near;
        if (alike.All is { } all)
            (answer.AllMedianThen, answer.AllMedianNow) = all;
        foreach (var course in alike.Nearest.Where(course => nearness.ContainsKey(course.Authority)))
            answer.Rows.Add(new V1.StartedRow
            {
                Authority = AuthorityWire.Name(course.Authority), Nearness = nearness[course.Authority], Change = course.Now - course.Then,
                Then = FigureWire.Of(prices.Apply(table[from, course.Authority], measure, from), measure),
                Now = FigureWire.Of(prices.Apply(table[to, course.Authority], measure, to), measure),
            });
        answer.Words = AlikeWords.Of(answer, self.Name, NumberStyle.Of(measure));
        return answer;
    }
}
