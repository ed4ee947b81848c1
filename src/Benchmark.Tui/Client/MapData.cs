using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>One measure of every authority, each beside its own neighbours, on the map.</summary>
internal sealed class MapData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<MapView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var measure = reference.Item(subject.Measure);
        var period = subject.Period.Length > 0 ? subject.Period : measure.Periods[^1];
        // With a group the verdicts are still those beside each authority's own neighbours.
        var compared = connection.CompareAllAsync(
            new()
            {
                Measures = { measure.Id },
                Periods = { period },
                Basis = SubjectRequest.Basis(subject),
                Peers = subject.Edition.Length > 0 ? new() { Edition = subject.Edition } : null,
            },
            cancel);
        var listed = connection.ListNeighboursAsync(SubjectRequest.Neighbours(subject), cancel);
        await Task.WhenAll(compared, listed).ConfigureAwait(false);
        var all = await compared.ConfigureAwait(false);
        var others = SubjectRequest.Compared(subject, await listed.ConfigureAwait(false));
        var first = all.FirstOrDefault() ?? new Comparison();
        return new()
        {
            Measure = measure,
            Measures = reference.Measures,
            PriceIndices = reference.PriceIndices(measure.Id),
            Period = period,
            Date = first.AsOfDate.Length > 0 ? figures.Date(measure.Id, first.AsOfDate) : period,
            Basis = FigureViews.Basis(first.Definition, first.Prices, first.Index, first.BaseYear),
            Tiles =
            [
                .. all.Select(one => (Comparison: one, Tile: reference.Tile(one.Authority.Code))).Where(one => one.Tile is not null)
                    .OrderBy(one => one.Tile!.Row).ThenBy(one => one.Tile!.Column).Select(one => Tile(one.Comparison, one.Tile!, subject, others, measure)),
            ],
            Without = [.. all.Where(one => reference.Tile(one.Authority.Code) is null && one.Figure.HasValue).Select(one => one.Authority.Name)],
        };
    }

    private MapTileView Tile(Comparison comparison, Tile tile, Subject subject, HashSet<string> others, MeasureItem measure)
    {
        var code = comparison.Authority.Code;
        var place = FigureViews.Place(comparison.Position?.Nationally);
        return new(
            code, comparison.Authority.Name, tile.Row, tile.Column, tile.Abbreviation, figures.Own(comparison), place,
            place is { } known ? TileMap.Fifth(known.Place, known.Of, measure.Polarity == Screens.Views.Polarity.LowIsGood) : 0,
            Level(comparison.Verdict),
            comparison.Verdict is { } verdict ? VerdictText.Word(verdict)
                : comparison.Quote is { Mark: QuoteMark.Check } ? "check first"
                : !comparison.Figure.HasValue ? "no figure"
                : comparison.Neighbours.Count == 0 ? "no neighbours"
                : "cannot be said",
            code == subject.Code ? Standing.Self : others.Contains(code) ? Standing.Neighbour : Standing.Other);
    }

    // What depends on the model is no level.
    private static int Level(Verdict? verdict) => verdict is null or { DependsOnModel: true } ? 0 : verdict.Level switch
    {
        VerdictLevel.Below or VerdictLevel.BelowLowerQuartile => 1,
        VerdictLevel.PossiblyBelow => 2,
        VerdictLevel.Within or VerdictLevel.WithinMiddleHalf => 3,
        VerdictLevel.PossiblyAbove => 4,
        _ => 5,
    };
}
