using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>
/// One question's answer in plain sentences. They state positions and distances: nothing is called better or worse for a neutral
/// measure, no cause is named, and no rank stands without how many it is out of.
/// </summary>
internal sealed partial class QuestionSentences(Snapshot snapshot, ProfileFigures profile, QuestionFigures question)
{
    private readonly Comparison _comparison = question.Comparison;
    private readonly NumberStyle _style = question.Style;

    /// <summary>The figure itself, or why there is none.</summary>
    public string Figure()
    {
        var name = _comparison.Authority.Name;
        var figure = _comparison.Figure;
        var joint = _comparison.Joint.Count == 0 ? ""
            : $" This is the joint return of {PlainWords.And([.. _comparison.Joint.Select(Name)])}: one figure for both, counted once.";
        if (!figure.HasValue && !figure.HasText)
            return $"There is no figure for {name} for {Period()}: {PlainWords.Of(figure.Missing)}. {figure.Note}".TrimEnd() + joint;
        var sentence = Sentence(question.Measure.Row.Sentence, name, figure);
        var note = figure.Note.Length > 0 ? " " + figure.Note : "";
        var differs = figure.DiffersFromPublished ? $" As published it is {NumberStyle.AtMost(figure.Published, 3)}." : "";
        return sentence + joint + note + differs;
    }

