using Benchmark.Figures.Facts;
using Benchmark.Figures.Tests.SmallWorld;
using Benchmark.Server.Import;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>The small made-up England, whose screens no new release rewrites.</summary>
public sealed class SmallFigures : ServedFigures
{
    protected override string SeedFolder(string own) => Write(own, holdings => holdings);

    /// <summary>Writes it as seed files.</summary>
    /// <param name="own">The folder in which theirs is made.</param>
    /// <param name="with">What is to be in them, of what there is.</param>
    internal static string Write(string own, Func<Holdings, Holdings> with)
    {
        var folder = Directory.CreateDirectory(Path.Combine(own, "seed")).FullName;
        var holdings = with(SmallEngland.Holdings());
        SeedFiles.Write(folder, holdings with { Neighbours = [.. holdings.Neighbours.GroupBy(row => (row.Release, row.Edition, row.Authority)).SelectMany(Ten)] });
        return folder;

        // A published list has ten: what the shorter one lacks follows in order of code.
        IEnumerable<NeighbourRow> Ten(IGrouping<(string Release, string Edition, string Authority), NeighbourRow> list) =>
        [
            .. list,
            .. holdings.Authorities.Select(row => row.Code).Except([list.Key.Authority, .. list.Select(row => row.Code)]).Take(10 - list.Count())
                .Select((code, i) => new NeighbourRow(list.Key.Release, list.Key.Edition, list.Key.Authority, list.Count() + i + 1, code, "close")),
        ];
    }
}
