using System.Globalization;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Funnel;

internal static class FunnelScreen
{
    public static string Signed(double z) =>
        (Math.Round(z, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

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
            $"{glyphs.Self} self  {glyphs.Neighbour} neighbour  {glyphs.Chosen} selected  99.8% limits: full line widened, dots plain",
            Role.Muted, glyphs);

        var words = new List<(string Text, Role Role)>();
        if (view.Selected is { } at)
        {
            words.Add((
                $"{at.Name}: {at.Text}; {at.DenominatorText} {Brief(funnel.Denominator)}. {Capitalised(at.Where)} "
                + $"(z {Signed(at.Z)}, widened {Signed(at.AdjustedZ)}).",
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
        if (Axis.Covering(funnel.Points.Select(point => point.Value).Append(funnel.Centre), region.Height > 14 ? 6 : 4) is not { } axis)
            return;
        var inner = ChartFrame.Draw(region, axis, glyphs);
        var (smallest, largest) = (funnel.Points[0].Denominator, funnel.Points[^1].Denominator);
        var plot = new DotPlot(inner, glyphs.Ink);
        DrawCurve(at => at.PlainLow, Role.Muted, 4);
        DrawCurve(at => at.PlainHigh, Role.Muted, 4);
        DrawCurve(at => at.AdjustedLow, Role.Median, 1);
        DrawCurve(at => at.AdjustedHigh, Role.Median, 1);
        plot.Line(0, plot.Y(axis.Share(funnel.Centre)), plot.Width - 1, plot.Y(axis.Share(funnel.Centre)), Role.Border, 2);
        foreach (var point in funnel.Points)
        {
            // Two dots a point, so that it stands out from a line.
            var (x, y) = (plot.X(X(point.Denominator)), plot.Y(axis.Share(point.Value)));
            plot.Dot(x, y, Role.Text);
            plot.Dot(x, y + 1, Role.Text);
        }

        plot.Show();
        foreach (var point in funnel.Points.Where(point => point.Standing == Standing.Neighbour))
            plot.Mark(X(point.Denominator), axis.Share(point.Value), glyphs.Neighbour, Role.Neighbour);
        if (view.Selected is { } selected)
            plot.Mark(X(selected.Denominator), axis.Share(selected.Value), glyphs.Chosen, Role.Chosen);
        foreach (var point in funnel.Points.Where(point => point.Standing == Standing.Self))
            plot.Mark(X(point.Denominator), axis.Share(point.Value), glyphs.Self, Role.Self);
        DrawDenominators(funnel, region, inner, smallest, largest, glyphs);

        // Logarithmic: the limits bend most where authorities are small, and most of those lie close together.
        double X(double denominator) =>
            largest > smallest ? Math.Log(denominator / smallest) / Math.Log(largest / smallest) : 0.5;

        void DrawCurve(Func<FunnelCurveView, double> of, Role role, int every)
        {
            for (var i = 1; i < funnel.Curve.Count; i++)
            {
                var (from, to) = (funnel.Curve[i - 1], funnel.Curve[i]);
                // Beyond the figures' range a limit would be drawn along the frame, as if it lay there.
                if (Outside(of(from)) || Outside(of(to)))
                    continue;
                plot.Line(
                    plot.X(X(from.Denominator)), plot.Y(axis.Share(of(from))), plot.X(X(to.Denominator)), plot.Y(axis.Share(of(to))), role, every);
            }
        }

        bool Outside(double value) => value < axis.Start || value > axis.End;
    }

    private static void DrawDenominators(
        FunnelView funnel, Region region, Region inner, double smallest, double largest, Glyphs glyphs)
    {
        var left = region.Width - inner.Width;
        var y = region.Height - 1;
        var low = smallest.ToString("#,0", CultureInfo.InvariantCulture);
        var high = largest.ToString("#,0", CultureInfo.InvariantCulture);
        region.Write(left, y, low, Role.Muted);
        region.WriteFitted(left, y, inner.Width, high, Role.Muted, glyphs, Align.Right);
        var room = inner.Width - low.Length - high.Length - 4;
        var about = $"{Brief(funnel.Denominator)}, logarithmic";
        region.WriteFitted(left + low.Length + 2 + Math.Max((room - about.Length) / 2, 0), y, room, about, Role.Muted, glyphs);
    }

    // "Children aged 0 to 17, as printed in the same row": what follows the comma is for the evidence to say.
    private static string Brief(string denominator) => denominator.Split(',')[0] is { Length: > 0 } first
        ? char.ToLowerInvariant(first[0]) + first[1..]
        : denominator;

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
