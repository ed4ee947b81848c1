using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
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
    private static readonly Authority Self = Seed.Value.Places["805"];
    private static readonly Authority[] Missing = Named("207", "213", "394");

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
        // One of those missing rounds to zero, and counts as 0.
        var usable = Usable([.. Named("807", "393", "890"), .. Missing]);

        Assert.Equal((4, 2), (usable.Summary.Used, usable.LeftOut.Count));
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
        var usable = Usable(Named("940", "941", "807", "393", "890", "390"));

        Assert.Equal(5, usable.Summary.Used);
        Assert.Equal(new LeftOut(Seed.Value.Places["941"], LeftOutReason.CountedWith, Seed.Value.Places["940"]), Assert.Single(usable.LeftOut));
    }

    /// <summary>Tries 200 random groups, always the same ones.</summary>
    private static void ForAll(Func<Authority[], bool> holds) => Prop.ForAll(Groups(), holds).Check(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true).WithReplay(2025, 11));

    private static Arbitrary<Authority[]> Groups() => Arb.From(
        from size in Gen.Choose(1, 15)
        from shuffled in Gen.Shuffle(Seed.Value.Places.Authorities
            .Where(authority => authority != Self && !Missing.Contains(authority) && authority.Exists))
        select shuffled.Take(size).ToArray());

    private static Authority[] Named(params IEnumerable<string> codes) => [.. codes.Select(code => Seed.Value.Places[code])];

    private static UsableNeighbours Usable(Authority[] group)
    {
        var table = Seed.Value.Tables.Of("agency-share", Seed.Value.Catalogue.DefaultDefinition);
        return UsableNeighbours.Of(table, Period.OfYear(2025), Self, Peers.Of(group), Prices.Cash);
    }
}