    /// <summary>The neighbours: how many, their median and spread, who is left out; with England and the region.</summary>
    public string Neighbours()
    {
        var summary = _comparison.Summary;
        if (_comparison.Neighbours.Count == 0)
            return $"{NoList()} {Wider()}";
        var others = string.Format(CultureInfo.InvariantCulture, profile.Others.Counted, _comparison.Neighbours.Count)
            + (_comparison.OwnGroup ? "" : $" (edition {_comparison.Edition})");
        var used = summary.Used == _comparison.Neighbours.Count
            ? $"All of {others} have a figure"
            : $"{summary.Used} of {others} {(summary.Used == 1 ? "has" : "have")} a figure that counts";
        var middle = summary.HasMedian
            ? $"Their median is {_style.Text(summary.Median)}; the middle half lies between {_style.Text(summary.LowerQuartile)} and {_style.Text(summary.UpperQuartile)}, and all between {_style.Text(summary.Minimum)} and {_style.Text(summary.Maximum)}."
            : Few("They");
        return $"{used}. {middle} {Wider()}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>Why nothing is said of a median: no list, or too few; null where there is one, and where there is no figure to set beside it.</summary>
    public string? WithoutMedian() => _comparison.Summary.HasMedian || !_comparison.Figure.HasValue ? null
        : _comparison.Neighbours.Count == 0 ? NoList()
        : Few($"The {_comparison.Summary.Used} of {profile.Others.They} that have a figure") is { Length: > 0 } few ? few : null;

    /// <summary>The verdict; null when nothing can be said.</summary>
    public string? Verdict() => _comparison switch
    {
        { Verdict: { } verdict } => verdict.Words,
        { Quote.Mark: QuoteMark.Check } => $"No level and no side: {char.ToLowerInvariant(CheckText.CheckFirst[0])}{CheckText.CheckFirst[1..]}.",
        _ => null,
    };

    /// <summary>On which side of the neighbours it lies: apart from the level, since it says nothing about the size of a difference.</summary>
    public string? Side() => _comparison.Verdict?.SideWords;

    /// <summary>Why the figure is marked, a sentence or two each, with the question that it raises.</summary>
    public IEnumerable<string> Marks() => (_comparison.Quote?.Reasons ?? []).Select(reason => $"{reason.Words} {reason.Question}".TrimEnd());

    /// <summary>What figures of one's own say beside, which are not published: a sentence each.</summary>
    public IEnumerable<string> Local() => _comparison.Local.Select(one =>
        $"A local figure, not published, for {LocalText.Period(one)}: {Value(one.Figure)}{LocalText.Below(one)}. " + one switch
        {
            { Published: { } published, Month: true } => $"It is of {PlainWords.Day(one.AsOfDate)}; published is {Value(published)} for {one.PublishedPeriod}.",
            { Published: { } published } => $"Published is {Value(published)}.",
            _ => "Nothing is published for that period yet.",
        }
            + " It is in no average, rank or verdict.");

    private string Value(Figure figure) => figure.HasValue ? _style.Text(figure.Value) : PlainWords.Of(figure.Missing);

    /// <summary>How large the difference to the median is, as a quantity.</summary>
    public string? Gap()
    {
        if (_comparison.Gap is not { } gap)
            return null;
        var style = gap.HasAtSameTotal
            ? _style with { Suffix = $" {gap.Unit}" }
            : NumberStyle.OfParts(question.Measure, gap.Value, gap.Unit, withUnit: false);
        var median = _style.Text(_comparison.Summary.Median);
        if (gap.None)
            return $"There is no difference to {profile.Others.Their} median of {median}.";
        if (gap.HasAtSameTotal)
            return $"The difference to {profile.Others.Their} median of {median} is {style.Signed(gap.Value)}: {GapText.AtSameTotal}, {NumberStyle.OfPounds(gap.AtSameTotal).Size(gap.AtSameTotal)} {(gap.Value > 0 ? question.Measure.Row.More : question.Measure.Row.Fewer)}.{(gap.Opposite.Length > 0 ? " " + gap.Opposite : "")}";
        return style.IsZero(gap.Value)
            ? $"Against {profile.Others.Their} median of {median} the difference is too small to show."
            : $"The difference to {profile.Others.Their} median of {median} stands for {style.Size(gap.Value)} {(gap.Value > 0 ? question.Measure.Row.More : question.Measure.Row.Fewer)}{GapText.Together(_comparison, code => snapshot.Places[code].Name)}.";
    }

    /// <summary>The gap in a table's cell.</summary>
    public static ReportCell GapCell(Figures.Measures.Measure measure, Comparison comparison)
    {
        if (comparison.Gap is not { } gap)
            return !comparison.Figure.HasValue ? "no figure" : comparison.Neighbours.Count == 0 ? "no list" : "too few";
        return gap.None ? "no difference"
            : gap.Unit == Figures.Measures.Formula.Points ? ReportCell.Signed(gap.Value, new NumberStyle(measure.Row.Decimals, "", $" {gap.Unit}"))
            : ReportCell.Signed(gap.Value, NumberStyle.OfParts(measure, gap.Value, gap.Unit, withUnit: true));
    }

    /// <summary>Places, always out of how many.</summary>
    public string? Position()
    {
        if (_comparison.Position is not { Nationally: { } nation } position)
            return null;
        var (verb, counted) = question.Measure.Polarity switch
        {
            Figures.Calculation.Polarity.LowIsGood => ("ranks", "counted from the lowest, which is good"),
            Figures.Calculation.Polarity.HighIsGood => ("ranks", "counted from the highest, which is good"),
            _ => ("is in position", "counted from the highest: a position, not a judgement"),
        };
        var band = nation.Band != Band.Unspecified ? $"; national quarter {PlainWords.Of(nation.Band)}, where A is the best" : "";
        var near = position.AmongNeighbours is { } among ? $" Among itself and {profile.Others.They} it is {Place(among)}." : "";
        return $"Nationally it {verb} {Place(nation)}, {counted}{band}.{near}";
    }

    /// <summary>What changed on the period before; null when that cannot be said.</summary>
    public string? Change() => question.Trend.ChangeOnPrevious is { HasValue: true } previous
        ? $"It changed by {ChangeText(previous.Value)} {Since(previous)}."
        : null;

    /// <summary>What happened over time.</summary>
    public string? OverTime()
    {
        var trend = question.Trend;
        var parts = new List<string>();
        if (trend.ChangeOnPrevious is { HasValue: true } previous)
            parts.Add($"{ChangeText(previous.Value)} {Since(previous)}");
        if (trend.ChangeOverFive is { HasValue: true } five)
            parts.Add($"{ChangeText(five.Value)} {Since(five)}");
        var change = parts.Count > 0 ? $"Change: {string.Join("; ", parts)}." : "";
        var all = $"{change} {trend.Test?.Words}".Trim();
        return all.Length > 0 ? all : null;
    }

    private string NoList() => _comparison.OwnGroup
        ? $"The group has nobody in it but {_comparison.Authority.Name}, so there is nothing to compare it with."
        : $"Edition {_comparison.Edition} of the statistical neighbours has no list for {_comparison.Authority.Name}, so there is nothing to compare it with.";

    private string Few(string who) => _comparison.Summary is not { HasMinimum: true } summary ? ""
        : $"{who} are too few for a median: they lie between {_style.Text(summary.Minimum)} and {_style.Text(summary.Maximum)}"
            + (summary.HasPlainMean ? $", their plain mean is {_style.Text(summary.PlainMean)}." : ".");

    // Where the newest figure is older than the period that the report is about, it ends there.
    private string Since(Change change) => change.To == _comparison.Period ? $"since {change.From}" : $"from {change.From} to {change.To}";

    /// <summary>The funnel: where the authority lies among all.</summary>
    public string? Funnel()
    {
        if (question.Funnel is not { } funnel)
            return null;
        var size = $"Of all {funnel.Units} reporting units, {funnel.OutsidePlain} {(funnel.OutsidePlain == 1 ? "lies" : "lie")} outside the 99.8% limits that chance alone would give around their pooled value ({_style.Text(funnel.Centre)}), and {funnel.OutsideAdjusted} outside the limits widened by how far authorities differ anyway (phi {NumberStyle.Fte.Text(funnel.Phi)}).";
        var own = Own(funnel) is { } point
            ? $" {_comparison.Authority.Name} is {(point.Value > point.Limits.Adjusted998.High ? "above" : point.Value < point.Limits.Adjusted998.Low ? "below" : "within")} the widened 99.8% limits."
            : "";
        return size + own;
    }

    /// <summary>The point of the authority's reporting unit in a funnel.</summary>
    public FunnelPoint? Own(Funnel funnel) => funnel.Points.FirstOrDefault(
        point => point.Code == _comparison.Authority.Code || point.Joint.Contains(_comparison.Authority.Code));

    private string DefinitionName() =>
        $"definition \"{snapshot.Catalogue.FindDefinition(_comparison.Definition)!.Name}\"{(_comparison.Prices == "real" ? $", {_comparison.BaseYear} prices" : $", {PlainWords.Cash}")}";

    private string Wider()
    {
        var wider = new List<string>();
        foreach (var area in new[] { _comparison.SubRegion, _comparison.Region, _comparison.England })
            if (area is { Figure.HasValue: true })
                wider.Add($"{area.Name}: {_style.Text(area.Figure.Value)}{(area.AsPublished ? " (as published)" : "")}");
        return wider.Count == 0 ? "" : string.Join("; ", wider) + ".";
    }

    // In one pass, so that a name in braces is left as it is.
    private string Sentence(string sentence, string name, Figure figure) => Blank().Replace(sentence, blank => blank.Value switch
    {
        "{day}" => PlainWords.Day(_comparison.AsOfDate),
        "{period}" => question.Period,
        "{name}" => name,
        "{whose}" => _comparison.Joint.Count > 0 ? "the" : $"{name}'s",
        "{numerator}" => Part(figure.Numerator, question.Measure.Formula.HasNumeratorInPounds),
        "{denominator}" => Part(figure.Denominator, question.Measure.Formula.IsShareOfMoney),
        "{rest}" => Part(figure.Denominator - figure.Numerator, question.Measure.Formula.IsShareOfMoney),
        "{value}" => figure.HasText ? figure.Text : _style.Text(figure.Value),
        "{interval}" => Interval(),
        "{basis}" => DefinitionName(),
        _ => blank.Value,
    });

    private string Part(double value, bool isPounds) =>
        (isPounds ? NumberStyle.OfPounds(value) : new(question.Measure.Formula.PartDecimals)).Text(value);

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Blank();

    private string Interval()
    {
        if (_comparison.Interval95 is not { } interval)
            return "";
        var ends = _style with { Decimals = _style.Decimals + 1 };
        return $" (95% interval {ends.Text(interval.Low)} to {ends.Text(interval.High)})";
    }

    private string ChangeText(double value) =>
        _style.Suffix == "%" ? $"{(_style with { Suffix = "" }).Signed(value)} percentage points"
        : _style.Prefix.Length > 0 ? _style.Signed(value) : $"{_style.Signed(value)} {question.Measure.Row.Unit}";

    private string Period() => question.Measure.Formula.IsSpend ? question.Period : PlainWords.Day(_comparison.AsOfDate);

    private static string Place(V1.Place place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{place.Rank} of {place.Of}{(place.HasLow && place.HasHigh ? $" (the 95% intervals leave {place.Low} to {place.High} open)" : "")}");

    private string Name(string code) => $"{snapshot.Places[code]}";
}
