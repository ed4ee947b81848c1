using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The contract's figures as screens show them: a value with its text, or the reason there is none.</summary>
internal sealed class FigureViews(ReferenceData reference)
{
    public FigureView Of(string measure, Figure figure, string? jointWith = null)
    {
        var text = new FigureText(reference.Measure(measure));
        if (figure.HasValue)
        {
            var note = figure.DiffersFromPublished ? $"published as {text.Published(figure.Published)}" : figure.Note.TrimEnd('.');
            return FigureView.Of(figure.Value, text.Short(figure), UnitOf(measure)) with { JointWith = jointWith, Note = note.Length > 0 ? note : null };
        }

        if (figure.HasText)
            return FigureView.Missing(figure.Text, figure.Text) with { JointWith = jointWith };
        return FigureView.Missing(PlainWords.Word(figure.Missing), PlainWords.Of(figure.Missing)) with
        {
            Code = PlainWords.Code(figure.Missing),
            JointWith = jointWith,
            Note = figure.Note.Length > 0 ? figure.Note.TrimEnd('.') : null,
        };
    }

    public FigureView Own(Comparison comparison) =>
        Of(comparison.Measure, comparison.Figure, Partners(comparison.Authority.Code, comparison.Joint))
            with
        { Mark = Mark(comparison.Quote) };

    /// <summary>What a table of many figures shows of whether one may be quoted.</summary>
    public static string Mark(Quote? quote) => Mark(quote?.Mark ?? QuoteMark.Unspecified);

    /// <summary>The same of the mark alone.</summary>
    public static string Mark(QuoteMark mark) => mark switch { QuoteMark.Check => "!", QuoteMark.Care => "~", _ => "" };

    /// <summary>A neighbour's figure; a partner in the same return is no neighbour's figure, so it is not plotted twice.</summary>
    public FigureView Neighbour(Comparison comparison, ComparedNeighbour neighbour)
    {
        var shared = comparison.Summary.LeftOut.FirstOrDefault(l => l.Code == neighbour.Code && l.With.Length > 0);
        return shared is null
            ? Of(comparison.Measure, neighbour.Figure, Partners(neighbour.Code, neighbour.Joint)) with { Mark = Mark(neighbour.Mark) }
            : FigureView.Missing("same return", Reason(shared)) with { Code = PlainWords.Code(shared.Reason) };
    }

    public FigureView Median(Comparison comparison) => Median(comparison.Measure, comparison.Summary, comparison.OwnGroup);

    /// <param name="ownGroup">Whether the summary is that of a group of the user's own.</param>
    public FigureView Median(string measure, Summary summary, bool ownGroup) =>
        Average(measure, summary, summary.HasMedian ? summary.Median : null, ownGroup);

    /// <param name="ownGroup">As for the median.</param>
    public FigureView Lower(string measure, Summary summary, bool ownGroup) =>
        Average(measure, summary, summary.HasLowerQuartile ? summary.LowerQuartile : null, ownGroup);

    /// <param name="ownGroup">As for the median.</param>
    public FigureView Upper(string measure, Summary summary, bool ownGroup) =>
        Average(measure, summary, summary.HasUpperQuartile ? summary.UpperQuartile : null, ownGroup);

    /// <summary>With its sign, in the measure's unit.</summary>
    public FigureView Difference(string measure, FigureView one, FigureView other)
    {
        if (one.Value is not { } minuend)
            return FigureView.Missing(one.Text, one.Reason) with { Note = one.Note, Code = one.Code };
        if (other.Value is not { } subtrahend)
            return FigureView.Missing(other.Text, other.Reason) with { Note = other.Note, Code = other.Code };
        var difference = minuend - subtrahend;
        return FigureView.Of(difference, Signed(measure, difference), UnitOf(measure) is "%" ? "percentage points" : UnitOf(measure));
    }

    /// <summary>A difference with its sign, without the words of its unit.</summary>
    public string Signed(string measure, double difference)
    {
        var text = new FigureText(reference.Measure(measure)).Short(difference);
        // "+1.9%" would read as a ratio of the two.
        text = text.EndsWith('%') ? text.Replace("%", " pts", StringComparison.Ordinal) : text;
        return text[0] == '-' ? text : "+" + text;
    }

    /// <summary>The day that figures are of, or the year up to it where they are what was spent.</summary>
    public string Date(string measure, string day) => reference.Measure(measure).Spend ? $"year to {PlainWords.Day(day)}" : PlainWords.Day(day);

    /// <summary>Pounds as millions.</summary>
    public static FigureView Millions(double pounds) => FigureView.Of(pounds, NumberStyle.OfPounds(pounds).Text(pounds), "£");

    public IReadOnlyList<LeftOutView> LeftOut(IEnumerable<LeftOut> leftOut) =>
        [.. leftOut.Select(one => new LeftOutView(reference.Name(one.Code), Reason(one)))];

    public string? Partners(string code, IEnumerable<string> joint)
    {
        var others = joint.Where(member => member != code).Select(reference.Name).ToList();
        return others.Count == 0 ? null : string.Join(", ", others);
    }

    public static PositionView? Place(Place? place) => place is null
        ? null
        : new(place.Rank, place.Of) { Low = place.HasLow ? place.Low : null, High = place.HasHigh ? place.High : null };

    /// <summary>Definition and prices of a spend measure; empty for others.</summary>
    public static string Basis(string definition, string prices, string index, string baseYear)
    {
        var inPrices = prices switch
        {
            "" => "",
            "real" => $"real terms, {baseYear} prices ({index})",
            _ => PlainWords.Cash,
        };
        return string.Join(", ", new[] { definition, inPrices }.Where(part => part.Length > 0));
    }

    private string UnitOf(string measure) => reference.Measure(measure).Unit;

    private FigureView Average(string measure, Summary summary, double? value, bool ownGroup) =>
        value is { } known ? FigureView.Of(known, new FigureText(reference.Measure(measure)).Short(known), UnitOf(measure))
        : summary.Used + summary.LeftOut.Count == 0 ? FigureView.Missing("no list", "the edition has no list of neighbours")
        : FigureView.Missing("too few", ownGroup ? "fewer than five of the group have a figure" : "fewer than five neighbours have a figure") with
        {
            Note = Few(measure, summary),
        };

    // What can be said of so few without speaking for others.
    private string? Few(string measure, Summary summary) => !summary.HasMinimum ? null
        : new FigureText(reference.Measure(measure)) is var text && summary.HasPlainMean
            ? $"{text.Short(summary.Minimum)} to {text.Short(summary.Maximum)}, plain mean {text.Short(summary.PlainMean)}"
            : summary.Used == 1 ? $"{text.Short(summary.Minimum)} alone" : $"{text.Short(summary.Minimum)} to {text.Short(summary.Maximum)}";

    private string Reason(LeftOut one) => one.Reason switch
    {
        LeftOutReason.SameReturn => $"the same return as {reference.Name(one.With)}",
        LeftOutReason.CountedWith => $"counted with {reference.Name(one.With)}, in one return",
        LeftOutReason.Excluded => $"excluded: {one.Note.TrimEnd('.')}",
        LeftOutReason.NoLag => "no year that also has the year before it",
        _ => PlainWords.Of(one),
    };
}
