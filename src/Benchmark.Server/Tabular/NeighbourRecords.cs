using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Server.Tabular;

/// <summary>Lists of statistical neighbours as rows, one a place.</summary>
internal static class NeighbourRecords
{
    /// <summary>The columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "edition", "authority_code", "authority_name", Labels.OfAuthority, "order", "neighbour_code", "neighbour_name", "neighbour_ons_code",
        "closeness", "mutual", "release",
    ];

    /// <summary>Adds all rows of a list.</summary>
    public static void Add(Records to, Labels labels, NeighbourList list)
    {
        foreach (var one in list.Neighbours)
            to.Add(list.Edition).Add(list.Authority.Code).Add(list.Authority.Name).Add(labels.OnsCode(list.Authority.Code))
                .Add(true, one.Order).Add(one.Code).Add(one.Name).Add(labels.OnsCode(one.Code))
                .Add(PlainWords.Code(one.Closeness)).Add(true, one.Mutual).Add(list.Release).End();
    }
}
