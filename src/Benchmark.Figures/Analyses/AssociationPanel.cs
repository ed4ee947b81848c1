using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>
/// The rows that set a measure, usually of spend, beside an outcome: one for each authority and day that has the outcome, the measure of the
/// newest day that is not after it and less than a year before it (a financial year's ends on its last day), and the same for the year
/// before. Nothing is carried across a reorganisation, and a figure of a joint return, which is of several authorities, is no row.
/// </summary>
internal sealed class AssociationPanel
{
    /// <summary>What seed files call this analysis.</summary>
    public const string Id = "association";

    private const string JointReturn = "Its figures are of a joint return, one for several authorities.";

    private readonly List<PanelRow> _all = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly Dictionary<Authority, string> _excluded;
    private readonly Gazetteer _places;

    /// <summary>Assembles the panel for the years asked for.</summary>
    /// <param name="places">All authorities.</param>
    /// <param name="excluded">Authorities that a rule leaves out, with the reason.</param>
    /// <param name="outcome">What is explained.</param>
    /// <param name="spend">What it is set against.</param>
    /// <param name="prices">Real prices, in which the years can be set beside each other.</param>
    /// <param name="years">Years of the outcome.</param>
    public AssociationPanel(
        Gazetteer places, IEnumerable<(Authority Authority, string Reason)> excluded, FigureTable outcome, FigureTable spend, Prices prices,
        IReadOnlyList<Period> years)
    {
        _places = places;
        _excluded = excluded.ToDictionary(rule => rule.Authority, rule => rule.Reason);
        foreach (var authority in places.Authorities)
        {
            var before = _all.Count;
            var why = new List<LeftOutReason>();
            foreach (var period in years)
            {
                var rate = In(outcome, period);
                if (rate is not { HasValue: true } explained)
                {
                    why.Add(rate is { } missing ? LeftOutReason.Of(missing.Reason) : LeftOutReason.Excluded);
                    continue;
                }

                var day = outcome.Calendar.Days(period).Last;
                var (now, yearBefore) = (On(day), On(day.AddYears(-1)));
                if (now is not { } same || yearBefore is not { } lagged)
                    why.Add(LeftOutReason.Excluded);
                else if (same.HasValue && lagged.HasValue)
                    _all.Add(new(authority.Index, period.EndYear, same.Value, lagged.Value, explained.Value));
                else
                    why.Add(same.HasValue ? LeftOutReason.NoLag : LeftOutReason.Of(same.Reason));
            }

            if (_excluded.TryGetValue(authority, out var rule))
                _leftOut.Add(new(authority, LeftOutReason.Excluded, null, rule));
            else if (_all.Count == before)
                _leftOut.Add(Telling(why) is var telling && telling == LeftOutReason.Excluded
                    ? new(authority, telling, null, JointReturn)
                    : new(authority, telling, null, "No year in which the outcome, its spend and the spend of the year before are all there."));
            continue;

            Outcome? On(DateOnly day) => spend.Calendar.On(day) is { } period ? In(spend, period) : Outcome.Missing(MissingReason.NotAvailable);

            // Null for a joint return's.
            Outcome? In(FigureTable table, Period period) => table.Joint(period, authority) is null
                ? prices.Apply(table[period, authority], table.Measure, period).Value
                : null;
        }
    }

    /// <summary>Rows of all authorities.</summary>
    public IReadOnlyList<PanelRow> All => _all;

    /// <summary>Rows of the authorities that no rule excludes.</summary>
    public IReadOnlyList<PanelRow> Kept => [.. _all.Where(row => !_excluded.ContainsKey(Of(row)))];

    /// <summary>Whose a row is.</summary>
    public Authority Of(PanelRow row) => _places.Authorities[row.Authority];

    /// <summary>Authorities of which no row is kept, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>
    /// The reason that says most: a missing year before, then a missing denominator, then whatever comes most often. That an
    /// authority did not exist in some of the years says nothing about those in which it did.
    /// </summary>
    private static LeftOutReason Telling(List<LeftOutReason> reasons) =>
        reasons.Contains(LeftOutReason.NoLag) ? LeftOutReason.NoLag
        : reasons.Where(reason => reason.Missing != MissingReason.NotInExistence)
            .GroupBy(reason => reason)
            .OrderByDescending(group => group.Key.Missing == MissingReason.NoDenominator).ThenByDescending(group => group.Count())
            .Select(group => group.Key)
            .DefaultIfEmpty(LeftOutReason.Of(MissingReason.NotInExistence))
            .First();
}
