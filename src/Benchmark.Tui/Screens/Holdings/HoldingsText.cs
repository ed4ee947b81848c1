using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Holdings;

internal static class HoldingsText
{
    private static readonly Kept<HoldingsView, int, Prose> Composed = new(Compose);

    public static Prose Of(HoldingsView holdings, int width) => Composed.Of(holdings, width);

    private static Prose Compose(HoldingsView holdings, int width)
    {
        var prose = new Prose(width);
        if (holdings.Name.Length == 0)
            prose.Heading("What is missing").Say("Choose an authority and open this screen again: it says what is missing for it and for its neighbours.");
        else
            prose.Heading($"What is missing for {holdings.Name} and {holdings.Others}, newest periods of {holdings.Looked} measures");
        if (holdings.Name.Length > 0 && holdings.Missing.Count == 0)
            prose.Say("Nothing.");
        foreach (var missing in holdings.Missing)
            prose.Say(missing, Role.Missing);

        var compared = NumberStyle.Count.Text(holdings.Compared);
        prose.Heading("Published against recomputed")
            .Say($"{compared} published rates were recomputed from their own parts; {holdings.Differing} differ by more than rounding explains.");
        foreach (var one in holdings.Reconciliations)
        {
            prose.Say($"{one.Name}, {one.Measure}, {one.Period}: published {one.Published}, recomputed {one.Recomputed} ({one.Difference})");
            prose.Say($"{one.Reason} ({one.Release})", Role.Muted, 5);
        }

        prose.Heading("Releases held");
        foreach (var release in holdings.Releases)
        {
            var rows = NumberStyle.Count.Text(release.Rows);
            prose.Say($"{release.Title}, {release.Publisher}, {Dated(release)}: {rows} rows");
            if (width >= 90)
                prose.Say($"{release.Id}; {release.Licence}; {release.Origin}", Role.Muted, 5);
        }

        return prose.Heading("State of the figures").Say(holdings.Snapshot, Role.Muted);
    }

    private static string Dated(ReleaseView release) =>
        release.Published == "not known" ? "date of publication not known" : $"published {release.Published}";
}
