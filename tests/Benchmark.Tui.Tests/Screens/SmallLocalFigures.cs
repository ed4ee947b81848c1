using Benchmark.Figures.Facts;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>
/// The small made-up England, and beside it what its Ashby counted itself: care of 2025 and of two months after it, and its own definition of
/// spend.
/// </summary>
public sealed class SmallLocalFigures : ServedFigures
{
    protected override string SeedFolder(string own) => SmallFigures.Write(own, holdings => holdings with
    {
        Releases = [.. holdings.Releases, new("local-1", Release.LocalDataset, 1, "Local figures", "2025-05-01", "Local, not published", "Own file", "None")],
        Observations =
        [
            .. holdings.Observations, new("local-1", "children", "101", "2025", "66"), new("local-1", "children", "101", "2025-09", "70"),
            new("local-1", "children", "101", "2025-10", "77"), new("local-1", "people", "101", "2025", "11000"),
        ],
        Definitions = [.. holdings.Definitions, new("local-early-help", 1, "Early help as we count it", "Ashby.", "clubs", "care rest", 2)],
    });
}
