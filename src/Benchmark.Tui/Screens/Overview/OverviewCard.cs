using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>One question's card, as rows that draw themselves: how many there are depends on the words.</summary>
internal static class OverviewCard
{
    private const int Indent = 3;

    // Wide enough for an axis end such as "1,400".
    private const int AxisLabel = 6;

    // From here on there is room for region and England in the card, and for the verdict in full in a low window.
    private const int Wide = 100;

    public static List<Action<Region>> Of(
        OverviewView overview, QuestionView question, int index, int width, bool isHigh, bool isSelected, Glyphs glyphs)
    {
        var rows = new List<Action<Region>>
        {
            line => DrawRule(question, line, isSelected, glyphs),
            line => DrawFigure(question, line, glyphs),
        };
        var hasOthers = width >= Wide;
        var isWide = hasOthers || isHigh;
        if (Remark(question.Headline.Own) is { } remark)
            Say(remark, Role.Warning);
        if (question.Headline.Own.Why is { } reason)
            Say($"No figure: {reason}.", Role.Missing);
        foreach (var local in question.Local)
            Say(local, Role.Warning);
        if ((isWide ? question.VerdictInFull : question.Verdict) is { } verdict)
            Say($"{verdict}.", Role.Heading);
        if (question.Gap is { } gap)
            Say(ChartText.Sentence(gap) + ".", Role.Text);
        if (OverviewText.Standing(question, isBrief: !isWide) is { } standing)
            Say(ChartText.Sentence(standing) + ".", Role.Text);
        rows.Add(line => DrawStrip(overview, question, index, line, glyphs));
        if (question.Split.Count > 0)
            rows.Add(line => DrawSplit(question, line, glyphs));
        if (hasOthers)
        {
            rows.Add(line => DrawOthers(overview, question.Headline, line, glyphs));
            foreach (var further in question.Further)
                rows.Add(line => DrawOthers(overview, further, line, glyphs));
        }

        if (isWide || !OverviewText.IsUneventful(overview, question))
            Say(OverviewText.Neighbours(overview, question, isBrief: !isWide), Role.Muted);
        if (hasOthers && question.Releases.Count > 0)
            Say($"From {string.Join(", ", question.Releases)}.", Role.Muted);
        return rows;

        void Say(string text, Role role)
        {
            foreach (var part in TextWrap.Lines(text, width - Indent - 1))
                rows.Add(line => line.WriteFitted(Indent, 0, line.Width - Indent, part, role, glyphs));
        }
    }

    private static void DrawRule(QuestionView question, Region line, bool isSelected, Glyphs glyphs)
    {
        line.Rule(0, Role.Border, glyphs);
        var dot = glyphs.Separator;
        var about = question.Basis is null ? $" {question.Date} " : $" {question.Basis} {dot} {question.Date} ";
        var title = $" {question.Title} ";
        // The title first: it says what the card is, and carries the cursor.
        var room = Math.Min(line.Width - TextWidth.Of(title) - 3, TextWidth.Of(about));
        line.WriteFitted(line.Width - room - 1, 0, room, about, Role.Muted, glyphs);
        if (isSelected)
            line.Put(0, 0, glyphs.Pointer, Role.Chosen);
        line.Write(1, 0, title, new Style(Role.Heading, isSelected ? Emphasis.Selected : Emphasis.None));
    }

    private static void DrawFigure(QuestionView question, Region line, Glyphs glyphs)
    {
        var headline = question.Headline;
        var own = headline.Own;
        var x = line.Write(1, 0, $"{glyphs.Self} ", Role.Self);
        x = line.Write(x, 0, own.JointWith is null || own.Value is null ? own.Text : $"joint {own.Text}", new Style(ChartText.RoleOf(own, Role.Self), Emphasis.Bold));
        x = line.Write(x + 1, 0, $"{headline.Label}", Role.Text);
        if (question.Change is { } change && own.Value is not null)
            x = line.Write(x, 0, $", {change}", Role.Text);

        // A line of all years at the right, where it leaves the words alone.
        var room = line.Width - x - 3;
        var span = question.SeriesSpan;
        var width = Sparkline.Width(question.Series.Count, question.SeriesBreaks);
        if (width > 0 && width + span.Length + 1 <= room)
        {
            var at = line.Width - width - span.Length - 2;
            Sparkline.Draw(line.Part(at, 0, width, 1), question.Series.ToArray(), question.SeriesBreaks, Role.Self, glyphs);
            line.Write(line.Width - span.Length - 1, 0, span, Role.Muted);
        }
    }

