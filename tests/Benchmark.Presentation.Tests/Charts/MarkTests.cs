using System.Text.RegularExpressions;
using System.Xml.Linq;
using Benchmark.Presentation.Charts;

namespace Benchmark.Presentation.Tests.Charts;

/// <summary>The marks of each chart, at places worked out by hand.</summary>
public sealed class MarkTests
{
    private static readonly ChartWords Words = new("Title", "Description.", "per 10,000", value => $"{value}", value => $"{value}");

    [Fact]
    public void A_strip_plot_has_self_neighbours_and_median_in_their_places()
    {
        // Ticks 0, 50, ... 200: 150 lies at three quarters, 100 at a half.
        var chart = StripPlot.Of(Words, new("Here", 150), [new("A", 50), new("B", 200), new("C", 50)], 100, (50, 150));

        Assert.Equal([new(0.75, 0.5)], Dots(chart, MarkRole.Self));
        Assert.Equal(100, chart.X.Scale!.Value.At(Assert.Single(chart.Marks.OfType<LineMark>()).Points[0].X), 9);
        Assert.Equal((0.25, 0.75), (Band(chart).Lower[0].X, Band(chart).Lower[1].X));
        // Equal values stand above each other.
        Assert.Equal([0.5, 0.63, 0.5], Dots(chart, MarkRole.Neighbour).Select(at => Math.Round(at.Y, 2)));
        Assert.Contains(chart.Marks.OfType<TextMark>(), text => text.Text == "Here 150");
    }

    [Fact]
    public void A_strip_plot_without_a_value_of_its_own_shows_the_neighbours()
    {
        var chart = StripPlot.Of(Words, null, [new("A", 10)], null, null);

        Assert.Empty(Dots(chart, MarkRole.Self));
        Assert.Single(Dots(chart, MarkRole.Neighbour));
        Assert.Equal(["A neighbour"], chart.Legend.Select(entry => entry.Text));
    }

    [Fact]
    public void A_gap_breaks_the_line_and_the_band()
    {
        var chart = TrendChart.Of(
            Words, ["2021", "2022", "2023", "2024"], [new(MarkRole.Self, "Here", [0, null, 50, 100])],
            [(0, 20), null, null, (40, 60)]);

        var lines = chart.Marks.OfType<LineMark>().ToList();
        Assert.Equal([[new(0, 0)], [new(2 / 3.0, 0.5), new(1, 1)]], lines.Select(line => line.Points));
        Assert.Equal([1, 1], chart.Marks.OfType<BandMark>().Select(band => band.Lower.Count));
        Assert.Equal(3, Dots(chart, MarkRole.Self).Count());
    }

    [Fact]
    public void No_line_crosses_a_break_of_the_series_and_the_break_is_drawn_between_its_periods()
    {
        var chart = TrendChart.Of(
            Words, ["2021", "2022", "2023"], [new(MarkRole.Self, "Here", [0, 50, 100])], [(0, 20), (0, 20), (40, 60)], breaks: [2]);

        Assert.Equal([[new(0, 0), new(0.5, 0.5)], [new(1, 1)]], Lines(MarkRole.Self));
        Assert.Equal([[new(0.75, 0), new(0.75, 1)]], Lines(MarkRole.Break));
        Assert.Equal([2, 1], chart.Marks.OfType<BandMark>().Select(band => band.Lower.Count));
        Assert.Contains(chart.Legend, entry => entry is { Role: MarkRole.Break, Text: "Break: nothing is compared across it" });

        IEnumerable<IReadOnlyList<ChartPoint>> Lines(MarkRole role) =>
            chart.Marks.OfType<LineMark>().Where(line => line.Role == role).Select(line => line.Points);
    }

