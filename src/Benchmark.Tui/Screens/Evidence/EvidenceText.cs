using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Evidence;

/// <summary>The evidence in the order that a doubter asks: how much, how reckoned, from what, by which rules.</summary>
internal static class EvidenceText
{
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
}
