using System.Globalization;
using System.Xml.Linq;
using Benchmark.Presentation.Charts;

namespace Benchmark.Presentation.Tests.Charts;

/// <summary>The drawings: well formed, named, inert, nothing outside the frame.</summary>
public sealed class SvgChartTests
{
    private static readonly ChartWords Words = new("Title", "Description.", "per 10,000", value => $"{value}", value => $"{value}");

    public static TheoryData<string> Kinds => [.. Enum.GetNames<ChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_well_formed_and_inside_its_frame(string kind)
    {
        var svg = XElement.Parse(SvgChart.Alone(Example(Enum.Parse<ChartKind>(kind))));
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.Equal("Title", svg.Element(ns + "title")!.Value);
        Assert.Equal("Description.", svg.Element(ns + "desc")!.Value);
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        foreach (var text in svg.Descendants(ns + "text"))
        {
            Assert.InRange((double)text.Attribute("x")!, 0, box[2]);
            Assert.InRange((double)text.Attribute("y")!, 8, box[3]);
        }

        Assert.Empty(svg.Descendants(ns + "script"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_of_its_own_needs_no_style_sheet_and_no_pattern(string kind)
    {
        var chart = Example(Enum.Parse<ChartKind>(kind));
        var svg = XElement.Parse(SvgChart.Alone(chart));

        // The attributes that programs without style sheets know, each with a value that means something by itself.
        string[] known =
        [
            "viewBox", "role", "aria-labelledby", "id", "width", "height", "font-family", "font-size", "font-weight", "fill", "stroke", "stroke-width", "stroke-dasharray",
            "x", "y", "cx", "cy", "r", "d", "stroke-linejoin", "text-anchor", "textLength", "lengthAdjust", "xmlns",
        ];
        Assert.Empty(svg.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Except(known));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Value.Contains("var(", StringComparison.Ordinal) || attribute.Value.Contains("url(", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "pattern" or "defs");
        // What is drawn is what stands in a page: as many words, and every mark but the patterns over bars.
        var page = XElement.Parse(SvgChart.Of(chart, "c1"));
        Assert.Equal(Words(page), Words(svg));
        string[] box = svg.Attribute("viewBox")!.Value.Split(' ');
        Assert.Equal((box[2], box[3]), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));

        static IEnumerable<string> Words(XElement svg) => svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value);
    }

    [Fact]
    public void Colours_of_a_file_of_its_own_are_those_of_the_style_sheet_in_its_order()
    {
        XNamespace ns = "http://www.w3.org/2000/svg";
        var strip = XElement.Parse(SvgChart.Alone(Example(ChartKind.Strip)));

        // A name and a class together count more than the class, which draws the diamond with an edge: the name has none, and is bold.
        var name = strip.Elements(ns + "text").Single(text => text.Attribute("font-weight") is not null);
        Assert.Equal(("#8a1f00", "none", "700"), ((string?)name.Attribute("fill"), (string?)name.Attribute("stroke"), (string?)name.Attribute("font-weight")));
        Assert.Contains(strip.Elements(ns + "path"), path => ((string?)path.Attribute("fill"), (string?)path.Attribute("stroke")) == ("#8a1f00", "#fff"));
        // A class counts more than a name: words of the axis are softer than others.
        Assert.Contains(strip.Elements(ns + "text"), text => (string?)text.Attribute("fill") == "#595959");
        Assert.Contains(strip.Elements(ns + "path"), path => (string?)path.Attribute("stroke-width") == "0.75");
    }

    [Fact]
    public void Strokes_over_a_bar_end_at_its_edges()
    {
        XNamespace ns = "http://www.w3.org/2000/svg";
        var stack = XElement.Parse(SvgChart.Alone(Example(ChartKind.Stack)));
        var strokes = 0;
        foreach (var bar in stack.Elements(ns + "g").Where(group => group.Element(ns + "path") is not null))
        {
            double Of(string name) => (double)bar.Element(ns + "rect")!.Attribute(name)!;
            var path = bar.Element(ns + "path")!.Attribute("d")!.Value;
            foreach (var place in path.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()))
            {
                strokes++;
                Assert.InRange(place[0], Of("x"), Of("x") + Of("width"));
                Assert.InRange(place[1], Of("y"), Of("y") + Of("height"));
            }
        }

        Assert.True(strokes > 100, $"{strokes} ends of strokes");
    }

    [Fact]
    public void Names_come_out_as_words()
    {
        var chart = StripPlot.Of(Words, new("<script>alert(1)</script>\u202E&\"", 1), [], null, null);

        var svg = SvgChart.Of(chart, "c1");

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', svg);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes() =>
        Assert.Equal(SvgChart.Of(Example(ChartKind.Stack), "c1"), SvgChart.Of(Example(ChartKind.Stack), "c1"));

    private static Chart Tiles() => TileMap.Of(
        Words, "Here", TileMap.Fifths,
        [new(MarkRole.Self, 1, 2, "Her", 5, "Here: 5"), new(MarkRole.Neighbour, 2, 14, "Thr", 0, "There: none", "10"), new(MarkRole.Other, 17, 1, "Els", 2, "Elsewhere: 2")]);

    private static Chart Example(ChartKind kind) => kind switch
    {
        ChartKind.Strip => StripPlot.Of(Words, new("An authority with quite a long name", 150), [new("A", 50), new("B", 200)], 100, (50, 150)),
        ChartKind.Trend => TrendChart.Of(Words, ["2021", "2022", "2023"], [new(MarkRole.Self, "Here", [1, null, 3])], [(0, 2), (1, 3), null]),
        ChartKind.Stack => StackedBars.Of(Words, ["2023-24", "2024-25"], [.. Enumerable.Range(1, 7).Select(i => $"Part {i}")], [[1, 2, 3, 4, 5, 6, 7], null]),
        ChartKind.Split => SplitBar.Of(Words, ["One", "Two"], [("Here", [25, 75]), ("There", [1, 1])]),
        ChartKind.Funnel => FunnelChart.Of(
            Words, "children", value => $"{value}", [new("Here", 100, 80, MarkRole.Self), new("There", 10_000, 60, MarkRole.Other)],
            [new(1000, (50, 90), (40, 95), (60, 70)), new(10_000, (60, 70), (55, 75), (64, 66))], 65, "pooled, 2 authorities"),
        ChartKind.TileMap => Tiles(),
        ChartKind.Locator => TileMap.Small(Tiles(), "Title", "Description."),
        _ => ScatterChart.Of(Words, "spend", value => $"{value}", [new("A", 0, 0, MarkRole.Other), new("B", 10, 20, MarkRole.Neighbour)], (1, 5)),
    };
}
