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
        foreach (var definition in snapshot.Catalogue.Definitions)
        {
            V1.Comparison Compare(string measure) => ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(new(
                authority, snapshot.Tables.Of(measure, definition), period, peers, prices)));

            var share = Compare("preventative-share");
            answer.Rows.Add(new V1.DefinitionRow
            {
                Definition = definition.Id,
                Name = definition.Name,
                Preventative = Compare("preventative-spend").Figure,
                Statutory = Compare("statutory-spend").Figure,
                PreventativePerChild = Compare("preventative-spend-per-child").Figure,
                StatutoryPerChild = Compare("statutory-spend-per-child").Figure,
                Share = share.Figure,
                NeighboursShare = share.Summary,
                EnglandShare = share.England,
            });
        }

        return answer;
    }
}
