using Benchmark.Figures;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The measure service.</summary>
internal sealed class MeasureRpc(Snapshot snapshot, Lookup lookup) : MeasureService.MeasureServiceBase
{
    /// <inheritdoc/>
    public override Task<ListMeasuresResponse> ListMeasures(ListMeasuresRequest request, ServerCallContext context)
    {
        var (page, next) = Lookup.Page(snapshot.Catalogue.Measures, request.PageSize, request.PageToken, 100, "measures");
        var answer = new ListMeasuresResponse { NextPageToken = next, TotalSize = snapshot.Catalogue.Measures.Count };
        answer.Measures.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<GetMeasureResponse> GetMeasure(GetMeasureRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMeasureResponse { Measure = Of(lookup.Measure(request.Measure)) });

    /// <inheritdoc/>
    public override Task<ListDefinitionsResponse> ListDefinitions(ListDefinitionsRequest request, ServerCallContext context)
    {
        var (page, next) = Lookup.Page(snapshot.Catalogue.Definitions, request.PageSize, request.PageToken, 100, "definitions");
        var answer = new ListDefinitionsResponse { NextPageToken = next, TotalSize = snapshot.Catalogue.Definitions.Count };
        answer.Definitions.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<ListPriceIndicesResponse> ListPriceIndices(ListPriceIndicesRequest request, ServerCallContext context)
    {
        var (page, next) = Lookup.Page(snapshot.Catalogue.Prices, request.PageSize, request.PageToken, 100, "price-indices");
        var answer = new ListPriceIndicesResponse { NextPageToken = next, TotalSize = snapshot.Catalogue.Prices.Count };
        answer.PriceIndices.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    private static V1.PriceIndex Of(PriceSeries series) => new()
    {
        Id = series.Id,
        Name = series.Name,
        Source = $"{series.Release.Title}, {series.Release.Publisher}",
        Release = series.Release.Id,
        Years = { series.Years.Select(year => year.Name) },
        Default = series.Id == PriceSeries.Default,
    };

    private V1.Measure Of(Figures.Measures.Measure measure)
    {
        var row = measure.Row;
        var release = snapshot.Catalogue.NewestOf(snapshot.Catalogue.DatasetOf(measure));
        var answer = new V1.Measure
        {
            Id = row.Id,
            Name = row.Name,
            Unit = row.Unit,
            Decimals = row.Decimals,
            Polarity = measure.Polarity switch
            {
                Figures.Calculation.Polarity.LowIsGood => V1.Polarity.LowIsGood,
                Figures.Calculation.Polarity.HighIsGood => V1.Polarity.HighIsGood,
                Figures.Calculation.Polarity.Context => V1.Polarity.Context,
                _ => V1.Polarity.Neutral,
            },
            Formula = row.Formula,
            Numerator = row.NumeratorWords,
            Denominator = row.DenominatorWords,
            Dataset = snapshot.Catalogue.DatasetOf(measure),
            Source = release is null ? "" : $"{release.Title}, {release.Publisher}",
            Spend = measure.Formula.IsSpend,
            Label = row.Label,
            ShortLabel = row.Column,
            Place = row.Place,
            Group = row.Group,
            Headline = row.Headline,
            Question = row.Question,
            Words = { row.Words.Split("; ", StringSplitOptions.RemoveEmptyEntries) },
            Sums = measure.Formula.Sums,
            SpendForm = FormOf(measure.Formula),
            HasIntervals = measure.Formula.HasIntervals,
            IsText = measure.Formula.IsText,
            PartDecimals = measure.Formula.PartDecimals,
            More = row.More,
            Fewer = row.Fewer,
        };
        answer.Periods.Add(measure.Formula.CalendarOf(snapshot.Rows).Periods.Select(period => period.Name));
        return answer;
    }

    private static SpendForm FormOf(Formula formula) =>
        formula.Sums.Length == 0 ? SpendForm.Unspecified
        : formula.IsTotal ? SpendForm.Total
        : formula.IsSpendShare ? SpendForm.Share
        : formula.IsPerChild ? SpendForm.PerChild : SpendForm.PerHead;

    private V1.Definition Of(Figures.Measures.Definition definition) => new()
    {
        Id = definition.Id,
        Version = definition.Version,
        Name = definition.Name,
        Source = definition.Source,
        Default = definition == snapshot.Catalogue.DefaultDefinition,
        Preventative = { definition.Preventative.Select(Of) },
        Statutory = { definition.Statutory.Select(Of) },
        Neither = { definition.Neither.Select(Of) },
    };

    private static V1.SpendBlock Of(Figures.Measures.SpendBlock block) => new() { Id = block.Id, Line = block.Line, Name = block.Name, Letter = block.Letter };
}
