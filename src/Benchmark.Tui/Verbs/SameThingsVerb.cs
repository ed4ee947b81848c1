using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Two numbers for one thing, side by side.</summary>
internal sealed class SameThingsVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string?> _period;
    private readonly Option<string[]> _measures = new("--measure") { Description = "Measure id (see measures); may be repeated. Without it, all that have two numbers.", HelpName = "M" };
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public SameThingsVerb(ServerArguments server, Output output) : base(
        "same-things", "Two numbers for one thing side by side, with the difference and why: two returns, two populations, as printed and as computed.",
        "benchmark same-things --authority 805 --period 2024-25", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code of an authority, name or ONS code of a region, or england.", "C");
        _period = Optional("--period", "Period; without it, of each measure the newest that both numbers have.", "P");
        Options.Add(_measures);
        _spend = new(this, population: SpendArguments.AsPrinted);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.ListSameThingsAsync(
            new()
            {
                Authority = parse.GetRequiredValue(_authority), Period = parse.GetValue(_period) ?? "", Measures = { parse.GetValue(_measures) ?? [] },
                Basis = _spend.Of(parse),
            },
            cancel).ConfigureAwait(false);
        return (answer, async () =>
        {
            var measures = (await connection.ListMeasuresAsync(cancel).ConfigureAwait(false)).Measures.ToDictionary(measure => measure.Id);
            return Rows(answer, measures);
        }
        );
    }

    private static Sheet Rows(ListSameThingsResponse answer, Dictionary<string, Measure> measures) => new(
        [$"{answer.Authority.Name} ({answer.Authority.Code}): two numbers for one thing", $"Pounds: {answer.Prices}{(answer.Index.Length > 0 ? $", {answer.BaseYear} prices by the {answer.Index}" : "")}"],
        [
            new("kind", ""), new("measure", ""), new("measure_name", "Measure"), new("period", "Period"), new("value", ">Figure"), new("missing", ""),
            new("other_measure", ""), new("other", "The other"), new("other_value", ">The other"), new("other_missing", ""),
            new("difference", ">Difference"), new("unit", ""), new("decimals", ""), new("reason", "Why"),
        ],
        [.. answer.SameThings.Select(two => Row(two, new FigureText(measures[two.Measure]), measures[two.Measure]))],
        [("Snapshot", answer.Snapshot)])
    {
        About =
        [
            ("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("prices", answer.Prices), ("index", answer.Index),
            ("base_year", answer.BaseYear), ("snapshot", answer.Snapshot),
        ],
    };

    private static IReadOnlyList<SheetCell> Row(SameThing two, FigureText text, Measure measure)
    {
        SheetCell Number(Figure figure) => figure.HasValue ? SheetCell.Of(true, figure.Value, text.Short) : new(text.Short(figure), "");
        SheetCell Missing(Figure figure) => SheetCell.Of(figure.HasMissing ? PlainWords.Code(figure.Missing) : "");
        return
        [
            SheetCell.Of(SameThingWords.Code(two.Kind)), SheetCell.Of(two.Measure), new(measure.Label, measure.Name), SheetCell.Of(two.Period),
            Number(two.Figure), Missing(two.Figure), SheetCell.Of(two.OtherMeasure), SheetCell.Of(two.Name),
            two.Kind == SameThingKind.Printed && two.Other.HasValue ? SheetCell.Of(true, two.Other.Value, text.Published) : Number(two.Other), Missing(two.Other),
            SheetCell.Of(two.HasDifference, two.Difference, text.Difference), SheetCell.Of(two.Unit), SheetCell.Of(true, measure.Decimals), SheetCell.Of(two.Reason),
        ];
    }
}
