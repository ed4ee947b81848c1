using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>Where a figure comes from: its formula with its own numbers in it, every input with its row, every method.</summary>
internal static class EvidenceBook
{
    private const string Unrounded = "Value: unrounded, from the published parts; rounded once for display, half up (docs/methods.md).";

    /// <summary>The evidence of an authority's figure, as a message.</summary>
    public static V1.Evidence Of(Snapshot snapshot, ComparisonQuery query)
    {
        var (authority, table, period, peers, prices) = query;
        var comparison = snapshot.Comparer.Compare(query);
        var answer = Of(snapshot, table, period, table[period, authority], comparison.Figure, prices);
        answer.Authority = AuthorityWire.Name(authority);
        answer.Quote = QuoteWire.Of(comparison.Findings);
        answer.Neighbours = Neighbours(peers, authority);
        answer.OwnGroup = peers.Group is not null;
        answer.Inputs.Add(table.Measure.Formula.Inputs(snapshot.Tables.Sources, table.Definition, period, authority).Select(Input));
        answer.Inputs.Add(PriceInputs(table, period, prices).Concat(PopulationInputs(snapshot, table, period, authority)).Select(Input));
        answer.Methods.Add(Methods(table.Measure));
        answer.Methods.Add(PopulationMethod(table));
        answer.SameThings.Add(SameThings.Of(snapshot, table, period, authority, prices));
        answer.LeftOut.Add(comparison.Neighbours.LeftOut.Select(FigureWire.Of));
        return answer;
    }

    /// <summary>The evidence of a region's or England's figure, as a message: the published row, or the cells of a sum.</summary>
    public static V1.Evidence OfRegion(Snapshot snapshot, FigureTable table, Period period, Region region, Prices prices)
    {
        var aggregate = table[period, region];
        var figure = prices.Apply(aggregate.Cell, table.Measure, period);
        var answer = Of(snapshot, table, period, aggregate.Cell, figure, prices);
        answer.Authority = AuthorityWire.Name(region);
        answer.AsPublished = aggregate.AsPublished;
        if (aggregate is { AsPublished: true, Cell: { Numerator: { } numerator, Denominator: { } denominator } cell } && denominator > 0)
        {
            var parts = cell with { Value = Outcome.Of(numerator / denominator * table.Measure.Formula.Scale) };
            answer.Worked = $"{Number(cell.Published)}, as published; its parts give {Worked(table.Measure, parts, parts, prices, period)}";
        }
        else if (aggregate.AsPublished)
        {
            answer.Worked = $"{Number(aggregate.Cell.Published)}, as published; its parts are not all there";
        }

        if (aggregate.Used is { } used)
            answer.Used = used;
        answer.Inputs.Add(table.Measure.Formula.Inputs(
            snapshot.Tables.Sources, table.Definition, period, region, region.Members.Where(member => table[period, member].Value.HasValue)).Select(Input));
        answer.Inputs.Add(PriceInputs(table, period, prices).Concat(PopulationInputs(snapshot, table, period, region)).Select(Input));
        answer.Methods.Add([Unrounded, table.Measure.Formula.AggregateMethod]);
        answer.Methods.Add(PopulationMethod(table));
        answer.SameThings.Add(SameThings.Of(snapshot, table, period, region, prices));
        answer.LeftOut.Add(aggregate.LeftOut.Select(FigureWire.Of));
        return answer;
    }

    // What the evidence of any figure holds.
    private static V1.Evidence Of(Snapshot snapshot, FigureTable table, Period period, FigureCell cash, FigureCell figure, Prices prices)
    {
        var (measure, name) = (table.Measure, period);
        return new()
        {
            Measure = measure.Id,
            Period = period.Name,
            Figure = FigureWire.Of(figure, measure),
            Formula = measure.Row.Formula,
            Worked = Worked(measure, cash, figure, prices, period),
            Definition = measure.Formula.DependsOnDefinition ? Definition(table.Definition!) : "",
            Prices = measure.Formula.IsSpend && prices.IsReal
                ? $"Real terms: cash x {prices.Index!.Id} of {prices.BaseYear} ({Number(prices.Index.At(prices.BaseYear!))}) / of {period} ({Number(prices.Index.At(period))})."
                : measure.Formula.IsSpend ? "Cash." : "",
            Snapshot = snapshot.Hash,
        };
    }

