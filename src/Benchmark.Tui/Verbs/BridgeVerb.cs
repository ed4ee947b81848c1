using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Why spend per child differs from the neighbours', or from a year before.</summary>
internal sealed class BridgeVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string?> _period;
    private readonly Option<string?> _from;
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public BridgeVerb(ServerArguments server, Output output) : base(
        "bridge", "Why spend per child differs: block by block, from the neighbours or from a year before to one authority.",
        "benchmark bridge --authority 805 --from year-before", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code, or name.", "C");
        _period = Optional("--period", "Financial year where the bridge ends; without it, the newest.", "P");
        _from = Optional(
            "--from",
            "Where it begins: the neighbours' mean (without it), the neighbour nearest to their median, or the authority itself a year before.",
            "neighbours|median-neighbour|year-before");
        FormatOption.OneOf(_from, "neighbours", "median-neighbour", "year-before");
        _neighbours = new(this, server);
        _spend = new(this);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.BridgeAsync(
            new()
            {
                Authority = parse.GetRequiredValue(_authority),
                Period = parse.GetValue(_period) ?? "",
                Start = parse.GetValue(_from) switch
                {
                    "year-before" => BridgeStart.YearBefore,
                    "median-neighbour" => BridgeStart.MedianNeighbour,
                    _ => BridgeStart.NeighboursMean,
                },
                Basis = _spend.Of(parse),
                Peers = _neighbours.Of(parse),
            },
            cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(Bridge answer) => new(
        [
            $"Spend per child of {answer.Authority.Name} ({answer.Authority.Code}), {answer.Period}",
            (answer.Prices == "real" ? $"{answer.BaseYear} prices by the {answer.Index}" : "cash")
                + (answer.HasFrom ? $", beside {BridgeText.Beginning(answer)}" : ""),
        ],
        [
            new("block", ""), new("block_name", "Block"), new("spend_side", "Counts as"), new("from", ">From"), new("to", ">To"),
            new("change", ">Difference"), new("people", ""), new("volume", ">by people"), new("cost", ">by cost of each"),
            new("from_people_per_10000", ""), new("to_people_per_10000", ""), new("from_unit_cost", ""), new("to_unit_cost", ""),
            new("missing", ""),
        ],
        [.. answer.Steps.Count > 0 ? answer.Steps.Select(Row) : [None(answer)]],
        [
            ("In a sentence", answer.Words),
            ("Not a cause", answer.Steps.Count > 0 ? "The parts add up to the difference; they do not say what caused it." : ""),
            ("Note", answer.HasFrom ? answer.Note : ""), ("Left out", LeftOut(answer.LeftOut)), ("Snapshot", answer.Snapshot),
        ])
    {
        About =
        [
            ("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("period", answer.Period),
            ("definition", answer.Definition), ("prices", answer.Prices), ("index", answer.Index), ("base_year", answer.BaseYear),
            ("snapshot", answer.Snapshot),
        ],
    };

    private static IReadOnlyList<SheetCell> Row(BridgeStep step)
    {
        var split = step.Split;
        SheetCell Part(double? value, int decimals) => SheetCell.Of(value is not null, value ?? 0, decimals);
        SheetCell Money(double? value) => SheetCell.Of(value is not null, value ?? 0, NumberStyle.Pounds.Text);
        SheetCell Change(double? value) => SheetCell.Of(value is not null, value ?? 0, NumberStyle.Pounds.Signed);
        return
        [
            SheetCell.Of(step.Block), SheetCell.Of(step.Name), new(PlainWords.Of(step.Side), PlainWords.Code(step.Side)), Money(step.From), Money(step.To),
            Change(step.Change), SheetCell.Of(split?.People ?? ""), Change(split?.Volume), Change(split?.Cost),
            Part(split?.FromPeople, 1), Part(split?.ToPeople, 1), Money(split?.FromUnitCost), Money(split?.ToUnitCost),
            SheetCell.Of(""),
        ];
    }

    // A file of headings alone would not say why.
    private static IReadOnlyList<SheetCell> None(Bridge answer) =>
    [
        SheetCell.Of(""), new("none", ""), .. Enumerable.Repeat(SheetCell.Of(""), 11), SheetCell.Of(PlainWords.Code(answer.Missing)),
    ];
}
