using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>All reporting units of a measure with intervals around their pooled value.</summary>
internal static class Funnels
{
    /// <summary>Points at which the limits are given for drawing.</summary>
    private const int CurvePoints = 60;

    /// <summary>The funnel as a message.</summary>
    /// <exception cref="Grpc.Core.RpcException">The measure has no intervals, or nothing to pool.</exception>
    public static V1.Funnel Of(Snapshot snapshot, FigureTable table, Period period)
    {
        var measure = table.Measure;
        if (!measure.Formula.HasIntervals)
            throw Fault.Invalid(
                "measure", measure.Id,
                $"a measure with intervals: {string.Join(", ", snapshot.Catalogue.Measures.Where(m => m.Formula.HasIntervals).Select(m => m.Id))}");
        var units = table.Standing(period).Units;
        double[] numerators = [.. units.Select(unit => table[period, unit].Numerator!.Value)];
        double[] denominators = [.. units.Select(unit => table[period, unit].Denominator!.Value)];
        var funnel = measure.Formula.FunnelOf(numerators, denominators)
            ?? throw Fault.Invalid("period", period.Name, "a period in which the pooled value is between 0% and 100%");

        Deviation?[] deviations = [.. units.Select(unit => measure.Formula.DeviationOf(table[period, unit], funnel.Centre))];
        var variation = AdditiveVariation.Of([.. deviations.OfType<Deviation>()]);
        var answer = new V1.Funnel
        {
            Measure = measure.Id,
            Period = period.Name,
            AsOfDate = ComparisonWire.Iso(table.Calendar.Days(period).Last),
            Centre = funnel.Centre,
            CentreLabel = $"pooled, {units.Count} authorities",
            Units = units.Count,
            Phi = funnel.Overdispersion.Phi,
            OutsidePlain = funnel.OutsidePlain,
            OutsideAdjusted = funnel.OutsideAdjusted,
            Flagged = new()
            {
                Units = units.Count, Outside95 = funnel.Outside(Confidence.Usual), Outside998 = funnel.OutsideAdjusted,
                ByChance95 = units.Count * (1 - Confidence.Usual), ByChance998 = units.Count * (1 - Confidence.Control),
            },
            TauSquared = variation.TauSquared,
            Snapshot = snapshot.Hash,
        };
        for (var i = 0; i < units.Count; i++)
        {
            var unit = funnel.Units[i];
            var members = table.Joint(period, units[i]) ?? [units[i]];
            var point = new V1.FunnelPoint
            {
                Code = units[i].Code,
                Name = string.Join(" and ", members.Select(member => member.Name)),
                Value = unit.Value,
                Denominator = unit.Denominator,
                Z = unit.Z,
                AdjustedZ = unit.AdjustedZ,
                Limits = Of(unit.Limits),
            };
            point.Joint.Add(ComparisonWire.Joint(table, period, units[i]));
            if (deviations[i] is { } deviation)
                point.AdditiveZ = variation.Score(deviation);
            answer.Points.Add(point);
        }

        var (smallest, largest) = (denominators.Min(), denominators.Max());
        for (var i = 0; i < CurvePoints; i++)
        {
            // Evenly spaced on a logarithmic axis: the limits bend most where denominators are small.
            var denominator = smallest * Math.Pow(largest / smallest, (double)i / (CurvePoints - 1));
            answer.Curve.Add(new V1.FunnelCurvePoint { Denominator = denominator, Limits = Of(funnel.LimitsAt(denominator)) });
        }

        foreach (var authority in snapshot.Places.Authorities)
            if (table[period, authority].Value is { HasValue: false, Reason: not MissingReason.NotInExistence and var reason })
                answer.LeftOut.Add(FigureWire.Of(new LeftOut(authority, LeftOutReason.Of(reason))));
        return answer;
    }

    private static V1.FunnelLimits Of(FunnelLimits limits) => new()
    {
        Plain95 = FigureWire.Of(limits.Plain95),
        Plain998 = FigureWire.Of(limits.Plain998),
        Adjusted95 = FigureWire.Of(limits.Adjusted95),
        Adjusted998 = FigureWire.Of(limits.Adjusted998),
    };
}
