namespace Benchmark.Tui.Screens.Views;

/// <summary>The statistical neighbours of one authority in one edition, with all their figures.</summary>
internal sealed record NeighboursView
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the list; empty for a group of the user's own.</summary>
    public required string Edition { get; init; }

    /// <summary>Editions held, oldest first.</summary>
    public required IReadOnlyList<string> Editions { get; init; }

    /// <summary>The edition that came and went are told against; empty when there is one only.</summary>
    public required string Against { get; init; }

    /// <summary>Whether that edition has a list for the authority; without one nobody can be new or gone.</summary>
    public bool IsAgainstListed { get; init; } = true;

    public required IReadOnlyList<MeasureItem> Measures { get; init; }

    /// <summary>Period of each measure.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The authority's own figure of each measure.</summary>
    public required IReadOnlyList<FigureView> Own { get; init; }

    /// <summary>The neighbours' median of each measure.</summary>
    public required IReadOnlyList<FigureView> Medians { get; init; }

    /// <summary>How many neighbours each median rests on.</summary>
    public required IReadOnlyList<int> Used { get; init; }

    /// <summary>Closest first.</summary>
    public required IReadOnlyList<NeighbourRow> Rows { get; init; }

    /// <summary>Names of those in the other edition's list but not in this one.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>Names of all that list this authority.</summary>
    public required IReadOnlyList<string> ListedBy { get; init; }

    /// <summary>Whether it is a group of the user's own: nobody in it is closer than another, and lists say nothing of it.</summary>
    public bool IsGroup => Edition.Length == 0;

    /// <summary>"case-for-change, cash".</summary>
    public required string Basis { get; init; }

    /// <summary>Why there are none, as a sentence; else null.</summary>
    public string? NoNeighbours { get; init; }
}
