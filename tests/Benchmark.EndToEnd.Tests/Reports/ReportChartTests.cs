using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>
/// Reads the drawings of finished pages back: where each mark lies between the labels of its axis is the API's number, and so is what
/// its name says.
/// </summary>
public sealed partial class ReportChartTests(RunningServer server)
{
    // Places are written to a tenth of a unit of the drawing.
    private const double Rounding = 0.11;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(ReportNumberTests.Authorities), MemberType = typeof(ReportNumberTests))]
    public async Task Every_mark_of_a_profiles_charts_lies_at_the_apis_number(string authority)
    {
        var api = ApiNumbers.Of(server.Channel, authority);
        var charts = Charts((await ReportClient.ProfileAsync(server.Channel, authority, ReportFormat.Html)).Single().Value);
        var checkedMarks = 0;
        foreach (var (id, title) in new[]
        {
            ("preventative-share", "Preventative share of preventative and statutory spending"),
            ("children-in-care-rate", "Children looked after per 10,000 children"),
            ("agency-share", "Agency workers as a share of child and family social workers"),
        })
        {
            var c = api.Newest[id];
            if (Titled(charts, $"{title}, {c.Period}: {c.Authority.Name} and its neighbours") is { } strip)
                checkedMarks += Strip(strip, id, c);
            if (Titled(charts, $"{title} over time") is { } trend)
                checkedMarks += Lines(trend, api, id);
            if (Titled(charts, $"{title}, {c.Period}: all authorities by size") is { } funnel)
                checkedMarks += Funnel(funnel, id, api.Funnels[id]);
            if (Titled(charts, $"{title}, {c.Period}: England in tiles") is { } map)
                checkedMarks += Tiles(map, id, c);
            else
                Assert.NotEqual("children-in-care-rate", id);
            if (Titled(charts, $"{title}, {c.Period}: map of {c.Authority.Name} and its neighbours") is { } small)
                checkedMarks += Numbers(small, id, c);
            else
                Assert.NotEqual("children-in-care-rate", id);
        }

        if (Titled(charts, "Spending per child by block") is { } stack)
            checkedMarks += Stack(stack, api);
        if (Titled(charts, "Preventative and statutory spending,") is { } split)
            checkedMarks += Split(split, api.Newest["preventative-share"]);
        Assert.True(checkedMarks > 300, $"{checkedMarks} marks");
    }

    [Fact]
    public async Task Every_mark_of_the_national_charts_lies_at_the_apis_number()
    {
        var charts = Charts((await ReportClient.NationalAsync(server.Channel, ReportFormat.Html)).Single().Value);

        var association = new AnalysisService.AnalysisServiceClient(server.Channel).GetAssociation(new() { Basis = new() { BaseYear = "2024-25" } }).Association;
        var scatter = Titled(charts, "Preventative spending per child and children looked after per 10,000 children")!;
        var (across, up) = (Across(scatter), Up(scatter));
        var dots = Dots(scatter).ToDictionary(dot => dot.Name);
        Assert.Equal(150, dots.Count);
        foreach (var point in association.Points)
        {
            var dot = dots[point.Name];
            Near(point.Spend, across, dot.X);
            Near(point.Outcome, up, dot.Y);
            Assert.Equal($"{Shown.Of(point.Spend, 0, "£")}, {Shown.Of(point.Outcome, 1)}", dot.Text);
        }

        var spending = Titled(charts, "Spending in England")!;
        foreach (var (style, measure) in new[] { ("ls", "statutory-spend"), ("lm", "preventative-spend"), ("le", "total-spend") })
        {
            var points = new ComparisonService.ComparisonServiceClient(server.Channel)
                .GetTrend(new() { Authority = "england", Measure = measure, Basis = Asked.Real("2024-25") }).Trend.Points;
            var line = Line(spending, style);
            Assert.Equal(points.Count, line.Count);
            for (var i = 0; i < points.Count; i++)
                Near(points[i].Figure.Value / 1e6, Up(spending), line[i].Y);
        }
    }

    private static int Strip(XElement drawing, string id, Comparison c)
    {
        var axis = Across(drawing);
        var dots = Dots(drawing).ToDictionary(dot => dot.Name);
        var used = c.Neighbours.Where(n => n.Figure.HasValue && c.Summary.LeftOut.All(left => left.Code != n.Code)).Select(n => (n.Name, n.Figure)).ToList();
        if (c.Figure.HasValue)
            used.Add((c.Authority.Name, c.Figure));
        Assert.Equal(used.Count, dots.Count);
        foreach (var (name, figure) in used)
        {
            Near(figure.Value, axis, dots[name].X);
            Assert.Equal(ExpectedProfile.Value(id, figure), dots[name].Text);
        }

        var words = drawing.Elements(Svg + "text").Select(text => text.Value).ToList();
        if (c.Summary.HasMedian)
            Assert.Contains($"median {ExpectedProfile.Value(id, c.Summary.Median)}", words);
        if (c.Figure.HasValue)
            Assert.Contains($"{c.Authority.Name} {ExpectedProfile.Value(id, c.Figure)}", words);
        return used.Count;
    }

    private static int Lines(XElement drawing, ApiNumbers api, string id)
    {
        var up = Up(drawing);
        var medians = api.All.Where(pair => pair.Key.Measure == id).OrderBy(pair => pair.Key.Period, StringComparer.Ordinal)
            .Select(pair => pair.Value.Summary.HasMedian ? pair.Value.Summary.Median : (double?)null);
        var count = 0;
        foreach (var (style, values) in new[]
        {
            ("ls", api.Trends[id].Points.Select(Value)), ("le", api.England[id].Points.Select(Value)), ("lm", medians),
        })
        {
            var (there, line) = (values.OfType<double>().ToList(), Line(drawing, style));
            // A value between two gaps is a stroke of its own, with two ends.
            Assert.Equal(there.Count, line.Count);
            for (var i = 0; i < there.Count; i++)
                Near(there[i], up, line[i].Y);
            count += there.Count;
        }

        return count;

        static double? Value(TrendPoint point) => point.Figure.HasValue ? point.Figure.Value : null;
    }

    private static int Funnel(XElement drawing, string id, Funnel funnel)
    {
        var (across, up) = (Across(drawing, isLogarithmic: true), Up(drawing));
        var dots = Dots(drawing).ToList();
        Assert.Equal(funnel.Points.Count, dots.Count);
        foreach (var point in funnel.Points)
        {
            var dot = Assert.Single(dots, dot => dot.Name == point.Name);
            Near(point.Value, up, dot.Y);
            Near(Math.Log(point.Denominator), across, dot.X);
            Assert.Equal(ExpectedProfile.Value(id, point.Value), dot.Text);
        }

        Assert.Contains($"{funnel.CentreLabel}: {ExpectedProfile.Value(id, funnel.Centre)}", drawing.Elements(Svg + "text").Select(text => text.Value));
        return dots.Count;
    }

    // Each square in its place, with a bar as high as its fifth, and an edge that says whose it is.
    private int Tiles(XElement drawing, string id, Comparison own)
    {
        var authorities = new AuthorityService.AuthorityServiceClient(server.Channel).ListAuthorities(new()).Authorities.ToDictionary(one => one.Code);
        var ranking = new ComparisonService.ComparisonServiceClient(server.Channel).GetRanking(new() { Measure = id, Period = own.Period }).Ranking;
        var squares = drawing.Elements(Svg + "g").ToDictionary(one => one.Element(Svg + "title")!.Value.Split(": ")[0]);
        var rows = ranking.Authorities.Where(row => authorities.TryGetValue(row.Code, out var one) && one.Tile is not null).ToList();
        Assert.Equal(rows.Count, squares.Count);
        foreach (var row in rows)
        {
            var (square, tile) = (squares[row.Name], authorities[row.Code].Tile);
            Assert.Equal(tile.Abbreviation, square.Element(Svg + "text")!.Value);
            var parts = square.Elements(Svg + "rect").ToList();
            // The highest fifth is 5: with 151 places, 1 to 31.
            var fifth = row.Place is { } place ? 5 - ((place.Rank - 1) * 5 / place.Of) : 0;
            Assert.Equal(fifth > 0 ? [$"v{fifth}"] : [], parts.SkipLast(1).Select(bar => bar.Attribute("class")!.Value));
            Assert.Equal(
                row.Code == own.Authority.Code ? "l ls" : own.Neighbours.Any(one => one.Code == row.Code) ? "n" : "o", parts[^1].Attribute("class")!.Value);
            Assert.Equal(25 * (tile.Row - 1), Number(parts[^1], "y") - Number(squares["Northumberland"].Elements(Svg + "rect").Last(), "y"), 1);
            Assert.Equal(
                25 * (tile.Column - authorities["929"].Tile.Column), Number(parts[^1], "x") - Number(squares["Northumberland"].Elements(Svg + "rect").Last(), "x"), 1);
        }

        return squares.Count;

        static double Number(XElement rect, string name) => double.Parse(rect.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    // On the small map itself and its neighbours, in their places, with the numbers that they have in the list.
    private int Numbers(XElement drawing, string id, Comparison c)
    {
        var authorities = new AuthorityService.AuthorityServiceClient(server.Channel).ListAuthorities(new()).Authorities.ToDictionary(one => one.Code);
        var squares = drawing.Elements(Svg + "g").ToDictionary(one => one.Element(Svg + "title")!.Value.Split(": ")[0]);
        var there = c.Neighbours.Select(one => (one.Code, one.Name, one.Figure, Number: $"{one.Order}")).Append((c.Authority.Code, c.Authority.Name, c.Figure, ""))
            .Where(one => authorities.GetValueOrDefault(one.Code)?.Tile is not null).ToList();
        Assert.Equal(there.Select(one => one.Name).Order(), squares.Keys.Order());
        var corner = new HashSet<(double X, double Y)>();
        foreach (var (code, name, figure, number) in there)
        {
            var square = squares[name];
            if (figure.HasValue)
                Assert.Equal($"{name}: {ExpectedProfile.Value(id, figure)}", square.Element(Svg + "title")!.Value);
            Assert.All(square.Elements(Svg + "text"), text => Assert.Equal(number, text.Value));
            var (x, y) = Point(square.Element(Svg + "path")!.Attribute("d")!.Value[1..].Split('h')[0]);
            corner.Add((x - (12 * authorities[code].Tile.Column), y - (12 * authorities[code].Tile.Row)));
        }

        Assert.True(corner.Count <= 1, string.Join(", ", corner));
        return squares.Count;
    }

    private static int Stack(XElement drawing, ApiNumbers api)
    {
        var (_, slope) = Up(drawing);
        var bars = Bars(drawing).ToList();
        foreach (var bar in bars)
        {
            var figure = api.Blocks.Values.SelectMany(trend => trend.Points.Select(point => (Trend: trend, Point: point)))
                .Where(x => bar.Name.EndsWith($", {x.Point.Period}", StringComparison.Ordinal) && x.Point.Figure.HasValue
                    && Shown.Of(x.Point.Figure.Value, 0, "£") == bar.Text)
                .Select(x => x.Point.Figure.Value);
            Assert.Contains(figure, value => Math.Abs((bar.Height * slope) + value) < (2 * Rounding * Math.Abs(slope)));
        }

        return bars.Count;
    }

    private static int Split(XElement drawing, Comparison c)
    {
        var (_, slope) = Across(drawing);
        var shares = new[] { c.Figure.HasValue ? c.Figure.Value : -1, c.Summary.HasMedian ? c.Summary.Median : -1, c.England.Figure.HasValue ? c.England.Figure.Value : -1 }
            .Where(share => share is >= 0 and <= 100).SelectMany(share => new[] { share, 100 - share }).Where(share => share > 0).ToList();
        var bars = Bars(drawing).ToList();
        Assert.Equal(shares.Count, bars.Count);
        for (var i = 0; i < bars.Count; i++)
        {
            Assert.Equal(shares[i], bars[i].Width * slope, 2 * Rounding * slope);
            Assert.Equal(Shown.Of(shares[i], 1, "", "%"), bars[i].Text);
        }

        return bars.Count;
    }

    private static List<XElement> Charts(byte[] page) =>
        [.. Figures().Matches(Encoding.UTF8.GetString(page)).Select(figure => XElement.Parse(figure.Groups[1].Value))];

    private static XElement? Titled(List<XElement> charts, string title) =>
        charts.SingleOrDefault(chart => chart.Element(Svg + "title")!.Value.StartsWith(title, StringComparison.Ordinal));

    /// <summary>What lies where on an axis: value = start + slope x place, by its labels, which must all agree.</summary>
    private static (double Start, double Slope) Across(XElement drawing, bool isLogarithmic = false) => Axis(
        drawing.Elements(Svg + "text").Where(text => (string?)text.Attribute("class") == "s" && (string?)text.Attribute("text-anchor") == "middle"
            && drawing.Elements(Svg + "path").Any(tick => Regex.IsMatch((string)tick.Attribute("d")!, $"^M[0-9.]+ {N(text, "y") - 16:0.#}v4$"))),
        text => Tick(drawing, text), isLogarithmic);

    private static (double Start, double Slope) Up(XElement drawing) => Axis(
        drawing.Elements(Svg + "text").Where(text => (string?)text.Attribute("class") == "s" && (string?)text.Attribute("text-anchor") == "end"),
        text => N(text, "y") - 4, isLogarithmic: false);

    // A label at the edge is moved so that nothing of it is cut off; its tick is not.
    private static double Tick(XElement drawing, XElement label)
    {
        var labels = drawing.Elements(Svg + "text").Where(text => N(text, "y") == N(label, "y") && (string?)text.Attribute("class") == "s").ToList();
        var ticks = drawing.Elements(Svg + "path").Select(path => Ticks().Match((string)path.Attribute("d")!)).Where(tick => tick.Success)
            .Select(tick => double.Parse(tick.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        return ticks.MinBy(tick => Math.Abs(tick - N(label, "x")));
    }

    private static (double Start, double Slope) Axis(IEnumerable<XElement> labels, Func<XElement, double> place, bool isLogarithmic)
    {
        var ticks = labels.Select(label => (At: place(label), Value: double.Parse(label.Value.Trim('£', '%', 'm'), NumberStyles.Number, CultureInfo.InvariantCulture)))
            .Select(tick => tick with { Value = isLogarithmic ? Math.Log(tick.Value) : tick.Value }).ToList();
        Assert.True(ticks.Count >= 2);
        var slope = (ticks[^1].Value - ticks[0].Value) / (ticks[^1].At - ticks[0].At);
        var start = ticks[0].Value - (slope * ticks[0].At);
        Assert.All(ticks, tick => Near(tick.Value, (start, slope), tick.At));
        return (start, slope);
    }

    private static void Near(double value, (double Start, double Slope) axis, double place) =>
        Assert.Equal(value, axis.Start + (axis.Slope * place), 3 * Rounding * Math.Abs(axis.Slope));

    private static IEnumerable<(string Name, string Text, double X, double Y)> Dots(XElement drawing)
    {
        foreach (var dot in drawing.Elements().Where(element => element.Element(Svg + "title") is not null))
        {
            var parts = dot.Element(Svg + "title")!.Value.Split(": ");
            var self = Self().Match((string?)dot.Attribute("d") ?? "");
            if (dot.Name == Svg + "circle")
                yield return (parts[0], parts[1], N(dot, "cx"), N(dot, "cy"));
            else if (self.Success)
                yield return (parts[0], parts[1], double.Parse(self.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(self.Groups[2].Value, CultureInfo.InvariantCulture) + 7);
        }
    }

    private static IEnumerable<(string Name, string Text, double Width, double Height)> Bars(XElement drawing) =>
        drawing.Elements(Svg + "g").Where(bar => bar.Element(Svg + "title") is not null).Select(bar =>
        {
            var name = bar.Element(Svg + "title")!.Value;
            var box = bar.Element(Svg + "rect")!;
            return (name[..name.LastIndexOf(": ", StringComparison.Ordinal)], name[(name.LastIndexOf(": ", StringComparison.Ordinal) + 2)..], N(box, "width"), N(box, "height"));
        });

    /// <summary>The points of all runs of a line; the legend's own stroke, below the drawing, apart.</summary>
    private static List<(double X, double Y)> Line(XElement drawing, string style) =>
        [.. drawing.Elements(Svg + "path").Where(path => ((string?)path.Attribute("class")) == $"l {style}")
            .Select(path => (string)path.Attribute("d")!).Where(d => !d.EndsWith("h20", StringComparison.Ordinal))
            .SelectMany(d => d.EndsWith("h6", StringComparison.Ordinal) ? [Point(d[1..^2])] : d[1..].Split('L').Select(Point))];

    private static (double X, double Y) Point(string text)
    {
        var parts = text.Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static double N(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<figure>.*?(<svg.*?</svg>)</figure>", RegexOptions.Singleline)]
    private static partial Regex Figures();

    [GeneratedRegex("^M([0-9.]+) [0-9.]+v4$")]
    private static partial Regex Ticks();

    [GeneratedRegex("^M([0-9.]+) (-?[0-9.]+)l7 7")]
    private static partial Regex Self();
}
