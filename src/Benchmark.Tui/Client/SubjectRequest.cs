using Benchmark.Tui.Screens;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>A screen's subject as the question that the contract has for it.</summary>
internal static class SubjectRequest
{
    /// <summary>One comparison, against the group where there is one.</summary>
    public static GetComparisonRequest Comparison(Subject subject, string measure) => new()
    {
        Authority = subject.Code,
        Measure = measure,
        // The contract refuses an edition beside a group.
        Edition = subject.Group is null ? subject.Edition : "",
        Group = { subject.GroupCodes },
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = subject.BaseYear,
        Index = subject.Index,
    };

    /// <summary>Comparisons with the statistical neighbours over all periods.</summary>
    public static StreamComparisonsRequest AllPeriods(Subject subject, params IEnumerable<string> measures) => new()
    {
        Authorities = { subject.Code },
        Measures = { measures },
        Edition = subject.Edition,
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = subject.BaseYear,
        Index = subject.Index,
    };

    /// <summary>A series of an authority, a region or England.</summary>
    public static GetTrendRequest Trend(Subject subject, string authority, string measure) => new()
    {
        Authority = authority,
        Measure = measure,
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = subject.BaseYear,
        Index = subject.Index,
    };

    /// <summary>Codes of those the subject is compared with: its group's, else its neighbours'.</summary>
    public static HashSet<string> Compared(Subject subject, ListNeighboursResponse list) =>
        [.. subject.Group is null ? list.Neighbours.Select(neighbour => neighbour.Code) : subject.GroupCodes];

    /// <summary>The neighbours' list of the edition chosen.</summary>
    public static ListNeighboursRequest Neighbours(Subject subject) => new() { Authority = subject.Code, Edition = subject.Edition };
}
