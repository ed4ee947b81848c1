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
        Basis = Basis(subject),
        Peers = Peers(subject),
    };

    /// <summary>Comparisons over all periods, against the group where there is one.</summary>
    public static StreamComparisonsRequest AllPeriods(Subject subject, params IEnumerable<string> measures) => new()
    {
        Authorities = { subject.Code },
        Measures = { measures },
        Basis = Basis(subject),
        Peers = Peers(subject),
    };

    /// <summary>The subject's own series, beside the group's where there is one.</summary>
    public static GetTrendRequest Trend(Subject subject, string measure)
    {
        var request = TrendOf(subject, subject.Code, measure);
        request.Peers = Peers(subject);
        return request;
    }

    /// <summary>The series of one of the subject's group in the same prices.</summary>
    public static GetTrendRequest MemberTrend(Subject subject, string code, string measure) => TrendOf(subject, code, measure);

    /// <summary>England's series in the same prices.</summary>
    public static GetTrendRequest EnglandTrend(Subject subject, string measure) => TrendOf(subject, "england", measure);

    /// <summary>The definitions side by side in the newest year.</summary>
    public static CompareDefinitionsRequest Definitions(Subject subject) => new()
    {
        Authority = subject.Code,
        Basis = Basis(subject, withDefinition: false),
        Peers = Peers(subject),
    };

    /// <summary>The subject in a few sentences.</summary>
    public static GetBriefRequest Brief(Subject subject) => new()
    {
        Authority = subject.Code, Basis = Basis(subject), Peers = Peers(subject),
    };

    /// <summary>The subject's headline measures.</summary>
    public static GetSpineRequest Spine(Subject subject) => new()
    {
        Authority = subject.Code, Basis = Basis(subject), Peers = Peers(subject),
    };

    /// <summary>Who is like the subject, and who started alike on a measure.</summary>
    public static GetAlikeRequest Alike(Subject subject, string measure) => new()
    {
        Authority = subject.Code, Measure = measure, Basis = Basis(subject), Peers = Peers(subject),
    };

    /// <summary>Why the subject's spend per child differs in its period.</summary>
    public static GetBridgeRequest Bridge(Subject subject, BridgeStart start) => new()
    {
        Authority = subject.Code, Period = subject.Period, Start = start, Basis = Basis(subject), Peers = Peers(subject),
    };

    /// <summary>Where the subject's figure comes from.</summary>
    public static GetEvidenceRequest Evidence(Subject subject) => new()
    {
        Authority = subject.Code,
        Measure = subject.Measure,
        Period = subject.Period,
        Basis = Basis(subject),
        Peers = Peers(subject),
    };

    /// <summary>What a report's figures are: those that the screen shows.</summary>
    public static ReportOptions Report(Subject subject)
    {
        var options = new ReportOptions { Basis = Basis(subject), Peers = Peers(subject) };
        // A report's own default is real terms; a screen's is cash.
        if (options.Basis.Prices == Prices.Unspecified)
            options.Basis.Prices = Prices.Cash;
        return options;
    }

    private static GetTrendRequest TrendOf(Subject subject, string authority, string measure) => new()
    {
        Authority = authority,
        Measure = measure,
        Basis = Basis(subject),
    };

    /// <summary>Codes of those the subject is compared with: its group's, else its neighbours'.</summary>
    public static HashSet<string> Compared(Subject subject, ListNeighboursResponse list) =>
        [.. subject.Group is null ? list.Neighbours.Select(neighbour => neighbour.Code) : subject.GroupCodes];

    /// <summary>The neighbours' list of the edition chosen.</summary>
    public static ListNeighboursRequest Neighbours(Subject subject) => new() { Authority = subject.Code, Edition = subject.Edition };

    /// <summary>
    /// What the figures rest on. The contract refuses index and base year beside cash, where the subject keeps them for when real terms
    /// come back.
    /// </summary>
    public static Basis Basis(Subject subject, bool withDefinition = true)
    {
        var basis = new Basis { Definition = withDefinition ? subject.Definition : "" };
        if (subject.Prices == "real")
            (basis.Prices, basis.BaseYear, basis.Index) = (Prices.Real, subject.BaseYear, subject.Index);
        return basis;
    }

    private static Peers? Peers(Subject subject) =>
        subject.Group is not null ? new() { Group = new() { Codes = { subject.GroupCodes } } }
        : subject.Edition.Length > 0 ? new() { Edition = subject.Edition }
        : null;
}
