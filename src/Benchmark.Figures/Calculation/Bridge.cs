namespace Benchmark.Figures.Calculation;

/// <summary>What spend per child is made of, block by block.</summary>
/// <param name="Blocks">Spend per child in each block, in pounds; always in the same order.</param>
/// <param name="Volumes">
/// How many people a block was spent on, per child: children looked after per child. Null for a block whose people nobody counts, and
/// where the count is missing.
/// </param>
internal sealed record SpendMakeUp(IReadOnlyList<double> Blocks, IReadOnlyList<double?> Volumes)
{
    /// <summary>Spend per child in all blocks, in pounds.</summary>
    public double Total => Blocks.Sum();

    /// <summary>
    /// The simple mean of several, block by block, so that the blocks add up to the mean total. Medians of blocks would not. A volume
    /// is missing when it is missing in one of them.
    /// </summary>
    public static SpendMakeUp MeanOf(IReadOnlyList<SpendMakeUp> several) => new(
        [.. several[0].Blocks.Select((_, i) => several.Average(one => one.Blocks[i]))],
        [.. several[0].Volumes.Select((_, i) => several.All(one => one.Volumes[i] is not null) ? several.Average(one => one.Volumes[i]) : null)]);

    /// <summary>Spend per person in a block, in pounds; null without people.</summary>
    public double? UnitCost(int block) => Volumes[block] is > 0 and { } volume ? Blocks[block] / volume : null;
}

/// <summary>How far one block carries a bridge.</summary>
/// <param name="From">Spend per child where the bridge begins, in pounds.</param>
/// <param name="To">Spend per child where it ends.</param>
/// <param name="Volume">Pounds per child because more or fewer people are counted; null where the block cannot be split.</param>
/// <param name="Cost">Pounds per child because each costs more or less; volume and cost add up to the change.</param>
internal readonly record struct BridgeStep(double From, double To, double? Volume, double? Cost)
{
    /// <summary>Pounds per child that the block adds or takes away.</summary>
    public double Change => To - From;
}

/// <summary>
/// Why spend per child differs between two places or two years: the difference is the sum of the differences of its blocks, and a
/// block whose people are counted is volume x unit cost, split by the midpoint so that nothing is left over:
/// (v1 - v0) x (c0 + c1) / 2 and (c1 - c0) x (v0 + v1) / 2. An identity of arithmetic, as in Marshall's and Edgeworth's index numbers;
/// it does not show cause.
/// </summary>
internal static class Bridge
{
    /// <summary>The steps, in the order of the blocks.</summary>
    public static IReadOnlyList<BridgeStep> Between(SpendMakeUp from, SpendMakeUp to) =>
    [
        .. from.Blocks.Select((before, block) =>
        {
            var after = to.Blocks[block];
            return (from.Volumes[block], from.UnitCost(block), to.Volumes[block], to.UnitCost(block)) is
                ({ } v0, { } c0, { } v1, { } c1)
                ? new BridgeStep(before, after, (v1 - v0) * (c0 + c1) / 2, (c1 - c0) * (v0 + v1) / 2)
                : new BridgeStep(before, after, null, null);
        }),
    ];
}
