using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;
using Release = Benchmark.Figures.Facts.Release;

namespace Benchmark.Tui.Client;

/// <summary>An authority's spend, block by block, and the definitions side by side.</summary>
internal sealed class SpendData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<SpendView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var chosen = reference.Definitions.FirstOrDefault(one => one.Id == subject.Definition)
            ?? reference.Definitions.First(one => one.Default);
        var blocks = Blocks(chosen);
        var (total, all) = (PerChild("total"), reference.OfSpend("total", SpendForm.Total));
        var streamed = connection.CompareAllAsync(
            SubjectRequest.AllPeriods(subject, blocks.Select(block => PerChild(block.Id)).Append(total).Where(id => id.Length > 0)), cancel);
        var compared = connection.CompareDefinitionsAsync(SubjectRequest.Definitions(subject), cancel);
        await Task.WhenAll(streamed, compared).ConfigureAwait(false);
        var comparisons = await streamed.ConfigureAwait(false);
        var definitions = await compared.ConfigureAwait(false);
        return new()
        {
            Name = definitions.Authority.Name,
            Definition = chosen.Id,
            Basis = FigureViews.Basis(chosen.Id, definitions.Prices, definitions.Index, definitions.BaseYear),
            Blocks = blocks,
            Years = [.. comparisons.GroupBy(one => one.Period).OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => Year(year, blocks, total))],
            Definitions = [.. definitions.Rows.Select(row => Definition(row, definitions.Measures, definitions.OwnGroup))],
            PriceIndices = total.Length > 0 ? reference.PriceIndices(total) : [],
            Total = all?.Id ?? "",
            TotalPerChild = total,
        };
    }

    private string PerChild(string sums) => reference.OfSpend(sums, SpendForm.PerChild)?.Id ?? "";

    private static List<SpendBlockView> Blocks(Definition definition) =>
    [
        .. definition.Statutory.Select(block => Block(block, "statutory")),
        .. definition.Preventative.Select(block => Block(block, "preventative")),
        .. definition.Neither.Select(block => Block(block, "neither")),
    ];

    private static SpendBlockView Block(SpendBlock block, string side) =>
        new(block.Id, block.Name, block.Line, PlainText.Of(block.Letter).FirstOrDefault('?'), side);

    private SpendYearView Year(IGrouping<string, Comparison> year, List<SpendBlockView> blocks, string total)
    {
        var byMeasure = year.ToDictionary(one => one.Measure);
        var perChild = blocks.ConvertAll(block => Own(byMeasure, PerChild(block.Id)));
        var totals = blocks.ConvertAll(block => Whole(byMeasure, PerChild(block.Id)));
        return new(year.Key, perChild, totals, Own(byMeasure, total), Whole(byMeasure, total));
    }

    private FigureView Own(Dictionary<string, Comparison> byMeasure, string measure) =>
        byMeasure.TryGetValue(measure, out var comparison) ? figures.Own(comparison) : FigureView.Missing("no figure");

    // There may be pounds without children to divide them by.
    private FigureView Whole(Dictionary<string, Comparison> byMeasure, string measure)
    {
        if (!byMeasure.TryGetValue(measure, out var comparison))
            return FigureView.Missing("no figure");
        return comparison.Figure.HasNumerator ? FigureViews.Millions(comparison.Figure.Numerator) : figures.Own(comparison);
    }

    private DefinitionView Definition(DefinitionRow row, DefinitionMeasures measures, bool ownGroup) => new(
        row.Definition,
        row.Name.Replace(Release.LocalMark, "", StringComparison.Ordinal),
        figures.Of(measures.Preventative, InRow(row.Preventative)),
        figures.Of(measures.Statutory, InRow(row.Statutory)),
        figures.Of(measures.PreventativePerChild, InRow(row.PreventativePerChild)),
        figures.Of(measures.StatutoryPerChild, InRow(row.StatutoryPerChild)),
        figures.Of(measures.Share, InRow(row.Share)),
        figures.Median(measures.Share, row.NeighboursShare, ownGroup),
        figures.Of(measures.Share, InRow(row.EnglandShare.Figure)),
        row.NeighboursShare.Used);

    // All of a row are local or none, which the table says once for the row.
    private static Figure InRow(Figure figure) => figure.Local ? new(figure) { Local = false } : figure;
}
