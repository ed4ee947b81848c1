using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>One's own figures of months: beside the newest period, and in nothing that is computed, whatever is asked for.</summary>
public sealed class MonthFigureTests
{
    private static readonly Period Newest = Period.OfYear(2024);

    // Ashby's care of March 2025 is a year's figure of its own.
    private static readonly Observation[] Years = [Row("101", "2025", "children", "66"), Row("101", "2025", "people", "11000")];

    private static readonly Observation[] Months =
    [
        Row("101", "2024-06", "children", "66"), Row("101", "2025-09", "children", "70"), Row("101", "2025-10", "children", "88"),
        Row("101", "2025-10", "children", "77") with { Release = "local-2" },
        Row("101", "2025-10", "agency", "6"), Row("103", "2024-10", "children", "105"), Row("103", "2024-12", "caseload", "16.3"),
        Row("104", "2024-10", "agency", "10"), Row("105", "2024-11", "children", "c"), Row("201", "2024-10", "children", "33"),
        Row("204", "2024-10", "children", "5"),
    ];

    private static readonly Snapshot Without = With(Years);
    private static readonly Snapshot Held = With([.. Years, .. Months]);

    // 77 of the 11,000 of March 2025: 70. 105 of 10,000: 105. 10 of 10 and the 30 in post of September 2024: 25%.
    [Theory]
    [InlineData("care-rate", "101", "2025-10", "2025-10-31", 70.0, "2025", "2025-03-31", 60.0)]
    [InlineData("care-rate", "103", "2024-10", "2024-10-31", 105.0, "2024", "2024-03-31", 100.0)]
    [InlineData("caseload", "103", "2024-12", "2024-12-31", 16.3, "", "", null)]
    [InlineData("agency-share", "104", "2024-10", "2024-10-31", 25.0, "2024", "2024-09-30", 0.0)]
    public void The_newest_stands_beside_the_newest_period(
        string measure, string code, string month, string day, double value, string below, string belowDay, double? published)
    {
        var local = Beside(Held, measure, code).Single(one => one.Month is not null);

        Assert.Equal((month, day, "2024"), (local.Month!.Name, Iso(local.Day), local.Period.Name));
        Assert.Equal(value, local.Figure.Value.Value, 9);
        Assert.Equal((below, belowDay), (local.Below?.Period.Name ?? "", local.Below is { } year ? Iso(year.Day) : ""));
        Assert.Equal(published, local.Published is { Value.HasValue: true } there ? there.Value.Value : null);
        Assert.StartsWith(FigureCell.LocalNote, local.Figure.Note, StringComparison.Ordinal);
        Assert.Equal(local, Beside(Held.WithLocal, measure, code).Single(one => one.Month is not null) with { });
    }

    // Grove's population is withheld and Jarrow has none; Ashby's staff in post are those of a return with Beck.
    [Theory]
    [InlineData("care-rate", "201", MissingReason.NoDenominator, "The population is published as \"x\".")]
    [InlineData("care-rate", "204", MissingReason.NoDenominator, "Nothing of its own to divide by is held of a day up to 31 October 2024: Denominator.")]
    [InlineData("care-rate", "105", MissingReason.Suppressed, "The count is published as \"c\".")]
    [InlineData("agency-share", "101", MissingReason.NoDenominator, "Nothing of its own to divide by is held of a day up to 31 October 2025: Denominator.")]
    [InlineData("stayed-rate", "101", MissingReason.Incomplete, "Not every part of it has a figure of 2025-10.")]
    public void Without_a_part_there_is_a_reason(string measure, string code, MissingReason reason, string note)
    {
        var figure = Beside(Held, measure, code).Single(one => one.Month is not null).Figure;

        Assert.False(figure.Value.HasValue);
        Assert.Equal((reason, $"{FigureCell.LocalNote} {note}".TrimEnd()), (figure.Value.Reason, figure.Note));
    }

