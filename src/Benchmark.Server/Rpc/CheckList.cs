using Benchmark.Figures;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>The marked figures that a request's filters leave.</summary>
internal static class CheckList
{
    /// <summary>The figures, the most telling first.</summary>
    /// <exception cref="Grpc.Core.RpcException">A filter names what there is not.</exception>
    public static IReadOnlyList<MarkedFigure> Of(Snapshot snapshot, Lookup lookup, V1.ListChecksRequest request)
    {
        var basis = lookup.Basis(request.Basis);
        FigureTable[] tables = [.. snapshot.Tables.Measures.Select(measure => snapshot.Tables.Of(measure, basis.Definition))];
        HashSet<Authority> authorities = [.. request.Authorities.Select(code => lookup.Authority(code, "authorities"))];
        HashSet<Measure> measures = [.. request.Measures.Select(id => lookup.Measure(id, "measures"))];
        HashSet<Period> periods = [.. Lookup.Periods(tables.Select(table => table.Calendar), request.Periods)];
        HashSet<Check> checks = [.. request.Checks.Select(id => snapshot.Marks.Checks.FirstOrDefault(check => check.Row.Id == id)
            ?? throw Fault.NotFound("checks", id, $"the checks are {string.Join(", ", snapshot.Marks.Checks.Select(check => check.Row.Id))}"))];
        var least = request.Least switch
        {
            V1.QuoteMark.Unspecified or V1.QuoteMark.Check => QuoteMark.Check,
            V1.QuoteMark.Care => QuoteMark.Care,
            var other => throw Fault.Invalid("least", $"{(int)other}", "QUOTE_MARK_CHECK or QUOTE_MARK_CARE"),
        };
        var peers = lookup.Peers(snapshot.Places.Authorities, null);
        return
        [
            // What is found beside neighbours is never more than care.
            .. snapshot.Marks.All(tables, least == QuoteMark.Check ? snapshot.Marks.Of : BesideNeighbours).Where(one => one.Finding.Check.Mark >= least
                && (authorities.Count == 0 || authorities.Contains(one.Authority))
                && (measures.Count == 0 || one.Measures.Any(measures.Contains))
                && (periods.Count == 0 || periods.Contains(one.Period))
                && (checks.Count == 0 || checks.Contains(one.Finding.Check))),
        ];

        IReadOnlyList<Finding> BesideNeighbours(FigureTable table, Period period, Authority authority) =>
            authority.Existed(table.Calendar.Days(period))
                ? snapshot.Comparer.FindingsOf(new(authority, table, period, peers, basis.Prices))
                : [];
    }

    /// <summary>What distinguishes one list from others.</summary>
    public static string Filters(V1.ListChecksRequest request)
    {
        var filters = request.Clone();
        (filters.PageSize, filters.PageToken) = (0, "");
        return filters.ToString();
    }

    /// <summary>One finding as a message.</summary>
    public static V1.CheckFinding Of(MarkedFigure marked)
    {
        var answer = new V1.CheckFinding
        {
            Authority = AuthorityWire.Name(marked.Authority),
            Period = marked.Period.Name,
            Mark = QuoteWire.Of(marked.Finding.Check.Mark),
            Reason = QuoteWire.Of(marked.Finding),
        };
        if (marked.Finding.Score is { } score)
            answer.Score = score;
        answer.Measures.Add(marked.Measures.Select(measure => measure.Id));
        return answer;
    }
}