    private static void DrawStrip(OverviewView overview, QuestionView question, int index, Region line, Glyphs glyphs)
    {
        var headline = question.Headline;
        Span<double> values = stackalloc double[overview.Neighbours.Count + 2];
        var count = 0;
        foreach (var neighbour in overview.Neighbours)
        {
            if (neighbour.Figures[index].Value is { } value)
                values[count++] = value;
        }

        var neighbours = values[..count];
        if (headline.Median.Value is { } median)
            values[count++] = median;
        if (headline.Own.Value is { } own)
            values[count++] = own;
        if (StripScale.Covering(values[..count]) is not { } scale)
        {
            line.Write(Indent, 0, "There are no figures to plot.", Role.Missing);
            return;
        }

        var label = $"{glyphs.Median} {(headline.Median.Value is null ? "no median" : $"median {headline.Median.Text}")}";
        line.WriteFitted(0, 0, AxisLabel, NumberStyle.Tick(scale.Start), Role.Muted, glyphs, Align.Right);
        var end = NumberStyle.Tick(scale.End);
        var track = line.Width - AxisLabel - end.Length - TextWidth.Of(label) - 5;
        StripPlot.Draw(line.Part(AxisLabel + 1, 0, track, 1), scale, neighbours, headline.Median.Value, headline.Own.Value, null, glyphs);
        line.Write(AxisLabel + 2 + track, 0, end, Role.Muted);
        line.Write(line.Width - TextWidth.Of(label) - 1, 0, label, ChartText.RoleOf(headline.Median, Role.Median));
    }

    // Three wholes of one length: what is compared is where each is split.
    private static void DrawSplit(QuestionView question, Region line, Glyphs glyphs)
    {
        var width = (line.Width - Indent - 1) / question.Split.Count;
        for (var i = 0; i < question.Split.Count; i++)
        {
            var split = question.Split[i];
            var part = line.Part(Indent + i * width, 0, width - 2, 1);
            var text = i == 0 ? $"{split.Share.Text} prev." : split.Label == "England" ? $"{split.Share.Text} England" : $"{split.Share.Text} median";
            var bar = part.Width - TextWidth.Of(text) - 1;
            if (split.Share.Value is { } share && bar > 3)
            {
                var first = (int)Math.Round(Math.Clamp(share / 100, 0, 1) * bar, MidpointRounding.AwayFromZero);
                for (var x = 0; x < bar; x++)
                    part.Put(x, 0, x < first ? glyphs.Full : glyphs.Light, i == 0 ? Role.Self : i == 1 ? Role.Median : Role.Text);
            }

            part.WriteFitted(Math.Max(bar, 0) + 1, 0, TextWidth.Of(text), text, ChartText.RoleOf(split.Share, Role.Text), glyphs);
        }
    }

    private static void DrawOthers(OverviewView overview, MeasureView measure, Region line, Glyphs glyphs)
    {
        line.WriteFitted(Indent, 0, 25, measure.Label, Role.Text, glyphs);
        // A region's name is longer than the others, and its figure no shorter.
        var region = Math.Clamp(line.Width - Indent - 26 - 20 - 18 - 19, 16, 34);
        ReadOnlySpan<int> widths = [20, 18, region, 19];
        var x = Indent + 26;
        (string Name, FigureView Figure, Role Role)[] figures =
        [
            ("itself", measure.Own, Role.Self),
            ("median", measure.Median, Role.Median),
            (overview.Region, measure.Region, Role.Text),
            ("England", measure.England, Role.Text),
        ];
        for (var i = 0; i < figures.Length; i++)
        {
            var text = figures[i].Figure.Text;
            var end = x + widths[i] - 2;
            line.WriteFitted(x, 0, widths[i] - TextWidth.Of(text) - 3, figures[i].Name, Role.Muted, glyphs);
            line.WriteFitted(end - TextWidth.Of(text), 0, TextWidth.Of(text), text, ChartText.RoleOf(figures[i].Figure, figures[i].Role), glyphs);
            x += widths[i];
        }
    }

    // Where there is no figure its note is part of the reason.
    private static string? Remark(FigureView figure) => (figure.JointWith, figure.Reason is null ? figure.Note : null) switch
    {
        ({ } partner, { } note) => $"Joint with {partner}. {note}.",
        ({ } partner, null) => $"Joint with {partner}.",
        (null, { } note) => $"{note}.",
        _ => null,
    };
}
