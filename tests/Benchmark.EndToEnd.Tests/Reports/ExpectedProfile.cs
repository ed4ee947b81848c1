using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>
/// What a profile's lines should hold, put together from the API's answers alone: for each line its numbers in order, with words
/// that hold none left out. Numbers that are no figures stand here too, each by its reason: confidence levels, the scale of a rate,
/// a method's year, and the digits in names of releases and rows.
/// </summary>
internal sealed class ExpectedProfile
{
    private static readonly string[] Questions = ["preventative-share", "children-in-care-rate", "agency-share"];
    private static readonly string[] Beside =
    [
        "preventative-spend-per-child", "statutory-spend-per-child", "looked-after-unit-cost", "started-care-rate", "section-47-rate", "plan-rate",
        "repeat-plan-share", "re-referral-share", "vacancy-rate", "total-spend-per-child",
    ];

    private readonly List<string> _lines = [];
    private readonly ChannelBase _channel;
    private readonly ApiNumbers _api;
    private readonly string _code;
    private readonly string[] _group;
    private readonly Dictionary<string, Measure> _measures;
    private readonly Definition _definition;

    private ExpectedProfile(ChannelBase channel, string code, string[] group)
    {
        (_channel, _code, _group, _api) = (channel, code, group, ApiNumbers.Of(channel, code, group));
        var measures = new MeasureService.MeasureServiceClient(channel);
        _measures = measures.ListMeasures(new()).Measures.ToDictionary(measure => measure.Id);
        _definition = measures.ListDefinitions(new()).Definitions.Single(definition => definition.Id == "case-for-change");
    }

    public static List<string> Lines(ChannelBase channel, string code, params string[] group) => new ExpectedProfile(channel, code, group).All();

    /// <summary>The facts at the head of every report.</summary>
    public static IEnumerable<string> Facts(ChannelBase channel, string edition, Definition definition)
    {
        var releases = new ReleaseService.ReleaseServiceClient(channel).ListReleases(new());
        return
        [
            Shown.Day(releases.Releases.Select(release => release.Published).Max(StringComparer.Ordinal)!), edition,
            $"{definition.Name} {definition.Id} {definition.Version}", "2024-25 gdp-deflator", .. AtTheEnd(channel),
        ];
    }

    private static string[] AtTheEnd(ChannelBase channel) => [new ReleaseService.ReleaseServiceClient(channel).ListReleases(new()).Snapshot[..12], "v3.0"];

    /// <summary>The methods: a section's number, a type of quantile, confidence levels, a year.</summary>
    public static IEnumerable<string> Methods(Definition definition) =>
        ["", "251 " + definition.Source, "", "7", "95%", "99.8% 95% 2005", "", "", "", ""];

    private List<string> All()
    {
        var authority = new AuthorityService.AuthorityServiceClient(_channel).GetAuthority(new() { Authority = _code }).Authority;
        var share = _api.Newest[Questions[0]];
        Add(_code);
        // The state of the figures and the licence stand at the end.
        _lines.AddRange(Facts(_channel, _group.Length > 0 ? string.Join(' ', _group) : share.Edition, _definition).SkipLast(AtTheEnd(_channel).Length));
        if (authority.FirstDay.Length + authority.LastDay.Length > 0)
            Add(string.Join(' ', Ends(authority)));
        Brief();
        Add("", "", "");
        foreach (var id in Questions.Concat(Beside))
        {
            var c = _api.Newest[id];
            Add($"{_measures[id].Name} {c.Period} {Value(id, c.Figure)} {(c.Summary.HasMedian ? Value(id, c.Summary.Median) : "")} {c.Summary.Used} {Value(id, c.England?.Figure)} {Gap(c, signed: true)}");
        }

        foreach (var id in Questions)
            Question(id);
        Neighbours();
        Alike();
        SameThings();
        Add("");
        Missing();
        Add("");
        Blocks();
        foreach (var id in Questions)
            OverTime(id);
        Sources();
        Add("");
        _lines.AddRange(Methods(_definition));
        Evidence();
        Add(["", .. AtTheEnd(_channel)]);
        return _lines;
    }

