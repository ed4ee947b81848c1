using System.Globalization;
using Benchmark.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Rounding = Benchmark.Figures.Calculation.Rounding;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>Every number that the API answers about one authority, asked for over the wire, and how each is written.</summary>
internal sealed class ApiNumbers
{
    private static readonly string[] Questions = ["preventative-share", "children-in-care-rate", "agency-share"];

    private static readonly string[] Totals =
    [
        "preventative-spend", "statutory-spend", "preventative-spend-per-child", "statutory-spend-per-child", "looked-after-unit-cost", "started-care-rate",
        "section-47-rate", "plan-rate", "repeat-plan-share", "re-referral-share", "total-spend-per-child", "total-spend", "vacancy-rate",
    ];

    private readonly HashSet<double> _values = [];
    private readonly HashSet<string> _written = [];

    private ApiNumbers()
    {
    }

    /// <summary>Comparisons of the newest period by measure, as the report asks for them.</summary>
    public Dictionary<string, Comparison> Newest { get; } = [];

    /// <summary>All comparisons by measure and period.</summary>
    public Dictionary<(string Measure, string Period), Comparison> All { get; } = [];

    /// <summary>The spend blocks' trends by measure.</summary>
    public Dictionary<string, Trend> Blocks { get; } = [];

    /// <summary>Each measure over the periods in which the authority existed.</summary>
    public Dictionary<string, Trend> Trends { get; } = [];

    /// <summary>England over the same periods.</summary>
    public Dictionary<string, Trend> England { get; } = [];

    /// <summary>Who is like the authority.</summary>
    public Alike Alike { get; private set; } = new();

    /// <summary>Two numbers for one thing.</summary>
    public IReadOnlyList<SameThing> SameThings { get; private set; } = [];

    /// <summary>The funnels of the newest period.</summary>
    public Dictionary<string, Funnel> Funnels { get; } = [];

    public static ApiNumbers Of(ChannelBase channel, string authority, params string[] group)
    {
        var numbers = new ApiNumbers();
        var comparisons = new ComparisonService.ComparisonServiceClient(channel);
        var existed = new AuthorityService.AuthorityServiceClient(channel).GetAuthority(new() { Authority = authority }).Authority;
        foreach (var measure in Questions.Concat(Totals))
        {
            var (trend, edition) = (Trend(authority, measure), group.Length > 0 ? "" : Edition(channel, authority));
            foreach (var point in trend.Points.Where(point => Exists(existed, point)))
            {
                Comparison Compared(Population population) => comparisons.GetComparison(new()
                {
                    Authority = authority, Measure = measure, Period = point.Period, Basis = Asked.Real("2024-25", population),
                    Peers = Asked.Group(group),
                }).Comparison;
                numbers.Add(numbers.Newest[measure] = Compared(Population.AsPrinted));
                numbers.Add(numbers.All[(measure, point.Period)] = Compared(Population.OneSeries));
            }

            var newest = numbers.Newest[measure].Period;
            var first = numbers.All.Keys.Where(key => key.Measure == measure).Select(key => key.Period).Min(StringComparer.Ordinal)!;
            numbers.Add(numbers.Trends[measure] = Trend(authority, measure, first, newest));
            numbers.Add(numbers.England[measure] = Trend("england", measure, first, newest));
            if (measure is "children-in-care-rate" or "agency-share")
                numbers.Add(numbers.Funnels[measure] = new AnalysisService.AnalysisServiceClient(channel).GetFunnel(new() { Measure = measure, Period = newest }).Funnel);
        }

        foreach (var block in new[] { "family-support", "looked-after", "other", "safeguarding", "sure-start", "young-people", "youth-justice" })
        {
            var trend = numbers.Blocks[$"{block}-per-child"] = Trend(authority, $"{block}-per-child");
            numbers.Add(trend);
        }

        numbers.Add(numbers.Alike = new BriefService.BriefServiceClient(channel).GetAlike(new()
        {
            Authority = authority, Basis = Asked.Real("2024-25"), Peers = Asked.Group(group),
        }).Alike);
        var same = new AnalysisService.AnalysisServiceClient(channel).ListSameThings(new() { Authority = authority, Basis = Asked.Real("2024-25") });
        numbers.Add(same);
        numbers.SameThings = same.SameThings;
        return numbers;

        Trend Trend(string area, string measure, string from = "", string to = "") => comparisons.GetTrend(new()
        {
            Authority = area, Measure = measure, From = from, To = to, Basis = Asked.Real("2024-25"),
            Peers = Asked.Of("", area == authority ? group : []),
        }).Trend;
    }

    /// <summary>Whether the API answers exactly this number.</summary>
    public bool Holds(double value) => _values.Contains(value);

    /// <summary>Whether a number as written is one of the API's, rounded once.</summary>
    public bool Writes(string digits) => _written.Contains(digits);

    private static string Edition(ChannelBase channel, string authority)
    {
        var authorities = new AuthorityService.AuthorityServiceClient(channel);
        return authorities.ListNeighbours(new() { Authority = authority, Edition = "2025" }).Neighbours.Count > 0 ? "2025" : "2021";
    }

    private static bool Exists(Authority authority, TrendPoint point)
    {
        var first = point.AsOfDate;
        if (point.Period.Length == 7)
            first = $"{point.Period[..4]}-04-01";
        return (authority.FirstDay.Length == 0 || string.CompareOrdinal(authority.FirstDay, point.AsOfDate) <= 0)
            && (authority.LastDay.Length == 0 || string.CompareOrdinal(first, authority.LastDay) <= 0);
    }

    private void Add(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var content = field.Accessor.GetValue(message);
            if (field.IsRepeated)
            {
                foreach (var item in (System.Collections.IEnumerable)content)
                    Take(field, item);
            }
            else if (!field.HasPresence || field.Accessor.HasValue(message))
            {
                Take(field, content);
            }
        }
    }

    private void Take(FieldDescriptor field, object content)
    {
        switch (content)
        {
            case IMessage inner:
                Add(inner);
                break;
            case double or int:
                Write(Convert.ToDouble(content, CultureInfo.InvariantCulture));
                break;
            case string text when field.Name is "period" or "from" or "to" or "as_of_date" or "edition" or "base_year" or "note" or "words" or "code" or "name" or "centre_label":
                foreach (System.Text.RegularExpressions.Match match in ReportNumberTests.Digits().Matches(text))
                {
                    _written.Add(match.Value);
                    _written.Add(match.Value.TrimStart('0'));
                }

                break;
        }
    }

    private void Write(double value)
    {
        _values.Add(value);
        foreach (var decimals in new[] { 0, 1, 2, 3 })
        {
            var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
            _written.Add(Rounding.Display(Math.Abs(value), decimals).ToString(format, CultureInfo.InvariantCulture));
            _written.Add(Rounding.Display(Math.Abs(value) / 1e6, decimals).ToString(format, CultureInfo.InvariantCulture));
        }
    }
}
