using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>An authority's spend, block by block, and the definitions side by side.</summary>
internal sealed class SpendData(Connection connection, ReferenceData reference, FigureViews figures)
{
    private const string Total = "total-spend-per-child";
    private const string PerChild = "-per-child";

    // Letters that do not meet: J is youth justice, since Y is young people; U is Sure Start, since S is safeguarding.
    private static readonly Dictionary<string, char> Letters = new()
    {
        ["looked-after"] = 'C',
        ["safeguarding"] = 'S',
        ["youth-justice"] = 'J',
        ["family-support"] = 'F',
        ["other"] = 'O',
        ["young-people"] = 'Y',
        ["sure-start"] = 'U',
    };

    public async Task<SpendView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var chosen = reference.Definitions.FirstOrDefault(one => one.Id == subject.Definition)
            ?? reference.Definitions.First(one => one.Default);
        var blocks = Blocks(chosen);
        var streamed = connection.CompareAllAsync(
            SubjectRequest.AllPeriods(subject, blocks.Select(block => block.Id + PerChild).Append(Total)), cancel);
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
            Years = [.. comparisons.GroupBy(one => one.Period).OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => Year(year, blocks))],
            Definitions = [.. definitions.Rows.Select(row => Definition(row, definitions.OwnGroup))],
            PriceIndices = reference.PriceIndices(Total),
        };
    }

    private static List<SpendBlockView> Blocks(Definition definition) =>
    [
        .. definition.Statutory.Select(block => Block(block, "statutory")),
        .. definition.Preventative.Select(block => Block(block, "preventative")),
        .. definition.Neither.Select(block => Block(block, "neither")),
    ];

    private static SpendBlockView Block(SpendBlock block, string side) =>
        new(block.Id, block.Name, block.Line, Letters.GetValueOrDefault(block.Id, '?'), side);

    private SpendYearView Year(IGrouping<string, Comparison> year, List<SpendBlockView> blocks)
    {
        var byMeasure = year.ToDictionary(one => one.Measure);
        var perChild = blocks.ConvertAll(block => Own(byMeasure, block.Id + PerChild));
        var totals = blocks.ConvertAll(block => Whole(byMeasure, block.Id + PerChild));
        return new(year.Key, perChild, totals, Own(byMeasure, Total), Whole(byMeasure, Total));
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

    private DefinitionView Definition(DefinitionRow row, bool ownGroup) => new(
        row.Definition,
        row.Name,
        figures.Of("preventative-spend", row.Preventative),
        figures.Of("statutory-spend", row.Statutory),
        figures.Of("preventative-spend-per-child", row.PreventativePerChild),
        figures.Of("statutory-spend-per-child", row.StatutoryPerChild),
        figures.Of("preventative-share", row.Share),
        figures.Median("preventative-share", row.NeighboursShare, ownGroup),
        figures.Of("preventative-share", row.EnglandShare.Figure),
        row.NeighboursShare.Used);
}