    private static IEnumerable<string> Ends(Authority authority)
    {
        if (authority.FirstDay.Length > 0)
            yield return $"{Shown.Day(authority.FirstDay)} {string.Join(' ', authority.Predecessors.Select(p => p.Code))}";
        if (authority.LastDay.Length > 0)
            yield return $"{Shown.Day(authority.LastDay)} {string.Join(' ', authority.Successors.Select(p => p.Code))}";
    }

    private void Brief()
    {
        var brief = new BriefService.BriefServiceClient(_channel).GetBrief(new() { Authority = _code, Basis = Asked.Real("2024-25"), Peers = Asked.Group(_group) }).Brief;
        Add("");
        foreach (var answer in brief.Answers)
        {
            Add("");
            Strip(answer.Measure);
            _lines.AddRange(answer.Sentences);
        }

        Add($"10,000 {_api.Newest[Questions[1]].Period} {SmallMap(Questions[1])}");
        var numbers = Questions.SelectMany(id => _api.Newest[id].Neighbours).Select(n => n.Order).Distinct().Order().ToList();
        if (numbers.Count > 0)
            Add(string.Join(' ', numbers));

        if (brief.Questions.Count > 0)
            Add(["", .. brief.Questions.Select(question => $"{question.Question} {question.Because}")]);
    }

    private static IEnumerable<ComparedNeighbour> Used(Comparison c) => c.Neighbours.Where(n => n.Figure.HasValue && c.Summary.LeftOut.All(left => left.Code != n.Code));

    private void Strip(string id)
    {
        var c = _api.Newest[id];
        var used = Used(c).Count();
        // The title of a chart on children in care holds the scale of the rate.
        if (used > 0)
            Add($"{(id == Questions[1] ? "10,000" : "")} {c.Period} {used} {Value(id, c.Figure)} {(c.Summary.HasMedian ? Value(id, c.Summary.Median) : "")} {Value(id, c.Summary.Minimum)} {Value(id, c.Summary.Maximum)}");
    }

    private void Question(string id)
    {
        var c = _api.Newest[id];
        var summary = c.Summary;
        Add("", Figure(id, c));
        var wider = string.Join(' ', new[] { c.SubRegion, c.Region, c.England }.Where(a => a is { Figure.HasValue: true }).Select(a => Value(id, a!.Figure)));
        var middle = summary.HasMedian
            ? $"{Value(id, summary.Median)} {Value(id, summary.LowerQuartile)} {Value(id, summary.UpperQuartile)} {Value(id, summary.Minimum)} {Value(id, summary.Maximum)}"
            : summary.HasMinimum ? $"{Value(id, summary.Minimum)} {Value(id, summary.Maximum)} {(summary.HasPlainMean ? Value(id, summary.PlainMean) : "")}" : "";
        Add(c.Neighbours.Count == 0 ? $"{c.Edition} {wider}"
            : $"{summary.Used} {(summary.Used == c.Neighbours.Count ? "" : $"{c.Neighbours.Count}")} {c.Edition} {middle} {wider}");
        if (c.Verdict is not null)
            Add(c.Verdict.Words);
        else if (c.Quote?.Mark == QuoteMark.Check)
            Add("");
        foreach (var reason in c.Quote?.Reasons ?? [])
            Add($"{reason.Words} {reason.Question}");
        if (c.Verdict is not null)
            Add(c.Verdict.SideWords);
        var position = c.Position is { Nationally: { } nation } places ? $"{Place(nation)} {(places.AmongNeighbours is { } near ? Place(near) : "")}" : "";
        if (c.Gap is not null || position.Length > 0)
            Add($"{(c.Gap is null ? "" : $"{Value(id, summary.Median)} {Gap(c, signed: false)} {AtSameTotal(c)}")} {position}");
        var trend = _api.Trends[id];
        var time = string.Join(' ', new[] { trend.ChangeOnPrevious, trend.ChangeOverFive }.Where(change => change is { HasValue: true })
            .Select(change => $"{(id == Questions[1] ? $"{Shown.Signed(change.Value, 0)} 10,000" : Shown.Signed(change.Value, 1))} {change.From} {(change.To == c.Period ? "" : change.To)}"));
        if (time.Length > 0 || trend.Test is not null)
            Add($"{time} {trend.Test?.Words}");
        if (id != Questions[0])
            Add(Funnel(id));
        else
            Add("");
        Charts(id);
    }

