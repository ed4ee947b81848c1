using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Measures;
using Benchmark.Server.Import;
using Benchmark.Server.Tests.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Benchmark.Server.Tests.Comparisons;

/// <summary>Which neighbours count, on the shipped figures and groups made up at random.</summary>
public sealed class UsableNeighboursTests
{
    private static readonly Lazy<Snapshot> Seed = new(() => new(SeedFiles.Read(Repository.SeedData), "test"));

    // Agency 2025: Hartlepool, and three authorities without a figure.
    private static readonly int Self = Seed.Value.AuthorityIndex("805");
    private static readonly int[] Missing = [.. new[] { "207", "213", "394" }.Select(Seed.Value.AuthorityIndex)];

    [Fact]
    public void Order_of_the_neighbours_changes_no_digit() => ForAll(group =>
        Usable(group).Summary == Usable([.. Enumerable.Reverse(group)]).Summary);

    [Fact]
    public void A_missing_neighbour_changes_only_who_is_left_out() => ForAll(group =>
    {
        var (with, without) = (Usable([.. group, Missing[1]]), Usable(group));
        return with.Summary == without.Summary && with.LeftOut.Count == without.LeftOut.Count + 1;
    });

    [Fact]
    public void Everybody_is_either_used_or_left_out() => ForAll(group =>
        Usable(group) is var usable && usable.All.Count == group.Length && usable.Used.Count + usable.LeftOut.Count == group.Length);

    [Fact]
    public void With_four_usable_there_is_a_minimum_and_a_maximum_and_no_middle()
    {
        var usable = Usable([.. new[] { "807", "393", "890", "390" }.Select(Seed.Value.AuthorityIndex), .. Missing]);

        Assert.Equal((4, 3), (usable.Summary.Used, usable.LeftOut.Count));
        Assert.NotNull(usable.Summary.Minimum);
        Assert.NotNull(usable.Summary.Maximum);
        Assert.Null(usable.Summary.Mean);
        Assert.Null(usable.Summary.Median);
        Assert.Null(usable.Summary.Pooled);
        Assert.Null(usable.Summary.LowerQuartile);
    }

    [Fact]
    public void Both_members_of_a_joint_return_in_one_group_count_once()
    {
        var usable = Usable([.. new[] { "940", "941", "807", "393", "890", "390" }.Select(Seed.Value.AuthorityIndex)]);

        Assert.Equal(5, usable.Summary.Used);
        Assert.Equal(new LeftOut("941", LeftOutReason.CountedWith, "940"), Assert.Single(usable.LeftOut));
    }

    /// <summary>Tries 200 random groups, always the same ones.</summary>
    private static void ForAll(Func<int[], bool> holds) => Prop.ForAll(Groups(), holds).Check(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true).WithReplay(2025, 11));

    private static Arbitrary<int[]> Groups() => Arb.From(
        from size in Gen.Choose(1, 15)
        from shuffled in Gen.Shuffle(Enumerable.Range(0, Seed.Value.Authorities.Count)
            .Where(i => i != Self && !Missing.Contains(i) && Seed.Value.Authorities[i].LastDay is null))
        select shuffled.Take(size).ToArray());

    private static UsableNeighbours Usable(int[] group)
    {
        var table = Seed.Value.Table(Seed.Value.MeasureOf("agency-share")!, Seed.Value.DefaultDefinition);
        return UsableNeighbours.Of(
            Seed.Value, table, table.Calendar.IndexOf("2025"), Self, new("", group), Prices.Cash);
    }
}
