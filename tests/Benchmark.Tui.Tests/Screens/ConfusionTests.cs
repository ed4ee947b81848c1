using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Presentation.Charts;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Evidence;
using Benchmark.Tui.Screens.Map;
using Benchmark.Tui.Screens.Trend;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>What confused people who used the dashboard for the first time, mended; on the project's own seed data.</summary>
public sealed partial class ConfusionTests(RealFigures figures) : IClassFixture<RealFigures>
{
    // Kingston 113 of 37,121, Richmond 121 of 44,038 and Middlesbrough 493 of 35,617 children in care on 31 March 2025: 30.44, 27.48 and
    // 138.42 per 10,000, whose mean is 65.44. Agency share and spend share make one unit of the first two.
    private static readonly NamedGroup Trio = new("Trio", ["314", "318", "806"]);

    [Theory]
    [InlineData("835", "2", "did not exist in this period: Dorset (Pre LG) ended on 31 March 2019")]
    [InlineData("835", "S", "did not exist in this period: Dorset (Pre LG) ended on 31 March 2019")]
    [InlineData("835", "D", "Dorset (Pre LG) did not exist in 2024-25.")]
    [InlineData("835", "3", "no population")]
    [InlineData("835", "4", "2019: Dorset (Pre LG) no figure, no population to divide by")]
    [InlineData("835", "5", "Dorset (Pre LG) is not among them.")]
    [InlineData("835", "E", "Dorset (Pre LG) has no tile")]
    [InlineData("835", "6", "Dorset (Pre LG) has no figure here, so it has no dot.")]
    [InlineData("835", "7", "no population to divide by")]
    [InlineData("835", "8", "Dorset (Pre LG) has no dot and is in no slope first shown: no population to divide by.")]
    [InlineData("835", "9", "did not exist in this period: Dorset (Pre LG) ended on 31 March 2019")]
    [InlineData("420", "3", "inapplicable")]
    [InlineData("420", "4", "Isles of Scilly no figure, not applicable")]
    [InlineData("420", "5", "not applicable")]
    [InlineData("420", "E", "no figure, not applicable")]
    [InlineData("420", "6", "Isles of Scilly has no figure here, so it has no dot.")]
    [InlineData("420", "8", "Isles of Scilly has no dot and is in no slope first shown: excluded: Fewer than 500 children")]
    [InlineData("201", "6", "City of London has no figure here, so it has no dot.")]
    [InlineData("201", "8", "City of London has no dot and is in no slope first shown: excluded: Fewer than 2,000 children")]
    [InlineData("942", "8", "Cumberland has no dot and is in no slope first shown: no year that also has the year before it.")]
    [InlineData("942", "3 n", "The 2021 edition has no list for Cumberland (942).")]
    [InlineData("942", "3 n 2", "The 2021 edition has no list for Cumberland (942).")]
    [InlineData("942", "3 n 4", "neighbours' median no figure, the edition has no list of neighbours")]
    [InlineData("942", "3 n S", "the 2021 edition has no list of neighbours for it")]
    [InlineData("942", "3 n D", "which cannot be set beside statistical neighbours: edition 2021 has no list for Cumberland.")]
    [InlineData("942", "3 n 9", "There is no verdict: the 2021 edition has no list for Cumberland.")]
    [InlineData("942", "3 n b", "Edition 2021 of the statistical neighbours has no list for Cumberland, so there is nothing to compare it with.")]
    public async Task A_screen_that_cannot_show_its_subject_says_so(string code, string keys, string words)
    {
        foreach (var (width, height) in new[] { (80, 24), (119, 40) })
            Assert.Contains(words, await SeenAsync(code, keys, width, height), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("942", "8")]
    [InlineData("314", "3")]
    [InlineData("314", "5 Down")]
    [InlineData("314", "E Down")]
    [InlineData("314", "6 Right")]
    [InlineData("835", "5")]
    [InlineData("835", "E")]
    public async Task The_evidence_is_of_the_subject_wherever_the_cursor_stands(string code, string keys)
    {
        var session = await OpenAsync(code, keys + " 9", 120, 40);
        Assert.Equal(code, Assert.IsType<EvidenceScreenView>(session.State.Top).Subject.Code);
    }

    [Fact]
    public async Task A_member_of_a_joint_return_is_itself_alone_on_the_map()
    {
        var map = Assert.IsType<MapScreenView>((await OpenAsync("318", "E", 120, 40)).State.Top);
        Assert.Equal("318", Assert.Single(map.Content!.Tiles, tile => tile.Standing == Standing.Self).Code);
        Assert.Equal("318", map.Selected!.Code);
    }

    [Fact]
    public async Task The_brief_names_the_councils_that_share_a_gap() => Assert.Contains(
        "fewer agency workers (FTE), of Kingston upon Thames and Richmond upon Thames together.", await SeenAsync("314", "b", 120, 60), StringComparison.Ordinal);

    [Fact]
    public async Task A_card_names_the_councils_that_share_a_gap() => Assert.Contains(
        "agency workers (FTE) than at the neighbours' median (-7.4 pts), of Kingston upon Thames and Richmond upon Thames together.",
        await SeenAsync("314", "2", 119, 60), StringComparison.Ordinal);

    [Theory]
    [InlineData("2", "No median: fewer than five of the group have a figure: 27 to 138, plain mean 65.")]
    [InlineData("3", "No median: fewer than five of the group have a figure: 27 to 138, plain mean 65.")]
    [InlineData("4", "median of Trio no figure, fewer than five of the group have a figure: 27 to 138, plain mean 65")]
    [InlineData("9", "Plain mean of these few 65")]
    [InlineData("b", "The 3 of the group that have a figure are too few for a median: they lie between 27 and 138, their plain mean is 65.")]
    public async Task A_group_of_fewer_than_five_offers_range_and_plain_mean(string keys, string words)
    {
        foreach (var (width, height) in new[] { (80, 24), (119, 60) })
        {
            // Two of the return are one unit, so that the other cards rest on two.
            var seen = await SeenAsync("805", keys == "9" ? "Down Up 9" : keys, width, keys == "b" ? 60 : height, Settings.Default with { Groups = [Trio] });
            Assert.Contains(words, seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_trend_of_a_group_draws_its_members_and_holds_them_in_its_axis()
    {
        var session = await OpenAsync("805", "4", 120, 40, Settings.Default with { Groups = [Trio] });
        var trend = Assert.IsType<TrendScreenView>(session.State.Top);
        Assert.Equal(["Kingston upon Thames", "Richmond upon Thames", "Middlesbrough"], trend.Content!.Members.Select(member => member.Name));
        Assert.Equal(138.417, trend.Content.Members[2].Values[^1]!.Value, 3);
        var chart = TrendDrawing.Of(trend.Content, Trio)!;
        Assert.Equal(3, chart.Marks.OfType<LineMark>().Where(line => line.Role == MarkRole.Neighbour).DistinctBy(line => line.Points[^1]).Count());
        // 27 lies below half of 157: both axes begin at nought.
        Assert.Equal(0, chart.Y!.Scale!.Value.Start);
        var neighbours = Assert.IsType<TrendScreenView>((await OpenAsync("805", "4", 120, 40)).State.Top);
        Assert.Equal(0, TrendDrawing.Of(neighbours.Content!, null)!.Y!.Scale!.Value.Start);
        Assert.Empty(neighbours.Content!.Members);
    }

    [Theory]
    [InlineData("3", "Hartlepool", "children_in_care_rate_2025", "157.42057847321", "per 10,000 children", "", "")]
    [InlineData("4", "2025", "value", "157.42057847321", "per 10,000 children", "", "")]
    [InlineData("2", "Middlesbrough", "preventative_share_2024_25", "", "", "NO_RETURN", "no return")]
    [InlineData("5", "Isles of Scilly", "value", "", "", "NOT_APPLICABLE", "not applicable")]
    public async Task A_saved_table_has_numbers_units_and_reasons_in_columns(string keys, string row, string name, string number, string unit, string code, string why)
    {
        var session = await OpenAsync("805", keys, 120, 40);
        var lines = TableText.Csv(((IHasTable)session.State.Top).Table(session.State)).Split("\r\n").Select(Cells).ToList();
        var at = lines[0].IndexOf(name);
        Assert.Equal(
            name == "value" ? ["value", "unit", "missing", "note"] : [name, $"{name}_unit", $"{name}_missing", $"{name}_note"], lines[0].Skip(at).Take(4));
        var cells = Assert.Single(lines, line => line.Contains(row) && line.Count == lines[0].Count);
        Assert.StartsWith(number, cells[at], StringComparison.Ordinal);
        Assert.Equal(number.Length == 0, cells[at].Length == 0);
        Assert.Equal(unit, cells[at + 1]);
        Assert.Equal(code, cells[at + 2]);
        Assert.StartsWith(why, cells[at + 3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("S")]
    [InlineData("D")]
    [InlineData("3")]
    [InlineData("3 a")]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("E")]
    [InlineData("6")]
    [InlineData("7")]
    [InlineData("7 Tab")]
    [InlineData("8")]
    public async Task No_number_of_a_saved_table_is_written_for_people(string keys)
    {
        foreach (var code in new[] { "805", "314", "420" })
        {
            var session = await OpenAsync(code, keys, 120, 40);
            var lines = TableText.Csv(((IHasTable)session.State.Top).Table(session.State)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
            var units = lines[0].Index().Where(name => name.Item == "unit" || name.Item.EndsWith("_unit", StringComparison.Ordinal) && name.Item != "measure_unit").Select(head => head.Index - 1).ToList();
            Assert.NotEmpty(units);
            foreach (var line in lines.Skip(1))
            {
                foreach (var at in units)
                    Assert.True(
                        line[at].Length == 0 ? line[at + 3].Length > 0 : double.TryParse(line[at], NumberStyles.Float, CultureInfo.InvariantCulture, out _) && line[at + 2].Length == 0,
                        $"{code} {keys}: {string.Join(" | ", line)}");
                // No other column is one of figures in disguise.
                foreach (var (cell, i) in line.Select((cell, i) => (cell, i)).Where(one => !units.Any(unit => one.i >= unit && one.i < unit + 4)))
                    Assert.DoesNotMatch(ForPeople(), cell);
                // The guard against formulas alters no cell of the figures as shipped.
                Assert.DoesNotContain(line, cell => cell.StartsWith('\''));
            }
        }
    }

    [Fact]
    public async Task Every_statistical_word_of_the_evidence_has_a_plain_one_beside_it()
    {
        var evidence = Assert.IsType<EvidenceScreenView>((await OpenAsync("805", "9", 120, 40)).State.Top).Content!;
        foreach (var word in new[] { "95% interval", "Mean", "Median", "Pooled", "Quartiles", "z", "phi" })
            Assert.Contains(evidence.Against.Facts, fact => fact.Name.StartsWith($"{word}, ", StringComparison.Ordinal));
        var seen = await SeenAsync("805", "6", 120, 40);
        Assert.Contains("Authorities differ by more than chance alone would give (phi 47.12, 1 being chance)", seen, StringComparison.Ordinal);
        Assert.Contains("◆ itself", seen, StringComparison.Ordinal);
        Assert.Contains("cash (as spent)", await SeenAsync("805", "2", 119, 40), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("S Escape S")]
    public async Task A_filter_does_not_come_back_on_a_new_visit(string keys)
    {
        var session = await OpenAsync("805", "S", 120, 40);
        session.Type("care");
        Assert.Contains("Filter: care", session.Text(), StringComparison.Ordinal);
        await figures.PressAsync(session, "Escape", "Escape");
        await figures.PressAsync(session, keys.Split(' '));
        Assert.DoesNotMatch(@"Filter: \S", session.Text());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("D")]
    [InlineData("4")]
    [InlineData("9")]
    public async Task An_unknown_key_says_that_it_does_nothing(string keys) =>
        Assert.Contains("Ctrl+X does nothing here; F1 tells what the keys do.", await SeenAsync("805", keys + " Ctrl+X", 120, 40), StringComparison.Ordinal);

    [Theory]
    [InlineData("2")]
    [InlineData("3 m m m m m m m")]
    [InlineData("7 Tab")]
    public async Task Points_are_never_written_as_a_ratio(string keys) =>
        Assert.DoesNotMatch(@"[+-]\d+\.\d%(?! \d)(?!\))", Regex.Replace(await SeenAsync("805", keys, 119, 40), @"\([+-][^)]*\)", ""));

    private static List<string> Cells(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Groups[1].Success ? cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups[2].Value)];

    /// <summary>
    /// What is on the screen, as running text: where lines break is not what is asked. 119 columns are the most that have no pane beside the
    /// cards, whose lines would run into theirs.
    /// </summary>
    private async Task<string> SeenAsync(string code, string keys, int width, int height, Settings? settings = null) =>
        Blanks().Replace(Frames().Replace((await OpenAsync(code, keys, width, height, settings)).Text(), " "), " ");

    private async Task<Session> OpenAsync(string code, string keys, int width, int height, Settings? settings = null)
    {
        var session = await figures.OpenAsync(code, width, height, settings: settings);
        if (settings is { Groups.Count: > 0 })
            await figures.PressAsync(session, "Ctrl+G", "Down", "Enter");
        await figures.PressAsync(session, keys.Split(' '));
        return session;
    }

    [GeneratedRegex(@"\G(?:""((?:[^""]|"""")*)""|([^,]*))(?:,|$)")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^[+-]?£?\d[\d,]*(\.\d+)?(%|m)$|^[+-]?£\d")]
    private static partial Regex ForPeople();

    [GeneratedRegex(@"[│┌┐└┘]")]
    private static partial Regex Frames();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