    private string Figure(string id, Comparison c)
    {
        var joint = string.Join(' ', c.Joint);
        if (!c.Figure.HasValue)
            return $"{(id == Questions[0] ? c.Period : Shown.Day(c.AsOfDate))} {c.Figure.Note} {joint}";
        var decimals = id == Questions[1] ? 1 : 2;
        var interval = c.Interval95 is null ? "" : $"95% {Shown.Of(c.Interval95.Low, decimals, "", Percent(id))} {Shown.Of(c.Interval95.High, decimals, "", Percent(id))}";
        var first = id switch
        {
            "children-in-care-rate" => $"{Shown.Day(c.AsOfDate)} {Shown.Of(c.Figure.Numerator, 0)} {Value(id, c.Figure)} 10,000 {Shown.Of(c.Figure.Denominator, 0)} {interval}",
            "agency-share" => $"{Shown.Day(c.AsOfDate)} {Shown.Of(c.Figure.Numerator, 1)} {Shown.Of(c.Figure.Denominator, 1)} {Value(id, c.Figure)} {interval}",
            _ => $"{c.Period} {Shown.Money(c.Figure.Numerator)} {Shown.Money(_api.Newest["statutory-spend"].Figure.Value)} 2024-25 {Value(id, c.Figure)}",
        };
        return $"{first} {joint} {c.Figure.Note} {(c.Figure.DiffersFromPublished ? Shown.Of(c.Figure.Published, 1).TrimEnd('0').TrimEnd('.') : "")}";
    }

    private string Funnel(string id)
    {
        var funnel = _api.Funnels[id];
        var own = funnel.Points.Any(point => point.Code == _code || point.Joint.Contains(_code)) ? "99.8%" : "";
        return $"{funnel.Units} {funnel.OutsidePlain} 99.8% {Value(id, funnel.Centre)} {funnel.OutsideAdjusted} {Shown.Of(funnel.Phi, 1)} {own}";
    }

    // Fifth by fifth from the highest, which is the order of the ranking; those without a figure come last and have no number.
    private string Map(string id, string period)
    {
        var tiled = new AuthorityService.AuthorityServiceClient(_channel).ListAuthorities(new()).Authorities
            .Where(authority => authority.Tile is not null).Select(authority => authority.Code).ToHashSet();
        var ranking = new ComparisonService.ComparisonServiceClient(_channel).GetRanking(new() { Measure = id, Period = period }).Ranking;
        return string.Join(' ', ranking.Authorities.Where(row => row.Figure.HasValue && tiled.Contains(row.Code)).Select(row => Value(id, row.Figure)));
    }

    // Itself and its neighbours with their numbers, fifth by fifth from the highest.
    private string SmallMap(string id)
    {
        var c = _api.Newest[id];
        var orders = c.Neighbours.ToDictionary(neighbour => neighbour.Code, neighbour => neighbour.Order);
        var tiled = new AuthorityService.AuthorityServiceClient(_channel).ListAuthorities(new()).Authorities
            .Where(authority => authority.Tile is not null).Select(authority => authority.Code).ToHashSet();
        var ranking = new ComparisonService.ComparisonServiceClient(_channel).GetRanking(new() { Measure = id, Period = c.Period }).Ranking;
        return string.Join(' ', ranking.Authorities.Where(row => tiled.Contains(row.Code) && (row.Code == _code || orders.ContainsKey(row.Code)))
            .OrderBy(row => row.Place is { } place ? (place.Rank - 1) * 5 / place.Of : 5).ThenBy(row => orders.GetValueOrDefault(row.Code))
            .Select(row => $"{(orders.TryGetValue(row.Code, out var order) ? order : "")} {(row.Figure.HasValue ? Value(id, row.Figure) : "")}"));
    }

