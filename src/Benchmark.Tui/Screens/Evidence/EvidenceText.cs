using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Evidence;

/// <summary>The evidence in the order that a doubter asks: how much, how reckoned, how it stands to others, from what, by which rules.</summary>
internal static class EvidenceText
{
    private const int NameWidth = 40;
    private const int EditionWidth = 18;
    private const int SideWidth = 13;

    private static readonly Kept<EvidenceView, (NamedGroup? Group, int Width), Prose> Composed = new((view, key) => Compose(view, key.Group, key.Width));

    public static Prose Of(EvidenceView evidence, NamedGroup? group, int width) => Composed.Of(evidence, (group, width));

    private static Prose Compose(EvidenceView evidence, NamedGroup? group, int width)
    {
        var prose = new Prose(width)
            .Heading($"{evidence.Name}: {evidence.Measure.Label}, {evidence.Period}")
            .Say(ChartText.Full(evidence.Figure), ChartText.RoleOf(evidence.Figure, Role.Self));
        if (evidence.Published is { } published)
            prose.Say($"Published as {published}.");

        prose.Heading("How it is worked out").Say($"{evidence.Formula}.").Say(evidence.Worked);
        Against(prose.Heading(group is null ? "Against its neighbours" : $"Against {group.Name}"), evidence.Against);
        if (evidence.SameThings.Count > 0)
        {
            prose.Heading("The same thing elsewhere, side by side");
            foreach (var two in evidence.SameThings)
                prose.Say(two);
        }

        prose.Heading("From these cells, as published");
        if (evidence.Inputs.Count == 0)
            prose.Say("There is no row for this authority and period.", Role.Missing);
        foreach (var input in evidence.Inputs)
        {
            prose.Say($"{input.Name}: {input.Cell}");
            prose.Say($"row {input.Row}; {input.Source}", Role.Muted, 5);
        }

        // The same for every cell of a release; said once, so that what differs stands out.
        foreach (var rights in evidence.Inputs.Select(input => $"{input.Licence}; {input.Origin}").Distinct())
            prose.Say(rights, Role.Muted);

        if (evidence.Revisions.Count > 0)
        {
            prose.Heading("In each release");
            foreach (var revision in evidence.Revisions)
                prose.Say(revision);
        }

        if (evidence.Choices.Count > 0)
        {
            prose.Heading("What was chosen");
            foreach (var choice in evidence.Choices)
                prose.Say(choice);
        }

        prose.Heading(group is null ? "Neighbours left out" : $"Left out of {group.Name}");
        if (evidence.LeftOut.Count == 0)
            prose.Say("None.");
        foreach (var one in evidence.LeftOut)
            prose.Say($"{one.Name}: {one.Reason}");

        prose.Heading("Methods");
        foreach (var method in evidence.Methods)
            prose.Say(method);
        return prose.Heading("State of the figures").Say(evidence.Snapshot, Role.Muted);
    }

    private static void Against(Prose prose, AgainstView against)
    {
        prose.Say(against.Verdict);
        foreach (var (name, value) in against.Facts)
            prose.Row($"{name,-NameWidth}{value}");
        foreach (var place in against.Places)
            prose.Say(place);
        if (against.Method.Length > 0)
            prose.Say(against.Method, Role.Muted);
        if (against.Sides.Count == 0)
            return;
        var isPooled = against.Sides.Any(side => side.Pooled is not null);
        var width = Math.Max(against.Sides.Max(side => TextWidth.Of(side.Edition)) + 2, EditionWidth);
        prose.Row(Padded("Side of", width) + Padded("mean", SideWidth) + Padded("median", SideWidth) + (isPooled ? "pooled" : ""), Role.Heading);
        foreach (var side in against.Sides)
        {
            // An edition that has too few neighbours with a figure has no average.
            prose.Row(Padded(side.Edition, width) + Padded(side.Mean ?? "none", SideWidth) + Padded(side.Median ?? "none", SideWidth)
                + (isPooled ? side.Pooled ?? "none" : ""));
        }
    }

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(width - TextWidth.Of(text), 0));
}
