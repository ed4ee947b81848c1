using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>Figures of one's own: beside the published ones and in nothing that is computed, unless they are asked for.</summary>
public sealed class LocalFigureTests
{
    private static readonly Period Care = Period.OfYear(2024);

    // Beck says 140 children where 80 are published, and Ashby has its next year already: 66 of 11,000 children.
    private static readonly Snapshot Published = With(
        ("102", "2024", "children", "140"), ("101", "2025", "children", "66"), ("101", "2025", "people", "11000"));

    private static readonly Snapshot Local = Published.WithLocal;

    [Fact]
    public void They_move_no_figure_average_rank_or_period_of_others()
    {
        foreach (var measure in SmallEngland.Snapshot.Tables.Measures)
        {
            var (before, after) = (SmallEngland.Table(measure.Id), Table(Published, measure.Id));
            Assert.Equal(before.Calendar.Periods, after.Calendar.Periods);
            foreach (var period in before.Calendar.Periods)
            {
                foreach (var authority in SmallEngland.Snapshot.Places.Authorities)
                    Assert.Equal(
                        (Bare(before[period, authority]), before.Nationally(period, authority)),
                        (Bare(after[period, Published.Places[authority.Code]]), after.Nationally(period, Published.Places[authority.Code])));
                foreach (var region in SmallEngland.Snapshot.Places.Regions)
                    Assert.Equal(Bare(before[period, region].Cell), Bare(after[period, Published.Places.FindRegion(region.Code)!].Cell));
            }
        }

        Assert.Equal(445.0 / 7, Compare(Published).Neighbours.Summary.Mean!.Value, 9);
    }

    [Fact]
    public void They_stand_beside_what_is_published()
    {
        Assert.Equal([("2024", 140d, (double?)80)], Beside("102"));
        // 66 / 11,000 x 10,000 = 60, for a period that is not published.
        Assert.Equal([("2025", 60d, null)], Beside("101"));
        Assert.Empty(Beside("103"));
        Assert.All(Published.LocalOf(Table(Published, "care-rate"), Published.Places["101"], Care, false), one => Assert.StartsWith(FigureCell.LocalNote, one.Figure.Note, StringComparison.Ordinal));
        Assert.Empty(SmallEngland.Snapshot.LocalOf(SmallEngland.Table("care-rate"), SmallEngland.At("101"), Care, false));

        static IEnumerable<(string, double, double?)> Beside(string code) => Published.LocalOf(Table(Published, "care-rate"), Published.Places[code], Care, false)
            .Select(one => (one.Period.Name, Math.Round(one.Figure.Value.Value, 9), one.Published?.Value.Value));
    }

    [Fact]
    public void Asked_for_they_count_and_are_marked_and_what_rests_on_them_too()
    {
        // 140 in place of 80: 45, 60, 70, 90, 100 and 140, and nought.
        Assert.Equal(505.0 / 7, Compare(Local).Neighbours.Summary.Mean!.Value, 9);
        var table = Table(Local, "care-rate");
        Assert.Equal((1, 3), (table.Nationally(Care, Local.Places["102"])!.Value.Rank, SmallEngland.Table("care-rate").Nationally(Care, SmallEngland.At("102"))!.Value.Rank));
        Assert.Equal(["102"], Local.Places.Authorities.Where(authority => table[Care, authority].IsLocal).Select(authority => authority.Code));
        // What is printed of a region is nobody's own; a sum over its authorities is, where one of them is: £200,000 for 140 children.
        var spend = Table(Local, "care-per-child-in-care");
        Assert.Equal((200_000.0 / 140, true), (spend[spend.Calendar.Newest, Local.Places["102"]].Value.Value, spend[spend.Calendar.Newest, Local.Places["102"]].IsLocal));
        Assert.Equal((false, true), (table[Care, Local.Places.England].Cell.IsLocal, spend[spend.Calendar.Newest, Local.Places.England].Cell.IsLocal));
        Assert.Equal(("2025", Published), (table.Calendar.Newest.Name, Local.Published));
        Assert.Same(Local, Local.WithLocal);
        Assert.Same(SmallEngland.Snapshot, SmallEngland.Snapshot.WithLocal);
    }

    private static FigureTable Table(Snapshot snapshot, string measure) => snapshot.Tables.Of(measure, snapshot.Catalogue.DefaultDefinition);

    // Without what differs by being another object.
    private static (Outcome, double?, double?, double?, string?, string?, string) Bare(FigureCell cell) =>
        (cell.Value, cell.Numerator, cell.Denominator, cell.Published, cell.Unit?.Code, cell.Release?.Id, cell.Note);

    private static Comparison Compare(Snapshot snapshot) => snapshot.Comparer.Compare(
        new(snapshot.Places["101"], Table(snapshot, "care-rate"), Care, Peers.Newest(snapshot.Neighbourhoods), Prices.Cash));

    private static Snapshot With(params (string Area, string Period, string Series, string Cell)[] rows)
    {
        var holdings = SmallEngland.Holdings();
        return new(
            holdings with
            {
                Releases = [.. holdings.Releases, new("local-1", Release.LocalDataset, 1, "Own", "2024-02-01", "Nobody", "Made up", "None")],
                Observations = [.. holdings.Observations, .. rows.Select(row => new Observation("local-1", row.Series, row.Area, row.Period, row.Cell))],
            },
            "small with local");
    }
}