    private void Charts(string id)
    {
        var c = _api.Newest[id];
        var title = id == Questions[1] ? "10,000" : "";
        if (id == Questions[0])
        {
            var shares = new[] { c.Figure, c.Summary.HasMedian ? new Figure { Value = c.Summary.Median } : new(), c.England?.Figure ?? new() }
                .Where(figure => figure is { HasValue: true, Value: >= 0 and <= 100 }).Select(figure => Value(id, figure)).ToList();
            if (shares.Count > 0)
                Add($"{c.Period} {string.Join(' ', shares)}");
        }

        var points = _api.Trends[id].Points;
        var said = points.Where(point => point.Figure.HasValue).ToList();
        if (said.Count > 0 || Periods(id).Any(comparison => comparison.Summary.HasMedian))
        {
            var ends = said.Count == 0 ? "" : $"{Value(id, said[0].Figure)} {said[0].Period} {(said.Count > 1 ? $"{Value(id, said[^1].Figure)} {said[^1].Period}" : "")}";
            Add($"{title} {ends} {(said.Count > 0 ? string.Join(' ', points.Where(point => !point.Figure.HasValue).Select(point => point.Period)) : "")}");
        }

        if (id != Questions[0])
            Add($"{title} {c.Period} {Funnel(id)}");
        if (id == Questions[1])
            Add($"{title} {c.Period} {Map(id, c.Period)}");
        var years = Periods(Questions[0]).Select(comparison => comparison.Period).ToList();
        var whole = years.Where(year => BlockIds().All(block => Block(block, year).HasValue)).ToList();
        if (id == Questions[0] && whole.Count > 0)
            Add($"{years[0]} {years[^1]} {whole[0]} {Sum(whole[0])} {whole[^1]} {Sum(whole[^1])}");

        string Sum(string year) => Shown.Of(BlockIds().Sum(block => Block(block, year).Value), 0, "£");
    }

    private void Neighbours()
    {
        var care = _api.Newest[Questions[1]];
        Add("");
        if (care.Neighbours.Count == 0)
        {
            Add(care.Edition);
            return;
        }

        Add(care.Edition, $"{_api.Newest[Questions[0]].Period} 10,000 {care.Period} {_api.Newest[Questions[2]].Period}");
        Add(Each((id, c) => Value(id, c.Figure)));
        foreach (var neighbour in care.Neighbours)
            Add($"{neighbour.Order} " + Each((id, c) => Value(id, c.Neighbours.Single(n => n.Code == neighbour.Code).Figure)));
        Add(
            Each((id, c) => c.Summary.HasMedian ? Value(id, c.Summary.Median) : ""), Each((id, c) => c.Summary.HasLowerQuartile ? Value(id, c.Summary.LowerQuartile) : ""),
            Each((id, c) => c.Summary.HasUpperQuartile ? Value(id, c.Summary.UpperQuartile) : ""), Each((_, c) => $"{c.Summary.Used}"),
            Each((id, c) => Value(id, c.Region?.Figure)), Each((id, c) => Value(id, c.England?.Figure)));

        string Each(Func<string, Comparison, string> value) => string.Join(' ', Questions.Select(id => value(id, _api.Newest[id])));
    }