    [Fact]
    public void Stacked_bars_lie_on_each_other_and_an_incomplete_year_has_none()
    {
        var chart = StackedBars.Of(Words, ["2023-24", "2024-25"], ["One", "Two"], [[10, 40], null]);

        var bars = chart.Marks.OfType<BarMark>().ToList();
        Assert.Equal([(0, 0.2), (0.2, 1)], bars.Select(bar => (bar.From.Y, bar.To.Y)));
        Assert.All(bars, bar => Assert.Equal((0.055, 0.445), (Math.Round(bar.From.X, 3), Math.Round(bar.To.X, 3))));
        Assert.Equal("?", Assert.Single(chart.Marks.OfType<TextMark>()).Text);
    }

    [Fact]
    public void Each_step_of_a_waterfall_begins_where_the_one_before_ended_and_its_parts_within_it()
    {
        // From 100 up 60 (of which 80 more and 20 less), down 10, to 150; ticks from 100 to 180, so that 80 is the whole width.
        var chart = Waterfall.Of(
            Words, new("There", 100), new("Here", 150), [new("One", 60, [("more of them", 80), ("each less", -20)]), new("Two", -10, [])],
            value => $"{value:+0;-0}");

        var bars = chart.Marks.OfType<BarMark>().ToList();
        var scale = chart.X.Scale!.Value;
        Assert.Equal(
            [(100, 160, Waterfall.More), (100, 180, Waterfall.More), (160, 180, Waterfall.Less), (150, 160, Waterfall.Less)],
            bars.Select(bar => (Math.Round(scale.At(bar.From.X)), Math.Round(scale.At(bar.To.X)), bar.Series)));
        Assert.Equal([100, 150], chart.Marks.OfType<DotMark>().Select(dot => Math.Round(scale.At(dot.At.X))));
        Assert.Equal(["There 100", "One +60", "more of them +80", "each less -20", "Two -10", "Here 150"], chart.Marks.OfType<TextMark>().Select(text => text.Text));
        // Six rows, the uppermost first, none over another.
        var rows = chart.Marks.OfType<TextMark>().Select(text => text.At.Y).ToList();
        Assert.Equal(rows.OrderDescending(), rows);
        Assert.All(bars.Zip(rows.Skip(1)), pair => Assert.True(pair.First.To.Y < pair.Second && pair.First.From.Y > pair.Second - (1 / 6.0)));
    }

    [Theory]
    // Ten places, two in each fifth.
    [InlineData(1, 10, false, 5)]
    [InlineData(2, 10, false, 5)]
    [InlineData(3, 10, false, 4)]
    [InlineData(10, 10, false, 1)]
    [InlineData(1, 10, true, 1)]
    [InlineData(9, 10, true, 5)]
    // Seven: 1.4 in each, so that the first fifth holds places 1 and 2, the second place 3.
    [InlineData(2, 7, true, 1)]
    [InlineData(3, 7, true, 2)]
    [InlineData(7, 7, true, 5)]
    public void A_place_lies_in_its_fifth(int place, int of, bool lowestFirst, int fifth) => Assert.Equal(fifth, TileMap.Fifth(place, of, lowestFirst));

    [Fact]
    public void A_map_names_every_band_that_it_can_have_and_whose_each_edge_is()
    {
        var map = TileMap.Of(Words, "Here", TileMap.Fifths, [new(MarkRole.Self, 1, 2, "Her", 5, "Here: 5"), new(MarkRole.Neighbour, 2, 2, "Thr", 0, "There: none")]);
        Assert.Equal(
            ["lowest fifth", "second lowest fifth", "middle fifth", "second highest fifth", "highest fifth", "no figure", "Here", "A neighbour"],
            map.Legend.Select(entry => entry.Text));
        var svg = SvgChart.Alone(map);
        // The one with a figure has a bar half as high as its square; the other has none.
        Assert.Contains("fill=\"#7a2e0b\"", svg, StringComparison.Ordinal);
        Assert.Contains("<title>There: none</title>", svg, StringComparison.Ordinal);
        var quarters = TileMap.Of(Words, "Here", TileMap.Quarters, [new(MarkRole.Other, 1, 1, "Her", 3, "Here: 5")]);
        Assert.Equal(["in its neighbours' lower quarter", "in their middle half", "in their upper quarter"], quarters.Legend.Select(entry => entry.Text));
    }

