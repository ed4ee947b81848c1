using System.Globalization;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Analyses;

/// <summary>
/// The rows that set spend beside care: one for each authority and 31 March that has a care rate, preventative spend per child in
/// the financial year that ends on that day, and the same for the year before. Nothing is carried across a reorganisation.
/// </summary>
internal sealed class AssociationPanel
{
    private readonly List<PanelRow> _all = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly Dictionary<int, string> _excluded;

    /// <summary>Assembles the panel for the years asked for.</summary>
    /// <param name="snapshot">The database state.</param>
    /// <param name="definition">Whose preventative spend.</param>
    /// <param name="prices">Real prices, in which the years can be set beside each other.</param>
    /// <param name="years">Years of the care count.</param>
    public AssociationPanel(Snapshot snapshot, Definition definition, Prices prices, IReadOnlyList<string> years)
    {
        var care = snapshot.Table(snapshot.MeasureOf("children-in-care-rate")!, definition);
        var spend = snapshot.Table(snapshot.MeasureOf("preventative-spend-per-child")!, definition);
        _excluded = snapshot.Exclusions.Where(rule => rule.Analysis == "association")
            .ToDictionary(rule => snapshot.AuthorityIndex(rule.Authority), rule => rule.Reason);
        for (var authority = 0; authority < snapshot.Authorities.Count; authority++)
        {
            var before = _all.Count;
            var why = new List<LeftOutReason>();
            foreach (var name in years)
            {
                var rate = care[care.Calendar.IndexOf(name), authority].Value;
                if (!rate.HasValue)
                {
                    why.Add(LeftOutReason.Of(rate.Reason));
                    continue;
                }

                var year = int.Parse(name, CultureInfo.InvariantCulture);
                var same = SpendIn(year);
                var lagged = SpendIn(year - 1);
                if (same.HasValue && lagged.HasValue)
                    _all.Add(new(authority, year, same.Value, lagged.Value, rate.Value));
                else
                    why.Add(same.HasValue ? LeftOutReason.NoLag : LeftOutReason.Of(same.Reason));
            }

            var code = snapshot.Authorities[authority].Code;
            if (_excluded.TryGetValue(authority, out var rule))
                _leftOut.Add(new(code, LeftOutReason.Excluded, "", rule));
            else if (_all.Count == before)
                _leftOut.Add(new(code, Telling(why), "", "No year in which care rate, spend and the spend of the year before are all there."));
            continue;

            Outcome SpendIn(int endsIn)
            {
                var period = spend.Calendar.IndexOf(string.Create(CultureInfo.InvariantCulture, $"{endsIn - 1}-{endsIn % 100:00}"));
                return period < 0
                    ? Outcome.Missing(MissingReason.NotAvailable)
                    : prices.Apply(spend[period, authority], spend.Measure, spend.Calendar.Periods[period]).Value;
            }
        }
    }

    /// <summary>Rows of all authorities.</summary>
    public IReadOnlyList<PanelRow> All => _all;

    /// <summary>Rows of the authorities that no rule excludes.</summary>
    public IReadOnlyList<PanelRow> Kept => [.. _all.Where(row => !_excluded.ContainsKey(row.Authority))];

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
