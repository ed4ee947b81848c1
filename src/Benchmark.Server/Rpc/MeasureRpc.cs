using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>The measure service.</summary>
internal sealed class MeasureRpc(Snapshot snapshot) : MeasureService.MeasureServiceBase
{
    /// <inheritdoc/>
    public override Task<ListMeasuresResponse> ListMeasures(ListMeasuresRequest request, ServerCallContext context)
    {
        var (page, next) = Lookup.Page(snapshot.Measures, request.PageSize, request.PageToken, 100, "measures");
        var answer = new ListMeasuresResponse { NextPageToken = next };
        answer.Measures.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<GetMeasureResponse> GetMeasure(GetMeasureRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMeasureResponse { Measure = Of(Lookup.Measure(snapshot, request.Measure)) });

    /// <inheritdoc/>
    public override Task<ListDefinitionsResponse> ListDefinitions(ListDefinitionsRequest request, ServerCallContext context)
    {
        var (page, next) = Lookup.Page(snapshot.Definitions, request.PageSize, request.PageToken, 100, "definitions");
        var answer = new ListDefinitionsResponse { NextPageToken = next };
        answer.Definitions.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public override Task<ListPriceIndicesResponse> ListPriceIndices(ListPriceIndicesRequest request, ServerCallContext context)
    {
        PriceSeries[] all = [.. snapshot.Prices.Values.OrderBy(series => series.Id, StringComparer.Ordinal)];
        var (page, next) = Lookup.Page(all, request.PageSize, request.PageToken, 100, "price-indices");
        var answer = new ListPriceIndicesResponse { NextPageToken = next };
        answer.PriceIndices.Add(page.Select(Of));
        return Task.FromResult(answer);
    }

    private V1.PriceIndex Of(PriceSeries series)
    {
        var release = snapshot.Releases.First(release => release.Id == series.Release);
        return new()
        {
            Id = series.Id,
            Name = series.Name,
            Source = $"{release.Title}, {release.Publisher}",
            Release = release.Id,
            Years = { series.Years },
            Default = series.Id == PriceSeries.Default,
        };
    }

    private V1.Measure Of(MeasureSpec measure)
    {
        var row = measure.Row;
        var release = snapshot.Releases.Where(r => r.Dataset == row.Dataset).MaxBy(r => r.Order);
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
                _ => V1.Polarity.Neutral,
            },
            Formula = row.Formula,
            Numerator = row.Numerator,
            Denominator = row.Denominator,
            Dataset = row.Dataset,
            Source = release is null ? "" : $"{release.Title}, {release.Publisher}",
            Spend = measure.IsSpend,
        };
        answer.Periods.Add(snapshot.CalendarOf(measure).Periods);
        return answer;
    }

    private V1.Definition Of(Figures.Facts.Definition definition)
    {
        var answer = new V1.Definition
        {
            Id = definition.Id,
            Version = definition.Version,
            Name = definition.Name,
            Source = definition.Source,
            Default = definition == snapshot.DefaultDefinition,
        };
        var preventative = snapshot.BlocksOf("preventative", definition);
        var statutory = snapshot.BlocksOf("statutory", definition);
        answer.Preventative.Add(preventative.Select(Block));
        answer.Statutory.Add(statutory.Select(Block));
        answer.Neither.Add(Enumerable.Range(0, snapshot.Blocks.Count).Except(preventative).Except(statutory).Select(Block));
        return answer;
    }

    private V1.SpendBlock Block(int index) =>
        new() { Id = snapshot.Blocks[index].Id, Line = snapshot.Blocks[index].Line, Name = snapshot.Blocks[index].Name };
}
