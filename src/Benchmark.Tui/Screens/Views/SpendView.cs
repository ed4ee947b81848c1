namespace Benchmark.Tui.Screens.Views;

/// <summary>What an authority spent, block by block over the years, and how the definitions divide it.</summary>
internal sealed record SpendView
{
    public required string Name { get; init; }

    /// <summary>"case-for-change, cash".</summary>
    public required string Basis { get; init; }

    public required string Definition { get; init; }

    /// <summary>Id of the measure of all spend in pounds.</summary>
    public string Total { get; init; } = "";

    /// <summary>Id of the measure of all spend per child.</summary>
    public string TotalPerChild { get; init; } = "";

    public required IReadOnlyList<SpendBlockView> Blocks { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SpendYearView> Years { get; init; }

    public required IReadOnlyList<DefinitionView> Definitions { get; init; }

    /// <summary>Price indices to choose from.</summary>
    public required IReadOnlyList<PriceIndexItem> PriceIndices { get; init; }
}
