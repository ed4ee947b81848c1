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
        Edition = Edition(subject),
        Group = { subject.GroupCodes },
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    /// <summary>Comparisons over all periods, against the group where there is one.</summary>
    public static StreamComparisonsRequest AllPeriods(Subject subject, params IEnumerable<string> measures) => new()
    {
        Authorities = { subject.Code },
        Measures = { measures },
        Edition = Edition(subject),
        Group = { subject.GroupCodes },
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    /// <summary>The subject's own series, beside the group's where there is one.</summary>
    public static GetTrendRequest Trend(Subject subject, string measure)
    {
        var request = TrendOf(subject, subject.Code, measure);
        request.Edition = Edition(subject);
        request.Group.Add(subject.GroupCodes);
        return request;
    }

    /// <summary>England's series in the same prices.</summary>
    public static GetTrendRequest EnglandTrend(Subject subject, string measure) => TrendOf(subject, "england", measure);

    /// <summary>The definitions side by side in the newest year.</summary>
    public static CompareDefinitionsRequest Definitions(Subject subject) => new()
    {
        Authority = subject.Code,
        Edition = Edition(subject),
        Group = { subject.GroupCodes },
        Prices = subject.Prices,
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    /// <summary>Where the subject's figure comes from.</summary>
    public static GetEvidenceRequest Evidence(Subject subject) => new()
    {
        Authority = subject.Code,
        Measure = subject.Measure,
        Period = subject.Period,
        Edition = Edition(subject),
        Group = { subject.GroupCodes },
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    /// <summary>What a report's figures are: those that the screen shows.</summary>
    public static ReportOptions Report(Subject subject) => new()
    {
        Edition = Edition(subject),
        Group = { subject.GroupCodes },
        Definition = subject.Definition,
        // A report's own default is real terms; a screen's is cash.
        Prices = subject.Prices.Length > 0 ? subject.Prices : "cash",
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    private static GetTrendRequest TrendOf(Subject subject, string authority, string measure) => new()
    {
        Authority = authority,
        Measure = measure,
        Definition = subject.Definition,
        Prices = subject.Prices,
        BaseYear = BaseYear(subject),
        Index = Index(subject),
    };

    /// <summary>Codes of those the subject is compared with: its group's, else its neighbours'.</summary>
    public static HashSet<string> Compared(Subject subject, ListNeighboursResponse list) =>
        [.. subject.Group is null ? list.Neighbours.Select(neighbour => neighbour.Code) : subject.GroupCodes];

    /// <summary>The neighbours' list of the edition chosen.</summary>
    public static ListNeighboursRequest Neighbours(Subject subject) => new() { Authority = subject.Code, Edition = subject.Edition };

    /// <summary>The base year; the contract refuses one beside cash, where the subject keeps it for when real terms come back.</summary>
    public static string BaseYear(Subject subject) => subject.Prices == "real" ? subject.BaseYear : "";

    /// <summary>The price index; as for the base year.</summary>
    public static string Index(Subject subject) => subject.Prices == "real" ? subject.Index : "";

    // The contract refuses an edition beside a group.
    private static string Edition(Subject subject) => subject.Group is null ? subject.Edition : "";
}
