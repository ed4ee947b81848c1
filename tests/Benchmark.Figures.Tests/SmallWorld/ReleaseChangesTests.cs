using Benchmark.Figures.Analyses;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>What changed from one release of the small England to the next, read off its rows by hand.</summary>
public sealed class ReleaseChangesTests
{
    [Fact]
    public void A_cell_is_added_revised_or_withdrawn_and_a_period_that_is_not_covered_has_not_changed()
    {
        var changes = ReleaseChanges.Between(SmallEngland.Holdings(), "care-2023", "care-2024");

        // 2023 of 101: 50 became 55, and its rate with it; its population stayed 10,000. 102: a number became a symbol.
        Assert.Equal(
            [
                ("101", "children", "50", "55"), ("101", "children-rate", "50", "55"), ("102", "children", "60", "c"),
                ("102", "children-rate", "60", "c"),
            ],
            changes.Where(change => change.Fate == CellFate.Revised).Select(change => (change.Area, change.Series, change.Before!, change.After!)));
        // The newer one covers 2023 and has neither 103 nor Old Kent in it; of 2022 it says nothing at all.
        Assert.Equal(
            ["103 2023 children", "103 2023 children-rate", "103 2023 people", "205 2023 children", "205 2023 children-rate", "205 2023 people"],
            changes.Where(change => change.Fate == CellFate.Withdrawn).Select(change => $"{change.Area} {change.Period} {change.Series}"));
        Assert.DoesNotContain(changes, change => change.Period == "2022");
        Assert.All(changes.Where(change => change.Fate == CellFate.Added), change => Assert.Equal(("2024", null), (change.Period, change.Before)));
    }

    [Fact]
    public void A_new_edition_of_the_neighbours_adds_each_of_its_places()
    {
        var changes = ReleaseChanges.Between(SmallEngland.Holdings(), "neighbours-a", "neighbours-b");
        Assert.Equal(10, changes.Count);
        Assert.All(changes, change => Assert.Equal((CellFate.Added, "2025"), (change.Fate, change.Period)));
    }
}