    [Fact]
    public void A_small_map_has_the_squares_of_the_large_one_and_numbers_in_those_that_it_is_about()
    {
        var map = TileMap.Of(
            Words, "Here", TileMap.Fifths, [new(MarkRole.Self, 1, 2, "Her", 5, "Here: 5"), new(MarkRole.Neighbour, 2, 2, "Thr", 3, "There: 3", "10"), new(MarkRole.Other, 2, 3, "Els", 1, "Elsewhere: 1")]);
        var small = TileMap.Small(map, "Small", "Fewer words.");
        Assert.Same(map.Marks, small.Marks);
        Assert.Equal(["highest fifth", "", "", "", "lowest fifth", "this authority", "A neighbour"], small.Legend.Select(entry => entry.Text));

        var svg = XElement.Parse(SvgChart.Of(small, "c1"));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(["Here: 5", "There: 3"], svg.Elements(ns + "g").Select(group => group.Element(ns + "title")!.Value).Order());
        // Once as its edge of paper, once as itself.
        Assert.Equal(["10", "10"], svg.Elements(ns + "g").Descendants(ns + "text").Select(text => text.Value));
        // Squares of 10: bars of the lowest, the middle and the highest fifth of them are 2, 6 and 10 high.
        Assert.Equal(
            ["v1 v-2h", "v3 v-6h", "v5 v-10h"],
            svg.Elements(ns + "path").Where(path => path.Attribute("class")!.Value.StartsWith('v')).Take(3)
                .Select(path => $"{path.Attribute("class")!.Value} {Regex.Match(path.Attribute("d")!.Value, "v-[0-9]+h").Value}"));
    }

    [Fact]
    public void A_split_bar_fills_its_row()
    {
        var chart = SplitBar.Of(Words, ["One", "Two"], [("Here", [25, 75]), ("There", [1, 1])]);

        Assert.Equal([(0, 0.25), (0.25, 1), (0, 0.5), (0.5, 1)], chart.Marks.OfType<BarMark>().Select(bar => (bar.From.X, bar.To.X)));
        Assert.True(chart.Marks.OfType<BarMark>().First().From.Y > chart.Marks.OfType<BarMark>().Last().To.Y);
    }

    [Fact]
    public void Funnel_limits_end_where_they_leave_the_axis()
    {
        var chart = FunnelChart.Of(
            Words, "children", value => $"{value}", [new("Here", 100, 80, MarkRole.Self), new("There", 10_000, 60, MarkRole.Other)],
            [new(100, (-50, 500), (-90, 900), (50, 90)), new(1000, (50, 90), (40, 95), (60, 70)), new(10_000, (60, 70), (55, 75), (64, 66))], 65, "pooled, 2 authorities");

        // The axis ends at 80. The plain limits come first: the lower one lies on it at all three sizes, the upper one at two. Of the
        // widened ones the lower have two points each, the upper one.
        Assert.Equal([3, 2, 2, 1, 2, 1], chart.Marks.OfType<LineMark>().Where(line => line.Role != MarkRole.Centre).Select(line => line.Points.Count));
        Assert.Equal([MarkRole.Other, MarkRole.Self], chart.Marks.OfType<DotMark>().Select(dot => dot.Role));
    }

    [Fact]
    public void A_scatter_reaches_no_further_than_its_values()
    {
        // Across 0 to 10, up 0 to 20.
        var chart = ScatterChart.Of(Words, "spend", value => $"{value}", [new("A", 0, 0, MarkRole.Other), new("B", 10, 20, MarkRole.Other)], (1, 5));

        Assert.Equal([new(0, 0.25), new(1, 0.75)], Assert.Single(chart.Marks.OfType<LineMark>()).Points);
    }

    private static IEnumerable<ChartPoint> Dots(Chart chart, MarkRole role) =>
        chart.Marks.OfType<DotMark>().Where(dot => dot.Role == role).Select(dot => dot.At);

    private static BandMark Band(Chart chart) => chart.Marks.OfType<BandMark>().Single();
}
