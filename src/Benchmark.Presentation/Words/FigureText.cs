using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>
/// Figures as people read them: rounded once, half up, to the measure's decimals, with the unit. Totals in pounds are shown in
/// millions, below a tenth of one in full. A missing figure is its reason in words.
/// </summary>
internal sealed class FigureText(Measure measure)
{
    private const string Pounds = "£";
    private const string Percent = "%";

    /// <summary>A figure with its unit, or why there is none.</summary>
    public string WithUnit(Figure figure) => (figure.HasValue ? WithUnit(figure.Value) : Instead(figure)) + (figure.Local ? " (local, not published)" : "");

    /// <summary>A figure with its unit, the words of one of text, or that there is none and why.</summary>
    public string OrNone(Figure figure) => $"{(figure.HasMissing ? "none: " : "")}{WithUnit(figure)}";

    /// <summary>A figure without the words of its unit, for a column, or why there is none.</summary>
    public string Short(Figure figure) => (figure.HasValue ? Short(figure.Value) : Instead(figure)) + (figure.Local ? " (local)" : "");

    /// <summary>Figures of one's own beside the published ones, a clause each: which is which, for which day.</summary>
    public IEnumerable<string> Local(IEnumerable<LocalFigure> figures) => figures.Select(one =>
        $"{LocalText.Period(one)}, {PlainWords.Day(one.AsOfDate)}: {WithUnit(one.Figure)}{LocalText.Below(one)}; " + one switch
        {
            { Published: { } published, Month: true } => $"published: {WithUnit(published)} for {one.PublishedPeriod}",
            { Published: { } published } => $"published {WithUnit(published)}",
            _ => "nothing is published for it yet",
        });

    /// <summary>A value with its unit.</summary>
    public string WithUnit(double value) => measure.Unit switch
    {
        Pounds or Percent => Short(value),
        // "£ per child": the sign stands before the number, what it is for after it.
        _ when measure.Unit.StartsWith(Pounds, StringComparison.Ordinal) => $"{Short(value)}{measure.Unit[Pounds.Length..]}",
        _ => $"{Short(value)} {measure.Unit}",
    };

    /// <summary>A value without the words of its unit.</summary>
    // £0.0m would say that there is nothing.
    public string Short(double value) =>
        (measure.Unit == Pounds && value != 0 ? NumberStyle.OfPounds(value) : NumberStyle.Of(measure.Unit, measure.Decimals)).Text(value);

    /// <summary>A difference in the measure's unit: with its sign; of percentages in percentage points.</summary>
    public string Difference(double value)
    {
        var text = measure.Unit == Percent ? NumberStyle.Plain(value, measure.Decimals) + " percentage points" : WithUnit(value);
        return Signed(text);
    }

    /// <summary>Numerator and denominator, or the one of them that there is.</summary>
    public string Parts(Figure figure)
    {
        var top = Part(figure.HasNumerator, figure.Numerator, measure.Spend);
        var bottom = Part(figure.HasDenominator, figure.Denominator, measure.Spend && measure.Unit == Percent);
        return (figure.HasNumerator, figure.HasDenominator) switch
        {
            (true, true) => $"{top} / {bottom}",
            (true, false) => measure.Denominator.Length == 0 ? top : $"{top} / not known",
            (false, true) => $"not known / {bottom}",
            _ => "",
        };
    }

    /// <summary>A published rate as it was printed.</summary>
    public string Published(double value) => NumberStyle.AtMost(value, 3) + (measure.Unit == Percent ? Percent : "");

    /// <summary>A place, and what it means: a neutral measure gets a position, never a judgement.</summary>
    public string Place(Place place)
    {
        // What the 95% intervals leave open.
        var open = place.HasLow && place.HasHigh ? $" (could be {place.Low} to {place.High})" : "";
        var band = place.Band == Band.Unspecified ? "" : $"; quarter {PlainWords.Of(place.Band)}, A is the best";
        return measure.Polarity switch
        {
            V1.Polarity.LowIsGood => $"rank {place.Rank} of {place.Of}{open}, 1 = lowest, which is good{band}",
            V1.Polarity.HighIsGood => $"rank {place.Rank} of {place.Of}{open}, 1 = highest, which is good{band}",
            _ => $"position {place.Rank} of {place.Of}{open}, 1 = highest",
        };
    }

    /// <summary>An interval, with one decimal more than the figure: its ends would often round to the same.</summary>
    public string Interval(Interval interval)
    {
        var decimals = measure.Decimals + 1;
        var end = measure.Unit == Percent ? Percent : "";
        return $"{NumberStyle.Plain(interval.Low, decimals)}{end} to {NumberStyle.Plain(interval.High, decimals)}{end}";
    }

    /// <summary>The gap to the neighbours' median as a quantity, and in the measure's unit where that is another.</summary>
    public string Gap(Gap gap)
    {
        if (gap.None)
            return "no difference";
        var difference = Difference(gap.Difference);
        return gap.Unit switch
        {
            Pounds => $"{NumberStyle.OfPounds(gap.Value).Signed(gap.Value)} ({difference})",
            _ when gap.HasAtSameTotal => $"{difference}; {GapText.AtSameTotal} {NumberStyle.OfPounds(gap.AtSameTotal).Signed(gap.AtSameTotal)}",
            _ when gap.Unit == measure.Unit || gap.Unit == Figures.Measures.Formula.Points => difference,
            _ => $"{new NumberStyle(measure.PartDecimals).Signed(gap.Value)} {gap.Unit} ({difference})",
        };
    }

    private static string Instead(Figure figure) => figure.HasText ? figure.Text : PlainWords.Of(figure.Missing);

    private static string Signed(string text) => text[0] == '-' ? text : "+" + text;

    private static string Part(bool there, double value, bool money) =>
        !there ? "" : money ? NumberStyle.Pounds.Text(value) : NumberStyle.AtMost(value, 1);
}
