using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Client;

/// <summary>Every authority in order, with the neighbours marked.</summary>
internal sealed class RankingData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<RankingView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var ranked = connection.RankAsync(
            new()
            {
                Measure = subject.Measure,
                Period = subject.Period,
                Basis = SubjectRequest.Basis(subject),
            },
            cancel);
        var listed = connection.ListNeighboursAsync(SubjectRequest.Neighbours(subject), cancel);
        await Task.WhenAll(ranked, listed).ConfigureAwait(false);
        var ranking = await ranked.ConfigureAwait(false);
        var list = await listed.ConfigureAwait(false);
        var neighbours = SubjectRequest.Compared(subject, list);
        return new()
        {
            Measure = reference.Item(ranking.Measure),
            Measures = reference.Measures,
            PriceIndices = reference.PriceIndices(ranking.Measure),
            Period = ranking.Period,
            Date = figures.Date(ranking.Measure, ranking.AsOfDate),
            Basis = FigureViews.Basis(ranking.Definition, ranking.Prices, ranking.Index, ranking.BaseYear),
            Edition = list.Edition,
            Note = ranking.Note,
            Of = ranking.Of,
            England = figures.Of(ranking.Measure, ranking.England.Figure),
            Rows = [.. ranking.Authorities.Select(row => new RankingRow(
                row.Code,
                row.Name,
                figures.Of(ranking.Measure, row.Figure, figures.Partners(row.Code, row.Joint)) with { Mark = FigureViews.Mark(row.Quote) },
                FigureViews.Place(row.Place),
                row.Interval95?.Low,
                row.Interval95?.High,
                row.Place is { } place ? PlainWords.Of(place.Band) : "",
                row.Code == subject.Code || row.Joint.Contains(subject.Code) ? Standing.Self
                    : neighbours.Contains(row.Code) ? Standing.Neighbour
                    : Standing.Other))],
        };
    }
}
