using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Trend;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Palette;

/// <summary>What the palette offers for what was typed: commands, measures by what people call them, and authorities by name or code.</summary>
internal static class PaletteItems
{
    // Words of the help fit more commands than those of the label.
    private const int HelpHandicap = 500;

    // Below the commands: there are only so many of these worth reading.
    private const int MostAuthorities = 8;
    private const int MostMeasures = 12;
    private const int ShortestName = 2;

    private static readonly HashSet<string> NotListed = ["palette", "up", "down", "page-up", "page-down", "first", "last"];

    /// <param name="state">The state without the palette.</param>
    public static IReadOnlyList<PaletteItem> For(DashboardState state, string typed)
    {
        var words = FuzzyMatch.Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = new List<(PaletteItem Item, int Score)>();
        foreach (var command in Dashboard.Commands(state.Top))
        {
            if (NotListed.Contains(command.Id) || Score(words, command.Label, command.Help) is not { } score)
                continue;
            var item = new PaletteItem(
                ChartText.Sentence(command.Label), command.Help, state.Settings.KeyNames(command, state.Top.IsTyping) ?? "", command.WhyDisabled(state),
                behind => Dashboard.Run(behind, command));
            items.Add((item, score));
        }

        var listed = items
            .OrderBy(one => one.Item.WhyDisabled is not null)
            .ThenByDescending(one => one.Score)
            .Select(one => one.Item);
        if (typed.Trim().Length < ShortestName || state.Authorities is not { } authorities)
            return [.. listed];
        var called = AuthorityFilter.Called(authorities, typed);
        return
        [
            .. listed,
            .. state.Measures.Where(measure => MeasureFilter.Fits(typed, measure.Label, measure.Words)).Take(MostMeasures).Select(measure => new PaletteItem(
                measure.Label, $"Turns to {measure.Words.Split("; ")[0]}.", "",
                state.Top.Subject.IsNone ? "Choose an authority first." : null, behind => TurnTo(behind, measure.Id))),
            .. AuthorityFilter.Apply(authorities, typed).Where(authority => called.Contains(authority) || IsNamed(authority, words)).Take(MostAuthorities)
                .Select(authority => new PaletteItem(
                authority.Name, $"Opens the overview of {authority.Name} ({authority.Code}, {authority.Region}).", "", null,
                behind => behind.Open(ScreenCatalogue.First(behind.SubjectFor(authority.Code, authority.Name))))),
        ];
    }

    // A screen of one measure shows another; whichever has none goes to where the measure stands over time.
    private static Turn TurnTo(DashboardState behind, string measure) => behind.Top is FiguresView view && view.Measures.Any(one => one.Id == measure)
        ? behind.Replace(view.About(view.Subject with { Measure = measure, Period = "" }))
        : behind.Open(new TrendScreenView(behind.Top.Subject with { Measure = measure, Period = "" }));

    private static int? Score(string[] words, string label, string help)
    {
        var total = 0;
        foreach (var word in words)
        {
            var inLabel = FuzzyMatch.Score(word, FuzzyMatch.Plain(label));
            // In a whole sentence scattered letters fit nearly anything.
            var plain = FuzzyMatch.Plain(help);
            var inHelp = plain.Contains(word, StringComparison.Ordinal) ? FuzzyMatch.Score(word, plain) - HelpHandicap : null;
            if (inLabel is null && inHelp is null)
                return null;
            total += Math.Max(inLabel ?? int.MinValue, inHelp ?? int.MinValue);
        }

        return total;
    }

    // The list's filter knows regions too, but whoever types "south" here does not want all that lies in the South West.
    private static bool IsNamed(AuthorityItem authority, string[] words) => words.All(word =>
        authority.Code.StartsWith(word, StringComparison.Ordinal) || FuzzyMatch.Score(word, FuzzyMatch.Plain(authority.Name)) is not null);
}
