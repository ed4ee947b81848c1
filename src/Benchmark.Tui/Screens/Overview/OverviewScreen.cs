using System.Globalization;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

internal static class OverviewScreen
{
    // Wide enough for an axis end such as "1,400".
    private const int AxisLabel = 7;

    public static void Draw(OverviewScreenView view, Region body, Glyphs glyphs)
    {
        if (view.Failure is { } failure)
        {
            Waiting.DrawFailure(body, failure);
            return;
        }

        if (view.Overview is not { } overview)
        {
            Waiting.DrawLoading(body, view.Name, glyphs);
            return;
        }

        var layout = OverviewLayout.For(overview, body.Width, body.Height);
        DrawHeads(overview, layout, body, glyphs);
        var y = 1;
        for (var i = 0; i < overview.Questions.Count; i++)
            y = DrawCard(view, overview, i, layout, body, y, glyphs);
        NeighbourTable.Draw(view, overview, layout, body.Rows(layout.TableTop, body.Height - layout.TableTop), glyphs);
    }

    // The heads name the plots' marks as well: whoever reads the columns has read the legend.
    private static void DrawHeads(OverviewView overview, OverviewLayout layout, Region body, Glyphs glyphs)
    {
        var x = layout.LabelWidth + 1;
        Right(body, x, layout.OwnWidth, 0, $"{glyphs.Self} {overview.Name}", Role.Self, glyphs);
        x += layout.OwnWidth;
        var median = layout.MedianWidth > layout.OtherWidth ? "neighbours' median" : "median";
        Right(body, x, layout.MedianWidth, 0, $"{glyphs.Median} {median}", Role.Median, glyphs);
        x += layout.MedianWidth;
        Right(body, x, layout.OtherWidth, 0, overview.Region, Role.Heading, glyphs);
        x += layout.OtherWidth;
        Right(body, x, layout.OtherWidth, 0, "England", Role.Heading, glyphs);
    }

    private static int DrawCard(
        OverviewScreenView view, OverviewView overview, int index, OverviewLayout layout, Region body, int y, Glyphs glyphs)
    {
        var question = overview.Questions[index];
        if (layout.HasRules)
            DrawRule(question, body.Rows(y++, 1), glyphs);

        var label = $"{question.Headline.Label}, {question.Period}";
        DrawMeasure(question.Headline, label, Role.Heading, 1, layout, body, y++, glyphs);
        foreach (var further in question.Further)
            DrawMeasure(further, further.Label, Role.Text, 3, layout, body, y++, glyphs);

        var columns = OverviewLayout.TextColumns(body.Width);
        foreach (var line in CardText.Lines(question, overview.NoNeighbours, layout.Density, columns, glyphs))
            body.WriteFitted(3, y++, columns, line.Text, line.Role, glyphs);

        var aside = layout.HasRules ? "" : question.Basis ?? question.Date;
        DrawStrip(view, overview, index, aside, body.Rows(y++, 1), glyphs);
        return layout.Density == Density.Roomy ? y + 1 : y;
    }

    private static void DrawRule(QuestionView question, Region line, Glyphs glyphs)
    {
        line.Rule(0, Role.Border, glyphs);
        var room = line.Width - TextWidth.Of(question.Title) - 8;
        var dot = glyphs.Separator;
        var basis = question.Basis is null ? "" : $"{question.Basis} {dot} ";
        var about = $" {question.Unit} {dot} {basis}{question.Date} ";
        // The definition a figure rests on may not be cut away; unit and date can be had from the figure's own row.
        if (TextWidth.Of(about) > room)
            about = $" {question.Basis ?? question.Date} ";
        var width = Math.Min(TextWidth.Of(about), room);
        line.WriteFitted(line.Width - width - 2, 0, width, about, Role.Muted, glyphs);
        var x = line.Write(2, 0, " ", Role.Border);
        line.Write(line.Write(x, 0, question.Title, Role.Heading), 0, " ", Role.Border);
    }

    private static void DrawMeasure(
        MeasureView measure, string label, Role role, int indent, OverviewLayout layout, Region body, int y, Glyphs glyphs)
    {
        body.WriteFitted(indent, y, layout.LabelWidth - indent + 1, label, role, glyphs);
        var x = layout.LabelWidth + 1;
        Figure(measure.Own, layout.OwnWidth, Role.Self);
        Figure(measure.Median, layout.MedianWidth, Role.Median);
        Figure(measure.Region, layout.OtherWidth, Role.Text);
        Figure(measure.England, layout.OtherWidth, Role.Text);

        void Figure(FigureView figure, int width, Role known)
        {
            Right(body, x, width, y, figure.Text, figure.Value is null ? Role.Missing : known, glyphs);
            x += width;
        }
    }

    private static void DrawStrip(
        OverviewScreenView view, OverviewView overview, int index, string aside, Region line, Glyphs glyphs)
    {
        var headline = overview.Questions[index].Headline;
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
            line.Write(3, 0, "no figures to plot", Role.Missing);
            return;
        }

        var asideWidth = TextWidth.Of(aside);
        Right(line, 1, AxisLabel, 0, AxisText(scale.Start), Role.Muted, glyphs);
        var track = line.Width - 2 * (AxisLabel + 2) - (asideWidth > 0 ? asideWidth + 2 : 0);
        StripPlot.Draw(
            line.Part(AxisLabel + 2, 0, track, 1),
            scale,
            neighbours,
            headline.Median.Value,
            headline.Own.Value,
            view.Selected?.Figures[index].Value,
            glyphs);
        line.Write(AxisLabel + 3 + track, 0, AxisText(scale.End), Role.Muted);
        line.Write(line.Width - asideWidth - 1, 0, aside, Role.Muted);
    }

    private static string AxisText(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    // A column's first cell stays free, so that two full ones do not run together.
    private static void Right(Region region, int x, int width, int y, string text, Role role, Glyphs glyphs) =>
        region.WriteFitted(x + 1, y, width - 1, text, role, glyphs, Align.Right);
}
