using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>One authority's spend under every definition, so that nobody takes one of them for the only one.</summary>
internal static class DefinitionComparisons
{
    /// <summary>The definitions side by side, as a message.</summary>
    public static V1.DefinitionComparison Of(Snapshot snapshot, Authority authority, Period period, Peers peers, Prices prices)
    {
        var answer = new V1.DefinitionComparison
        {
            Authority = AuthorityWire.Name(authority),
            Period = period.Name,
            Edition = peers.EditionName(authority),
            OwnGroup = peers.Group is not null,
            Prices = prices.IsReal ? "real" : "cash",
            Index = prices.Index?.Id ?? "",
            BaseYear = prices.BaseYear?.Name ?? "",
            Snapshot = snapshot.Hash,
        };
        var (preventative, statutory, preventativePerChild, statutoryPerChild, share) = (
            Measure(SpendBlock.Preventative, formula => formula.IsTotal), Measure(SpendBlock.Statutory, formula => formula.IsTotal),
            Measure(SpendBlock.Preventative, formula => formula.IsPerChild), Measure(SpendBlock.Statutory, formula => formula.IsPerChild),
            Measure(SpendBlock.Preventative, formula => formula.IsSpendShare));
        answer.Measures = new()
        {
            Preventative = preventative.Id,
            Statutory = statutory.Id,
            PreventativePerChild = preventativePerChild.Id,
            StatutoryPerChild = statutoryPerChild.Id,
            Share = share.Id,
        };
        foreach (var definition in snapshot.Catalogue.Definitions)
        {
            V1.Comparison Compare(Measure measure) => ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(new(
                authority, snapshot.Tables.Of(measure, definition), period, peers, prices)));

            var shares = Compare(share);
            answer.Rows.Add(new V1.DefinitionRow
            {
                Definition = definition.Id,
                Name = definition.Name,
                Preventative = Compare(preventative).Figure,
                Statutory = Compare(statutory).Figure,
                PreventativePerChild = Compare(preventativePerChild).Figure,
                StatutoryPerChild = Compare(statutoryPerChild).Figure,
                Share = shares.Figure,
                NeighboursShare = shares.Summary,
                EnglandShare = shares.England,
            });
        }

        return answer;

        Measure Measure(string sums, Func<Formula, bool> form) => snapshot.Catalogue.OfSpend(sums, form)
            ?? throw Fault.NotFound("measure", sums, "measures.csv has no such measure of spend in all its forms");
    }
}