    [Fact]
    public void Every_one_stands_in_the_trend_and_none_beside_an_older_period()
    {
        var table = Table(Held, "care-rate");
        var ashby = Held.Places["101"];
        // 66 of the 10,000 of March 2024, 70 and 77 of the 11,000 of March 2025.
        Assert.Equal(
            [("2024-06", "2024", 66), ("2025-09", "2025", Math.Round(70 / 1.1, 9)), ("2025-10", "2025", 70)],
            Held.LocalOf(table, ashby, Period.OfYear(2022), everyMonth: true).Where(one => one.Month is not null)
                .Select(one => (one.Month!.Name, one.Below!.Value.Period.Name, Math.Round(one.Figure.Value.Value, 9))));
        Assert.DoesNotContain(Held.LocalOf(table, ashby, Period.OfYear(2023), everyMonth: false), one => one.Month is not null);
        // Over one population: 77 of the 9,000 of mid-2023, the newest estimate.
        var own = Held.LocalOf(Held.Tables.Of(table.Measure, Held.Catalogue.DefaultDefinition, RatePopulation.OneSeries), ashby, Newest, everyMonth: false).Last();
        Assert.Equal(("2023", "2023-06-30"), (own.Below!.Value.Period.Name, Iso(own.Below.Value.Day)));
        Assert.Equal(77 / 0.9, own.Figure.Value.Value, 9);
    }

    [Fact]
    public void Nothing_that_is_computed_knows_of_them()
    {
        foreach (var (before, after) in new[] { (Without, Held), (Without.WithLocal, Held.WithLocal) })
        {
            Assert.Equal(before.Tables.Measures.Select(measure => measure.Id), after.Tables.Measures.Select(measure => measure.Id));
            foreach (var measure in before.Tables.Measures)
            {
                var (one, other) = (Table(before, measure.Id), Table(after, measure.Id));
                Assert.Equal(one.Calendar.Periods, other.Calendar.Periods);
                foreach (var period in one.Calendar.Periods)
                    foreach (var authority in before.Places.Authorities)
                    {
                        var same = after.Places[authority.Code];
                        Assert.Equal((Bare(one[period, authority]), one.Nationally(period, authority)), (Bare(other[period, same]), other.Nationally(period, same)));
                        Assert.Equal(
                            before.LocalOf(one, authority, period, everyMonth: true).Select(local => (local.Period, Bare(local.Figure))),
                            after.LocalOf(other, same, period, everyMonth: true).Where(local => local.Month is null).Select(local => (local.Period, Bare(local.Figure))));
                    }
            }

            Assert.Equal(Compare(before).Neighbours.Summary, Compare(after).Neighbours.Summary);
        }
    }

    [Fact]
    public void A_file_of_months_alone_changes_nothing_either()
    {
        var alone = With(Months);

        Assert.False(alone.WithLocal.Rows.HasLocal);
        // 77 of the 10,000 of March 2024: there is no population of one's own.
        Assert.Equal(77, Assert.Single(Beside(alone, "care-rate", "101")).Figure.Value.Value, 9);
        Assert.Equal("2024", Table(alone.WithLocal, "care-rate").Calendar.Newest.Name);
    }

    private static IEnumerable<LocalFigure> Beside(Snapshot snapshot, string measure, string code) =>
        snapshot.LocalOf(Table(snapshot, measure), snapshot.Places[code], Newest, everyMonth: false);

    private static FigureTable Table(Snapshot snapshot, string measure) => snapshot.Tables.Of(measure, snapshot.Catalogue.DefaultDefinition);

    private static Comparison Compare(Snapshot snapshot) => snapshot.Comparer.Compare(
        new(snapshot.Places["101"], Table(snapshot, "care-rate"), Newest, Peers.Newest(snapshot.Neighbourhoods), Prices.Cash));

    private static (Outcome, double?, double?, string?, bool, string) Bare(FigureCell cell) =>
        (cell.Value, cell.Numerator, cell.Denominator, cell.Release?.Id, cell.IsLocal, cell.Note);

    private static string Iso(DateOnly day) => day.ToString("O");

    private static Observation Row(string area, string period, string series, string cell) => new("local-1", series, area, period, cell);

    private static Snapshot With(Observation[] rows)
    {
        var holdings = SmallEngland.Holdings();
        return new(
            holdings with
            {
                Releases =
                [
                    .. holdings.Releases, new("local-1", Release.LocalDataset, 1, "Own", "2024-02-01", "Nobody", "Made up", "None"),
                    new("local-2", Release.LocalDataset, 2, "Own, corrected", "2024-02-02", "Nobody", "Made up", "None"),
                ],
                Observations = [.. holdings.Observations, .. rows],
            },
            "small with months");
    }
}
