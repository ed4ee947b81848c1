using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>One measure, usually of spend, against another: three answers side by side, never one alone.</summary>
internal static class Associations
{
    private const string Caution =
        "None of the three shows cause: spending and what it is set against both follow need, and each method answers another question.";

    private const string CautionOfOthers =
        "None of the three shows cause: the two measures may both follow need, and each method answers another question.";

    /// <summary>The association as a message.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="pair">What is explained, and what it is set against.</param>
    /// <param name="definition">Whose preventative spend.</param>
    /// <param name="prices">Real prices.</param>
    /// <param name="from">The first year of the outcome, and so of those of the other pairs; null for the oldest of each.</param>
    /// <param name="to">The last; null for the newest of each.</param>
    /// <param name="population">What rates are set against; spend per child is set against one population always.</param>
    public static V1.Association Of(
        Snapshot snapshot, (Measure Outcome, Measure Spend) pair, Definition definition, Prices prices, Period? from, Period? to,
        RatePopulation population = RatePopulation.OneSeries)
    {
        var (outcome, spend) = pair;
        Period[] Years(Measure of) =>
        [
            .. of.Formula.CalendarOf(snapshot.Rows).Periods.Where(period => !(period.EndYear < from?.EndYear) && !(period.EndYear > to?.EndYear)),
        ];
        AssociationPanel Panel((Measure Outcome, Measure Spend) of, RatePopulation over) => new(
            snapshot.Places, snapshot.Catalogue.Exclusions[AssociationPanel.Id], snapshot.Tables.Of(of.Outcome, definition, over),
            snapshot.Tables.Of(of.Spend, definition, over), prices, Years(of.Outcome));

        var panel = Panel(pair, population);
        var (kept, step) = (panel.Kept, StepOf(spend));
        var printed = population == RatePopulation.AsPrinted ? kept : Panel(pair, RatePopulation.AsPrinted).Kept;
        var pairs = PairsWith(snapshot, pair);
        var looked = pairs.Select(other => Association.All(other == pair ? kept : Panel(other, population).Kept, StepOf(other.Spend))).ToList();
        var adjusted = Adjusted(looked);
        var ours = looked[pairs.IndexOf(pair)];
        Period[] years = Years(outcome) is var all && kept.Count > 0
            ? [.. all.Where(year => year.EndYear >= kept.Min(row => row.Year) && year.EndYear <= kept.Max(row => row.Year))]
            : all;
        var answer = new V1.Association
        {
            Definition = definition.Id,
            From = years[0].Name,
            To = years[^1].Name,
            Index = prices.Index!.Id,
            BaseYear = prices.BaseYear!.Name,
            Caution = spend.Formula.IsMoney ? Caution : CautionOfOthers,
            Population = ComparisonWire.Of(population),
            Unit = UnitOf(pair, prices),
            Outcome = outcome.Id,
            Spend = spend.Id,
            Multiplicity = Multiplicity(looked, adjusted, pairs),
            Snapshot = snapshot.Hash,
        };
        answer.Rows.Add(Rows(kept, ours, adjusted));
        answer.RowsWithoutExclusions.Add(Association.All(panel.All, step).Select(one => Row(one, [])));
        answer.RowsAsPrinted.Add(Rows(printed, ReferenceEquals(printed, kept) ? ours : Association.All(printed, step)));
        foreach (var (other, answers) in pairs.Zip(looked))
        {
            var beside = new V1.AssociationPair
            {
                Outcome = other.Outcome.Id,
                Spend = other.Spend.Id,
                Name = NameOf(other),
                Unit = UnitOf(other, prices),
            };
            beside.Rows.Add(answers.Select(one => Row(one, [], adjusted)));
            answer.Pairs.Add(beside);
        }

        answer.LeftOut.Add(panel.LeftOut.Select(FigureWire.Of));
        answer.Points.Add(kept.GroupBy(panel.Of).Select(rows => new V1.AssociationPoint
        {
            Code = rows.Key.Code,
            Name = rows.Key.Name,
            Spend = rows.Average(row => row.Spend),
            Outcome = rows.Average(row => row.Outcome),
            Years = rows.Count(),
        }));
        return answer;

        IEnumerable<V1.AssociationRow> Rows(IReadOnlyList<PanelRow> rows, IReadOnlyList<Association> answers, Dictionary<AssociationSlope, double>? adjusted = null) =>
            answers.Select(one => Row(one, [.. Leverages.Of(one, rows, step).Select(leverage => (leverage.Term, Of(leverage, rows)))], adjusted));

        V1.Leverage Of(Leverage leverage, IReadOnlyList<PanelRow> rows) => new()
        {
            Authority = AuthorityWire.Name(snapshot.Places.Authorities[leverage.Authority]),
            Slope = leverage.Without.Slope,
            Low = leverage.Without.Interval.Low,
            High = leverage.Without.Interval.High,
            Spend = rows.Where(row => row.Authority == leverage.Authority).Average(row => row.Spend),
        };
    }

    /// <summary>The measures that are set against each other.</summary>
    /// <exception cref="Grpc.Core.RpcException">The files do not say which.</exception>
    public static (Measure Outcome, Measure Spend) MeasuresOf(Catalogue catalogue) => catalogue.FindAnalysis(AssociationPanel.Id)
        ?? throw Fault.NotFound("analysis", AssociationPanel.Id, "analyses.csv names no measures for it");

