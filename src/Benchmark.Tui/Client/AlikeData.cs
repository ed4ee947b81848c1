using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Who is like an authority, and who started alike.</summary>
internal sealed class AlikeData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<AlikeView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        // Context and totals are followed by nobody: then it is told of the usual measure.
        var answer = await connection.AlikeAsync(
            SubjectRequest.Alike(subject, CanBeFollowed(subject.Measure) ? subject.Measure : ""), cancel).ConfigureAwait(false);
        var measure = answer.Started[0].Measure;
        return new()
        {
            Whom = subject.Group is { } group ? $"The group {group.Name}" : $"Statistical neighbours, {answer.Edition} edition",
            Columns = [.. answer.Columns.Select(column => new AlikeColumnView(column.Measure, reference.Item(column.Measure).Column, column.Period, reference.Measure(column.Measure).IsText))],
            Rows = [Row(answer, answer.Own), .. answer.Others.Select(row => Row(answer, row))],
            Measure = reference.Item(measure),
            Measures = [.. reference.Measures.Where(item => CanBeFollowed(item.Id))],
            Started = [.. answer.Started.Select(one => Started(answer, one))],
            Note = $"{answer.ClosenessNote}{(answer.ChildrenYear.Length > 0 ? $" Children aged 0 to 17 are those of mid-{answer.ChildrenYear}." : "")}".Trim(),
        };
    }

    private bool CanBeFollowed(string measure) =>
        measure.Length > 0 && reference.Measure(measure) is { IsText: false, Unit: not "£", Polarity: not V1.Polarity.Context };

    private AlikeRowView Row(V1.Alike answer, AlikeRow row) => new(
        row.Authority.Code, row.Authority.Name, row.Order,
        row.Closeness == Closeness.Unspecified ? "" : ChartText.Sentence(PlainWords.Of(row.Closeness)),
        row.Order == 0 || answer.OwnGroup ? "" : row.Mutual ? "mutual" : "one way",
        row.SubRegion.Length > 0 ? row.SubRegion : row.Region,
        row.Children.HasValue ? FigureView.Of(row.Children.Value, NumberStyle.Count.Text(row.Children.Value), "children")
            : FigureView.Missing(PlainWords.Word(row.Children.Missing), PlainWords.Of(row.Children.Missing)),
        [.. row.Context.Zip(answer.Columns, (figure, column) => figures.Of(column.Measure, figure))]);

    private StartedView Started(V1.Alike answer, StartedAlike started)
    {
        var text = new FigureText(reference.Measure(started.Measure));
        return new(
            $"{AlikeWords.Heading(started, answer.Authority.Name)}: {PlainWords.Within(reference.Measure(started.Measure).Label)}", started.From, started.To,
            [
                .. started.Rows.Select(row => new StartedRowView(
                    row.Authority.Name, AlikeWords.Of(row.Nearness), text.Short(row.Then), text.Short(row.Now), figures.Signed(started.Measure, row.Change))),
            ],
            started.Words);
    }
}