    private void Alike()
    {
        var alike = _api.Alike;
        Add("");
        if (alike.ClosenessNote.Length > 0)
            Add("");
        Add("", $"{alike.ChildrenYear}");
        foreach (var row in alike.Others.Prepend(alike.Own))
            Add($"{row.Authority.Code} {(row.Order > 0 ? $"{row.Order}" : "")} {(row.Children.HasValue ? Shown.Of(row.Children.Value, 0) : "")}");
        Add("", string.Join(' ', alike.Columns.Select(column => $"{_measures[column.Measure].Label} {column.Period}")));
        foreach (var row in alike.Others.Prepend(alike.Own))
            Add($"{row.Authority.Code} {string.Join(' ', row.Context.Zip(alike.Columns, (figure, column) =>
                figure.HasValue ? Shown.Of(figure.Value, _measures[column.Measure].Decimals, "", _measures[column.Measure].Unit == "%" ? "%" : "") : figure.HasText ? figure.Text : ""))}");
        foreach (var started in alike.Started)
        {
            var heading = $"{started.From} {(started.StartingPoint == StartingPoint.Then ? started.From : started.To)}";
            Add(heading, started.Words);
            if (started.Rows.Count == 0)
                continue;
            Add($"{heading} {_measures[started.Measure].Name}", $"{started.From} {started.To}");
            foreach (var row in started.Rows)
                Add($"{row.Authority.Code} {Value(started.Measure, row.Then)} {Value(started.Measure, row.Now)} {Shown.Signed(row.Now.Value - row.Then.Value, 0)}");
        }
    }

    private void SameThings()
    {
        var two = _api.SameThings.Where(one => one.Kind != SameThingKind.Printed).ToList();
        Add("");
        if (two.Count == 0)
        {
            Add("");
            return;
        }

        Add("", "");
        foreach (var one in two)
            Add($"{_measures[one.Measure].Name} {one.Period} {Value(one.Measure, one.Figure)} {one.Name} {Value(one.Measure, one.Other)} {(one.HasDifference
                ? Shown.Signed(one.Difference, 0, one.Kind == SameThingKind.OtherReturn ? "£" : "") : "")}");
        foreach (var reason in two.Select(one => one.Reason).Distinct())
            Add(reason);
    }

    private void Missing()
    {
        var before = _lines.Count;
        foreach (var id in Questions)
        {
            var (c, name) = (_api.Newest[id], _measures[id].Name);
            if (!c.Figure.HasValue)
                Add($"{name} {c.Period} {c.Figure.Note}");
            foreach (var left in c.Summary.LeftOut)
                Add($"{name} {c.Period} {left.Code} {left.With}");
            foreach (var gap in _api.Trends[id].Points.SkipLast(1).Where(point => !point.Figure.HasValue).GroupBy(point => point.Figure.Missing))
                Add($"{name} {string.Join(' ', gap.Select(point => point.Period))}");
            if (c.England is { LeftOut.Count: > 0 } england)
                Add($"{name} {c.Period} {england.LeftOut.Count} {string.Join(' ', england.LeftOut.Select(left => left.Code))}");
        }

        if (_lines.Count == before)
            Add("");
    }

    private void Blocks()
    {
        Add("2024-25", "");
        foreach (var year in Periods(Questions[0]).Select(comparison => comparison.Period))
            Add($"{year} {string.Join(' ', BlockIds().Select(block => Value(block, Block(block, year))))}");
    }

    private void OverTime(string id)
    {
        Add(_measures[id].Name, "");
        foreach (var c in Periods(id))
        {
            var s = c.Summary;
            Add($"{c.Period} {Value(id, c.Figure)} {(s.HasLowerQuartile ? Value(id, s.LowerQuartile) : "")} {(s.HasMedian ? Value(id, s.Median) : "")} {(s.HasUpperQuartile ? Value(id, s.UpperQuartile) : "")} {s.Used} {Value(id, _api.England[id].Points.Single(p => p.Period == c.Period).Figure)}");
        }
    }

    private void Sources()
    {
        var used = Questions.SelectMany(id => Periods(id).SelectMany(c => c.Releases).Concat(_api.Trends[id].Releases).Concat(_api.England[id].Releases))
            .Concat(Beside.Concat(["preventative-spend", "statutory-spend"]).SelectMany(id => _api.Newest[id].Releases))
            .Concat(BlockIds().SelectMany(id => _api.Blocks[id].Releases)).ToHashSet();
        Add("", "");
        foreach (var release in new ReleaseService.ReleaseServiceClient(_channel).ListReleases(new()).Releases.Where(release => used.Contains(release.Id)))
            Add($"{release.Id} {release.Title} {release.Publisher} {release.Published} {release.Licence}");
    }

    private void Evidence()
    {
        var analysis = new AnalysisService.AnalysisServiceClient(_channel);
        var evidence = Questions.Select(id => analysis.GetEvidence(new()
        {
            Authority = _code, Measure = id, Period = _api.Newest[id].Period, Basis = Asked.Real("2024-25"),
            Peers = Asked.Edition(_api.Newest[id].Edition),
        }).Evidence).ToList();
        Add("");
        foreach (var one in evidence)
            Add($"{_measures[one.Measure].Name} {one.Formula} {one.Worked}");
        Add("", "");
        foreach (var input in evidence.SelectMany(one => one.Inputs))
            Add($"{input.Name} {input.Cell} {input.Release} {input.Row}");
    }

    private static string Place(Place place) => $"{place.Rank} {place.Of} {(place.HasLow && place.HasHigh ? $"95% {place.Low} {place.High}" : "")}";

    private static string Gap(Comparison c, bool signed)
    {
        if (c.Gap is not { None: false } gap)
            return "";
        // Points have their sign in sentences too.
        if (gap is { Unit: "percentage points", HasAtSameTotal: true })
            return Shown.Signed(gap.Value, 1);
        var (decimals, before, size, after) = gap.Unit switch
        {
            "children" or "enquiries" or "plans" or "referrals" => (0, "", gap.Value, ""),
            "FTE" or "percentage points" => (1, "", gap.Value, ""),
            _ => Math.Abs(gap.Value) < 100_000 ? (0, "£", gap.Value, "") : (1, "£", gap.Value / 1e6, "m"),
        };
        var shown = signed ? Shown.Signed(size, decimals, before, after) : Shown.Of(Math.Abs(size), decimals, before, after);
        // A sentence says in words that a difference is too small to show.
        return !signed && !shown.AsSpan().ContainsAnyInRange('1', '9') ? "" : shown;
    }

    // In pounds a share's gap says that it is at the same total spend; where the spend per child says the opposite, that stands beside.
    private static string AtSameTotal(Comparison c) => c.Gap is { None: false, HasAtSameTotal: true } gap
        ? $"{Shown.Money(Math.Abs(gap.AtSameTotal))} {gap.Opposite}"
        : "";

    private IEnumerable<Comparison> Periods(string id) =>
        _api.All.Where(pair => pair.Key.Measure == id).OrderBy(pair => pair.Key.Period, StringComparer.Ordinal).Select(pair => pair.Value);

    private IEnumerable<string> BlockIds() =>
        _definition.Preventative.Concat(_definition.Statutory).Concat(_definition.Neither).Select(block => $"{block.Id}-per-child");

    private Figure Block(string id, string year) => _api.Blocks[id].Points.Single(point => point.Period == year).Figure;

    public static string Value(string id, Figure? figure) => figure is { HasValue: true } ? Value(id, figure.Value) : "";

    public static string Value(string id, double value) => id switch
    {
        "children-in-care-rate" => Shown.Of(value, 0),
        "started-care-rate" or "section-47-rate" or "plan-rate" => Shown.Of(value, 1),
        "vacancy-rate" => Shown.Of(value, 1, "", "%"),
        _ when id.EndsWith("-share", StringComparison.Ordinal) => Shown.Of(value, 1, "", "%"),
        _ => Shown.Of(value, 0, "£"),
    };

    private static string Percent(string id) => id == Questions[1] ? "" : "%";

    private void Add(params string[] lines) => _lines.AddRange(lines);
}