    /// <summary>The pair with the ids given; where one is empty, that of the first pair.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is no such measure, or none that can be set against another.</exception>
    public static (Measure Outcome, Measure Spend) PairOf(Lookup lookup, Catalogue catalogue, string outcome, string spend)
    {
        var (first, against) = MeasuresOf(catalogue);
        var pair = (Outcome: Numbers(outcome, "outcome", first), Spend: Numbers(spend, "spend", against));
        return pair.Outcome != pair.Spend ? pair : throw Fault.Invalid("spend", pair.Spend.Id, "another measure than the outcome");

        Measure Numbers(string id, string field, Measure usual) =>
            id.Length == 0 ? usual
            : lookup.Measure(id, field) is var measure && measure.Formula.IsText ? throw Fault.Invalid(field, id, "a measure in numbers: this one's figures are words")
            : measure.Formula.IsTotal ? throw Fault.Invalid(field, id, $"a measure that does not measure size alone{(catalogue.PerChildOf(measure) is { } perChild ? $", for instance {perChild.Id}" : "")}")
            : measure;
    }

    // The shipped pairs of which both measures are held as at the day, and this one.
    private static List<(Measure Outcome, Measure Spend)> PairsWith(Snapshot snapshot, (Measure Outcome, Measure Spend) pair)
    {
        var shipped = snapshot.Catalogue.PairsOf(AssociationPanel.Id)
            .Where(other => snapshot.Tables.Measures.Contains(other.Outcome) && snapshot.Tables.Measures.Contains(other.Spend)).ToList();
        return shipped.Contains(pair) ? shipped : [pair, .. shipped];
    }

    // Ten in ten thousand, £100 a child, a percentage point: what can be seen, and has been moved by somebody.
    private static double StepOf(Measure spend) => spend.Formula switch
    {
        { IsMoney: true } => spend.Row.Unit == "£ per child" ? Association.PoundsAStep : 10 * Association.PoundsAStep,
        { Scale: 10_000 } => 10,
        _ => 1,
    };

    private static string UnitOf((Measure Outcome, Measure Spend) pair, Prices prices)
    {
        var (outcome, spend) = (pair.Outcome.Row, pair.Spend);
        var step = NumberStyle.Count.Text(StepOf(spend));
        var extra = spend.Formula.IsMoney ? $"£{step}{spend.Row.Unit[1..]} in {prices.BaseYear} prices"
            : spend.Row.Unit == "%" ? $"percentage point of {PlainWords.Within(spend.Row.Name)}"
            : $"{step} {spend.Row.Unit} of {PlainWords.Within(spend.Row.Label)}";
        return $"{outcome.Name}{(outcome.Unit == "%" ? " (percentage points)" : "")}, for each extra {extra}";
    }

    private static string NameOf((Measure Outcome, Measure Spend) pair) => $"{pair.Outcome.Row.Label} against {PlainWords.Within(pair.Spend.Row.Label)}";

    // Each slope's p value allowing for all of them.
    private static Dictionary<AssociationSlope, double> Adjusted(IEnumerable<IReadOnlyList<Association>> looked)
    {
        var slopes = looked.SelectMany(answers => answers).SelectMany(answer => answer.Slopes).Distinct().ToList();
        return slopes.Zip(Holm.Adjust([.. slopes.Select(slope => slope.PValue)])).ToDictionary(one => one.First, one => one.Second);
    }

    private static string Multiplicity(
        List<IReadOnlyList<Association>> looked, Dictionary<AssociationSlope, double> adjusted, List<(Measure Outcome, Measure Spend)> pairs)
    {
        var left = pairs.Zip(looked).Select(one => (one.First, Methods: one.Second
                .Where(answer => answer.Slopes.Any(slope => adjusted[slope] < AssociationWords.Level)).Select(answer => PlainWords.Within(AssociationWords.Short(Wire(answer.Method)))).ToList()))
            .Where(one => one.Methods.Count > 0).Select(one => $"{NameOf(one.First)} ({PlainWords.And(one.Methods)})").ToList();
        return $"{PlainWords.Of(adjusted.Count, "slope", "slopes")} of {PlainWords.Of(pairs.Count, "pair", "pairs")} are looked at. By chance alone about "
            + $"{NumberStyle.AtMost(adjusted.Count * AssociationWords.Level, 1)} of so many would lie beyond zero with their 95% intervals; {adjusted.Keys.Count(slope => slope.PValue < AssociationWords.Level)} do, and "
            + $"{adjusted.Count(slope => slope.Value < AssociationWords.Level)} when it is allowed for that so many are looked at (Holm 1979)"
            + (left.Count > 0 ? $": {string.Join("; ", left)}." : ".");
    }

    private static V1.AssociationMethod Wire(AssociationMethod method) => method switch
    {
        AssociationMethod.Between => V1.AssociationMethod.Between,
        AssociationMethod.Within => V1.AssociationMethod.Within,
        _ => V1.AssociationMethod.WithinTrendRemoved,
    };

    private static V1.AssociationRow Row(
        Association association, IReadOnlyList<(SpendTerm Term, V1.Leverage Leverage)> leverages, Dictionary<AssociationSlope, double>? adjusted = null)
    {
        var row = new V1.AssociationRow
        {
            Method = Wire(association.Method),
            Authorities = association.Authorities,
            Observations = association.Observations,
            Years = association.Years,
        };
        foreach (var slope in association.Slopes)
        {
            var wire = new V1.AssociationSlope
            {
                Term = slope.Term switch { SpendTerm.Mean => V1.SpendTerm.Mean, SpendTerm.SameYear => V1.SpendTerm.SameYear, _ => V1.SpendTerm.YearBefore },
                Slope = slope.Slope,
                StandardError = slope.StandardError,
                Low = slope.Interval.Low,
                High = slope.Interval.High,
                Leverage = leverages.FirstOrDefault(one => one.Term == slope.Term).Leverage,
                PValue = slope.PValue,
            };
            if (adjusted is not null)
                wire.AdjustedPValue = adjusted[slope];
            row.Slopes.Add(wire);
        }

        return row;
    }
}
