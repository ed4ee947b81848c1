using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The sentences of a question's card: where the authority stands, and on whom that rests.</summary>
internal static class CardText
{
    public static List<CardLine> Lines(QuestionView question, string? noNeighbours, Density density, int columns, Glyphs glyphs)
    {
        var lines = new List<CardLine>();
        var own = question.Headline.Own;
        var remark = Remark(own);
        var standing = Standing(question);
        var change = question.Change is { } text ? $"; {text}" : "";
        if (density == Density.Tight)
        {
            // In a single row the change is the first thing to go, rather than half of it, then the names of those left out.
            Add(standing + change, standing, Role.Text);
            Add(
                Neighbours(question, noNeighbours, glyphs, isBrief: false),
                Neighbours(question, noNeighbours, glyphs, isBrief: true),
                Role.Muted);
        }
        else
        {
            Wrap(standing + change, Role.Text);
            Wrap(Neighbours(question, noNeighbours, glyphs, isBrief: false), Role.Muted);
        }

        if (remark is not null)
            lines.Add(new CardLine(remark, Role.Warning));
        return lines;

        void Add(string sentence, string shorter, Role role) =>
            lines.Add(new CardLine(TextWidth.Of(sentence) <= columns ? sentence : shorter, role));

        void Wrap(string sentence, Role role)
        {
            foreach (var line in TextWrap.Lines(sentence, columns))
                lines.Add(new CardLine(line, role));
        }
    }

    /// <summary>"position 3 of 151 (1 = highest), 2 of 11 with its neighbours", or why there is none.</summary>
    public static string Standing(QuestionView question)
    {
        if (question.Headline.Own.Reason is { } reason)
            return $"no position: {reason}";
        var (word, first) = question.Polarity switch
        {
            Polarity.LowIsGood => ("rank", "(1 = lowest, low is good)"),
            Polarity.HighIsGood => ("rank", "(1 = highest, high is good)"),
            // A neutral measure has no better end, so it is not ranked.
            _ => ("position", "(1 = highest)"),
        };
        return (question.National, question.AmongNeighbours) switch
        {
            ({ } national, { } among) =>
                $"{word} {national.Place} of {national.Of} {first}, {among.Place} of {among.Of} with its neighbours",
            ({ } national, null) => $"{word} {national.Place} of {national.Of} {first}",
            (null, { } among) => $"{word} {among.Place} of {among.Of} with its neighbours {first}",
            _ => "no position",
        };
    }

    /// <summary>"▲ above the median; 10 neighbours used, none left out".</summary>
    /// <param name="isBrief">Whether those left out are only counted; the table shows each one's reason.</param>
    public static string Neighbours(QuestionView question, string? noNeighbours, Glyphs glyphs, bool isBrief)
    {
        if (noNeighbours is not null)
            return noNeighbours;
        var median = question.Headline.Median;
        var own = question.Headline.Own;
        var against = (own.Value, median.Value) switch
        {
            (_, null) when isBrief => "no median; ",
            (_, null) => $"no median: {median.Reason}; ",
            (null, _) => "",
            // Alike as shown: to call one of two equal numbers the higher would only puzzle.
            _ when own.Text == median.Text => "level with the median; ",
            ({ } mine, { } middle) when mine > middle => $"{glyphs.Ascending} above the median; ",
            _ => $"{glyphs.Descending} below the median; ",
        };
        var used = question.Used == 1 ? "1 neighbour used" : $"{question.Used} neighbours used";
        var leftOut = question.LeftOut.Count == 0
            ? ", none left out"
            : isBrief ? $", {question.LeftOut.Count} left out for the reasons in the table"
            : ", left out: " + string.Join(", ", question.LeftOut.Select(one => $"{one.Name} ({one.Reason})"));
        return against + used + leftOut;
    }

    private static string? Remark(FigureView figure) => (figure.JointWith, figure.Note) switch
    {
        ({ } partner, { } note) => $"joint with {partner}; {note}",
        ({ } partner, null) => $"joint with {partner}",
        (null, var note) => note,
    };
}
