using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>All reporting units around their pooled value.</summary>
internal sealed class FunnelData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<FunnelView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        if (!reference.Item(subject.Measure).HasIntervals)
            return None(reference.Item(subject.Measure));
        var asked = connection.FunnelAsync(new() { Measure = subject.Measure, Period = subject.Period }, cancel);
        var listed = connection.ListNeighboursAsync(SubjectRequest.Neighbours(subject), cancel);
        await Task.WhenAll(asked, listed).ConfigureAwait(false);
        var funnel = await asked.ConfigureAwait(false);
        var neighbours = SubjectRequest.Compared(subject, await listed.ConfigureAwait(false));
        if (funnel.Points.Count == 0 || funnel.Curve.Count == 0)
            throw new InvalidOperationException("a funnel has no point or no limits");
        var measure = reference.Measure(funnel.Measure);
        var text = new FigureText(measure);
        return new()
        {
            Measure = reference.Item(funnel.Measure),
            Measures = reference.Measures,
            Period = funnel.Period,
            Date = PlainWords.Day(funnel.AsOfDate),
            Centre = funnel.Centre,
            CentreText = text.Short(funnel.Centre),
            CentreLabel = funnel.CentreLabel,
            Denominator = measure.Denominator,
            Phi = funnel.Phi,
            Sentences = [.. Sentences(funnel)],
            Points =
            [
                .. funnel.Points.OrderBy(point => point.Denominator).Select(point => new FunnelPointView(
                    point.Code,
                    point.Name,
                    point.Joint.Count > 0 ? [.. point.Joint] : [point.Code],
                    point.Value,
                    text.Short(point.Value),
                    point.Denominator,
                    NumberStyle.AtMost(point.Denominator, 1),
                    point.Z,
                    point.AdjustedZ,
                    Where(point),
                    point.Code == subject.Code || point.Joint.Contains(subject.Code) ? Standing.Self
                        : neighbours.Contains(point.Code) || point.Joint.Any(neighbours.Contains) ? Standing.Neighbour
                        : Standing.Other)),
            ],
            Curve =
            [
                .. funnel.Curve.Select(at => new FunnelCurveView(
                    at.Denominator,
                    at.Limits.Plain998.Low,
                    at.Limits.Plain998.High,
                    at.Limits.Adjusted998.Low,
                    at.Limits.Adjusted998.High,
                    at.Limits.Adjusted95.Low,
                    at.Limits.Adjusted95.High)),
            ],
            LeftOut = figures.LeftOut(funnel.LeftOut),
        };
    }

    private FunnelView None(MeasureItem measure) => new()
    {
        Measure = measure,
        Measures = reference.Measures,
        Period = "",
        Date = "",
        Centre = 0,
        CentreText = "",
        CentreLabel = "",
        Denominator = "",
        Phi = 0,
        Sentences = [],
        Points = [],
        Curve = [],
        LeftOut = [],
        WhyNone = measure.IsSpend
            ? $"{measure.Label} is in pounds or a share of pounds: chance cannot be reckoned for it, so it has no funnel."
            : reference.Measure(measure.Id).Numerator.Length > 0
            ? $"{measure.Label} sets counts against each other neither of which is a part of the other: chance cannot be reckoned for it, so it has no funnel."
            : $"{measure.Label} is taken as published, without the counts behind it: chance cannot be reckoned for it, so it has no funnel.",
    };

    private static IEnumerable<string> Sentences(Funnel funnel)
    {
        var phi = NumberStyle.Plain(funnel.Phi, 2);
        if (funnel.Phi > 1)
        {
            var widened = NumberStyle.Plain(Math.Sqrt(funnel.Phi), 1);
            yield return $"Authorities differ by more than chance alone would give (phi {phi}, 1 being chance), so the limits are widened {widened} times.";
        }
        else
        {
            yield return $"Authorities differ by no more than chance would give (phi {phi}, 1 being chance), so the limits are not widened.";
        }

        yield return $"Outside the plain 99.8% limits: {funnel.OutsidePlain} of {funnel.Units}; "
            + $"outside the widened ones: {funnel.OutsideAdjusted} of {funnel.Units}; outside the widened 95% limits: {FlaggedText.Brief(funnel.Flagged)}.";
    }

    private static string Where(FunnelPoint point)
    {
        return $"{Against(point.Limits.Plain95, point.Limits.Plain998, "plain")}; "
            + Against(point.Limits.Adjusted95, point.Limits.Adjusted998, "widened");

        string Against(Interval usual, Interval wide, string kind) =>
            point.Value > wide.High ? $"above the {kind} 99.8% limits"
            : point.Value < wide.Low ? $"below the {kind} 99.8% limits"
            : point.Value > usual.High ? $"above the {kind} 95% limits"
            : point.Value < usual.Low ? $"below the {kind} 95% limits"
            : $"inside the {kind} limits";
    }
}
