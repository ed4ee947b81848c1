using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>One measure against another: three answers side by side.</summary>
internal sealed class AssociationVerb : SheetVerb
{
    private readonly Option<string?> _outcome;
    private readonly Option<string?> _against;
    private readonly Option<string?> _definition;
    private readonly Option<string?> _from;
    private readonly Option<string?> _to;
    private readonly Option<string?> _baseYear;
    private readonly Option<string?> _index;
    private readonly Option<string?> _population;

    /// <summary>The verb.</summary>
    public AssociationVerb(ServerArguments server, Output output) : base(
        "association", "One measure set against another, spend against children in care without a choice: three answers side by side, none of which shows cause.",
        "benchmark association --from 2014 --to 2025", server, output)
    {
        _outcome = Optional("--outcome", "Measure that is explained (see measures); without it, children in care.", "M");
        _against = Optional("--spend", "Measure that it is set against, of spend or not; without it, preventative spend per child.", "M");
        _definition = Optional("--definition", "Definition of preventative spend; without it, case-for-change.", "D");
        _from = Optional("--from", "First year of the outcome; without it, the oldest.", "Y");
        _to = Optional("--to", "Last year of the outcome; without it, the newest.", "Y");
        _baseYear = Optional("--base-year", "Financial year whose prices are used; without it, the newest of the index.", "Y");
        _index = Optional("--index", "Price index; without it, gdp-deflator.", "I");
        _population = SpendArguments.PopulationOption(SpendArguments.OneSeries);
        Options.Add(_population);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var association = await connection.AssociateAsync(
            new()
            {
                Outcome = parse.GetValue(_outcome) ?? "", Spend = parse.GetValue(_against) ?? "", From = parse.GetValue(_from) ?? "", To = parse.GetValue(_to) ?? "",
                Basis = new()
                {
                    Definition = parse.GetValue(_definition) ?? "", BaseYear = parse.GetValue(_baseYear) ?? "",
                    Index = parse.GetValue(_index) ?? "", Population = SpendArguments.PopulationOf(parse.GetValue(_population)),
                },
            },
            cancel).ConfigureAwait(false);
        return (association, () => Task.FromResult(Rows(association)));
    }

    private static Sheet Rows(Association association) => new(
        [
            association.Unit,
            $"{association.From} to {association.To}, {association.Definition}, {association.BaseYear} prices by the {association.Index}",
            association.Caution,
        ],
        [
            new("answer", "Answer"), new("exclusions", "Exclusions"), new("term", "Spend"), new("slope", ">Slope"),
            new("standard_error", ">Error"), new("interval95_low", ">95% from"), new("interval95_high", ">to"), new("authorities", ">Authorities"),
            new("observations", ">Rows"), new("years", ">Years"), new("moved_most_by", "Moved most by"), new("slope_without", ">Without it"),
            new("interval95_without_low", ">95% from"), new("interval95_without_high", ">to"), new("spend_of_it", ">Its mean"), new("population", "Population"),
            new("p", ">p"), new("p_adjusted", ">p, of all"),
        ],
        [
            .. association.Rows.SelectMany(row => Lines(row, "applied", association.Population)),
            .. association.RowsWithoutExclusions.SelectMany(row => Lines(row, "none", association.Population)),
            .. association.Population == Population.AsPrinted ? [] : association.RowsAsPrinted.SelectMany(row => Lines(row, "applied", Population.AsPrinted)),
        ],
        [
            ("Many looks", association.Multiplicity),
            .. association.Pairs.Select(pair => (pair.Name, string.Join("; ", pair.Rows.SelectMany(AssociationWords.Slopes)))),
            ("Left out", LeftOut(association.LeftOut)), ("Snapshot", association.Snapshot),
        ])
    {
        About =
        [
            ("definition", association.Definition), ("index", association.Index), ("base_year", association.BaseYear), ("snapshot", association.Snapshot),
        ],
    };

    private static IEnumerable<IReadOnlyList<SheetCell>> Lines(AssociationRow row, string exclusions, Population population)
    {
        if (row.Slopes.Count == 0)
            yield return Line(row, exclusions, population, new("cannot be said", ""), null);
        foreach (var slope in row.Slopes)
            yield return Line(row, exclusions, population, SheetCell.Of(PlainWords.Of(slope.Term)), slope);
    }

    private static IReadOnlyList<SheetCell> Line(
        AssociationRow row, string exclusions, Population population, SheetCell term, AssociationSlope? slope) =>
    [
        SheetCell.Of(PlainWords.Of(row.Method)), SheetCell.Of(exclusions), term, SheetCell.Of(slope is not null, slope?.Slope ?? 0, 2),
        SheetCell.Of(slope is not null, slope?.StandardError ?? 0, 2), SheetCell.Of(slope is not null, slope?.Low ?? 0, 2),
        SheetCell.Of(slope is not null, slope?.High ?? 0, 2), SheetCell.Of(true, row.Authorities), SheetCell.Of(true, row.Observations),
        SheetCell.Of(true, row.Years),
        new(slope?.Leverage?.Authority.Name ?? "", slope?.Leverage?.Authority.Code ?? ""),
        SheetCell.Of(slope?.Leverage is not null, slope?.Leverage?.Slope ?? 0, 2), SheetCell.Of(slope?.Leverage is not null, slope?.Leverage?.Low ?? 0, 2),
        SheetCell.Of(slope?.Leverage is not null, slope?.Leverage?.High ?? 0, 2), SheetCell.Of(slope?.Leverage is not null, slope?.Leverage?.Spend ?? 0, 0),
        SheetCell.Of(PlainWords.Of(population)), SheetCell.Of(slope?.HasPValue ?? false, slope?.PValue ?? 0, AssociationWords.Chance),
        SheetCell.Of(slope?.HasAdjustedPValue ?? false, slope?.AdjustedPValue ?? 0, AssociationWords.Chance),
    ];
}
