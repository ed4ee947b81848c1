using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Client;

/// <summary>Where one figure comes from, and what its verdict rests on.</summary>
internal sealed class EvidenceData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<EvidenceView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var asked = connection.EvidenceAsync(SubjectRequest.Evidence(subject), cancel);
        var request = SubjectRequest.Comparison(subject, subject.Measure);
        request.Period = subject.Period;
        var compared = connection.CompareAsync(request, cancel);
        var revised = connection.ListRevisionsAsync(
            new() { Authority = subject.Code, Measure = subject.Measure, Period = subject.Period, Basis = SubjectRequest.Basis(subject) }, cancel);
        await Task.WhenAll(asked, compared, revised).ConfigureAwait(false);
        var evidence = await asked.ConfigureAwait(false);
        var revisions = (await revised.ConfigureAwait(false)).Revisions.Where(one => one.Period == evidence.Period).ToList();
        var comparison = await compared.ConfigureAwait(false);
        return new()
        {
            Name = evidence.Authority.Name,
            Measure = reference.Item(evidence.Measure),
            Measures = reference.Measures,
            Period = evidence.Period,
            Figure = figures.Of(evidence.Measure, evidence.Figure),
            Published = evidence.Figure.HasPublished
                ? new FigureText(reference.Measure(evidence.Measure)).Published(evidence.Figure.Published)
                : null,
            Formula = evidence.Formula,
            Worked = evidence.Worked,
            SameThings = [.. evidence.SameThings.Select(two => SameThingWords.Of(two, reference.Measure(two.Measure)))],
            Against = AgainstData.Of(comparison, reference.Measure(evidence.Measure), reference.Item(evidence.Measure), subject.Group?.Name),
            Inputs = [.. evidence.Inputs.Select(input => new EvidenceInputView(
                input.Name,
                input.Cell.Length > 0 ? input.Cell : "empty",
                $"{input.Title}, {input.Publisher}, {(input.Published.Length > 0 ? PlainWords.Day(input.Published) : "date not known")} ({input.Release})",
                input.Row,
                input.Licence,
                input.Origin))],
            Choices = [.. new[] { evidence.Definition, evidence.Prices, Compared(subject, evidence) }.Where(choice => choice.Length > 0)],
            // One release is no history.
            Revisions = revisions.Count < 2 ? [] : [.. revisions.Select(one =>
                $"{new FigureText(reference.Measure(evidence.Measure)).WithUnit(one.Figure)} in {one.Release}, "
                + (one.Published.Length > 0 ? PlainWords.Day(one.Published) : "date not known"))],
            Methods = [.. evidence.Methods],
            LeftOut = figures.LeftOut(evidence.LeftOut),
            Snapshot = evidence.Snapshot,
        };
    }

    // The server knows the group's members; its name is the user's.
    private string Compared(Subject subject, V1.Evidence evidence) => subject.Group is { } group
        ? $"The group {group.Name}: {string.Join(", ", subject.GroupCodes.Select(code => $"{reference.Name(code)} ({code})"))}."
        : evidence.Neighbours;
}