    private static string Worked(Measure measure, FigureCell cash, FigureCell figure, Prices prices, Period period)
    {
        if (!cash.Value.HasValue && string.IsNullOrEmpty(cash.Text))
            return $"Cannot be worked out: {cash.Note}";
        var worked = measure.Formula.Worked(cash);
        return measure.Formula.IsMoney && prices.Index is { } index && figure.Value.HasValue
            ? $"{worked}; in {prices.BaseYear} prices x {Number(index.At(prices.BaseYear!))} / {Number(index.At(period))} = {Number(figure.Value.Value)}"
            : worked;
    }

    private static IEnumerable<FigureInput> PriceInputs(FigureTable table, Period period, Prices prices)
    {
        if (prices is { Index: { } index, BaseYear: { } baseYear } && table.Measure.Formula.IsMoney)
            foreach (var year in new[] { period, baseYear }.Distinct())
                yield return new($"Price index {index.Id}, {year}", Number(index.At(year)), index.Release, $"{index.Id}, {year}");
    }

    private static IEnumerable<FigureInput> PopulationInputs(Snapshot snapshot, FigureTable table, Period period, Area area)
    {
        var day = table.Calendar.Days(period).Last;
        if (table.Population == RatePopulation.OneSeries && snapshot.Rows.Populations.Of(area, day) is { Release: { } release } cell)
            yield return new(
                $"Children aged 0 to 17, mid-{PopulationSeries.MidYearBefore(day)}", Number(cell.Children.ValueOrNull), release,
                $"{area.Code}, {PopulationSeries.MidYearBefore(day)}");
    }

    private static IEnumerable<string> PopulationMethod(FigureTable table) => table.Population == RatePopulation.OneSeries
        ? ["One population: the count over the mid-year estimate of the newest release for the year before, in place of the population printed beside it."]
        : [];

    private static V1.EvidenceInput Input(FigureInput input) => new()
    {
        Name = input.Name,
        Cell = input.Cell,
        Dataset = input.Release.Dataset,
        Release = input.Release.Id,
        Title = input.Release.Title,
        Publisher = input.Release.Publisher,
        Published = input.Release.Published,
        Licence = input.Release.Licence,
        Row = input.Row,
        Origin = input.Origin.Length > 0 ? $"{input.Release.Origin}; {input.Origin}" : input.Release.Origin,
    };

    private static string Definition(Definition definition)
    {
        static string Names(IReadOnlyList<SpendBlock> blocks) => string.Join(", ", blocks.Select(block => $"{block.Name} ({block.Line})"));
        return $"{definition.Name} (version {definition.Version}): preventative is {Names(definition.Preventative)}; "
            + $"statutory is {Names(definition.Statutory)}. {definition.Source}";
    }

    private static string Neighbours(Peers peers, Authority authority) =>
        peers.Group is { } group ? $"A group of the caller's own: {string.Join(", ", group)}."
        : peers.ReleaseFor(authority) is { } release
            ? $"Statistical neighbours, edition {peers.EditionName(authority)}: {release.Title}, {release.Publisher} ({release.Id})."
        : $"Edition {peers.EditionName(authority)} has no list for this authority.";

    private static IEnumerable<string> Methods(Measure measure)
    {
        yield return Unrounded;
        yield return "Quartiles: linear interpolation, R type 7 (Hyndman and Fan 1996).";
        yield return "Rank: ties share the better place; a joint return counts once; a missing figure has no rank.";
        foreach (var method in measure.Formula.Methods)
            yield return method;
    }

    private static string Number(double? number) => Formula.Number(number);
}
