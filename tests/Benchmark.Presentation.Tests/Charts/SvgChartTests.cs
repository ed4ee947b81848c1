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
        var svg = XElement.Parse(SvgChart.Of(Example(Enum.Parse<ChartKind>(kind)), "c1", alone: true));
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

    private static Chart Example(ChartKind kind) => kind switch
    {
        ChartKind.Strip => StripPlot.Of(Words, new("An authority with quite a long name", 150), [new("A", 50), new("B", 200)], 100, (50, 150)),
        ChartKind.Trend => TrendChart.Of(Words, ["2021", "2022", "2023"], [new(MarkRole.Self, "Here", [1, null, 3])], [(0, 2), (1, 3), null]),
        ChartKind.Stack => StackedBars.Of(Words, ["2023-24", "2024-25"], [.. Enumerable.Range(1, 7).Select(i => $"Part {i}")], [[1, 2, 3, 4, 5, 6, 7], null]),
        ChartKind.Split => SplitBar.Of(Words, ["One", "Two"], [("Here", [25, 75]), ("There", [1, 1])]),
        ChartKind.Funnel => FunnelChart.Of(
            Words, "children", value => $"{value}", [new("Here", 100, 80, MarkRole.Self), new("There", 10_000, 60, MarkRole.Other)],
            [new(1000, (50, 90), (40, 95), (60, 70)), new(10_000, (60, 70), (55, 75), (64, 66))], 65, "pooled, 2 authorities"),
        _ => ScatterChart.Of(Words, "spend", value => $"{value}", [new("A", 0, 0, MarkRole.Other), new("B", 10, 20, MarkRole.Neighbour)], (1, 5)),
    };
}
