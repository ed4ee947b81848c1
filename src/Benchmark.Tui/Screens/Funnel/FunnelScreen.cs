using System.Globalization;
using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Funnel;

internal static class FunnelScreen
{
    public static void Draw(FunnelScreenView view, FunnelView funnel, Region body, Glyphs glyphs)
    {
        if (funnel.WhyNone is { } why)
        {
            var next = ChartText.Wrap(body, 1, why, Role.Missing, 2);
            ChartText.Wrap(body, next + 1, "m turns to a measure that has one.", Role.Text, 2);
            return;
        }

        var dot = glyphs.Separator;
        var measure = funnel.Measure;
        var title = $"{measure.Label} {dot} {funnel.Date} {dot} centre {funnel.CentreText}, {funnel.CentreLabel}";
        body.WriteFitted(1, 0, body.Width - 2, title, Role.Heading, glyphs);
        body.WriteFitted(
            1, 1, body.Width - 2,
            $"{glyphs.Self} itself  {glyphs.Neighbour} {(view.Subject.Group is null ? "neighbour" : "group")}  {glyphs.Chosen} selected  limits: full 99.8%, broken 95%, dots plain",
            Role.Muted, glyphs);

        var words = new List<(string Text, Role Role)>();
        if (view.Selected is { } at)
        {
            words.Add((
                $"{at.Name}: {at.Text}; {at.DenominatorText} {Brief(funnel.Denominator)}. {ChartText.Sentence(at.Where)} "
                + $"({ChartText.Signed(at.Z)} standard errors from all authorities, {ChartText.Signed(at.AdjustedZ)} once widened).",
                Role.Chosen));
        }

        if (funnel.Points.All(point => point.Standing != Standing.Self))
            words.Add(($"{view.Subject.Name} has no figure here, so it has no dot.", Role.Missing));
        words.AddRange(funnel.Sentences.Select(sentence => (sentence, Role.Text)));
        if (funnel.LeftOut.Count > 0)
        {
            var full = $"{ChartText.Count(funnel.LeftOut.Count, "authority", "authorities")} without a figure, {ChartText.LeftOut(funnel.LeftOut)}.";
            var brief = $"{ChartText.Count(funnel.LeftOut.Count, "authority has", "authorities have")} no figure; t lists them with their reasons.";
            words.Add((ChartText.Rows(full, body.Width) > body.Height / 10 ? brief : full, Role.Muted));
        }

        var rows = words.Sum(word => ChartText.Rows(word.Text, body.Width));
        DrawChart(view, funnel, body.Rows(2, body.Height - 2 - rows), glyphs);
        var y = body.Height - rows;
        foreach (var (text, role) in words)
            y = ChartText.Wrap(body, y, text, role);
    }

    private static void DrawChart(FunnelScreenView view, FunnelView funnel, Region region, Glyphs glyphs)
    {
        var chart = FunnelDrawing.Of(funnel);
        ChartPoint? chosen = view.Selected is { } selected ? FunnelDrawing.At(chart, selected) : null;
        var inner = CellChart.Draw(region, chart, glyphs, chosen);
        var left = region.Width - inner.Width;
        var y = region.Height - 1;
        foreach (var tick in chart.X.Ticks)
        {
            var x = left + (int)Math.Round(tick.Place * (inner.Width - 1), MidpointRounding.AwayFromZero);
            region.Put(x, y - 1, glyphs.Vertical, Role.Border);
            region.Write(Math.Clamp(x - tick.Text.Length / 2, left, Math.Max(region.Width - tick.Text.Length, left)), y, tick.Text, Role.Muted);
        }
    }

    // "Children aged 0 to 17, as printed in the same row": what follows the comma is for the evidence to say.
    private static string Brief(string denominator) => denominator.Split(',')[0] is { Length: > 0 } first
        ? char.ToLowerInvariant(first[0]) + first[1..]
        : denominator;
}
