using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Where one figure comes from.</summary>
internal sealed class EvidenceVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string> _measure;
    private readonly Option<string?> _period;
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public EvidenceVerb(ServerArguments server, Output output) : base(
        "evidence", "Where one figure comes from: its formula with its own numbers, every input with its release and row.",
        Examples.Of("evidence"), server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code or name of an authority, name or ONS code of a region, or england.", "C");
        _measure = Needed("--measure", "Measure id (see measures).", "M");
        _period = Optional("--period", "Period; without it, the newest.", "P");
        _neighbours = new(this, server);
        _spend = new(this, population: SpendArguments.AsPrinted);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var authority = parse.GetRequiredValue(_authority);
        var request = new GetEvidenceRequest
        {
            Authority = authority, Measure = parse.GetRequiredValue(_measure), Period = parse.GetValue(_period) ?? "",
            Basis = _spend.Of(parse), Peers = _neighbours.Of(parse),
        };
        var evidence = await connection.EvidenceAsync(request, cancel).ConfigureAwait(false);
        return (evidence, async () => Rows(evidence, await connection.GetMeasureAsync(evidence.Measure, cancel).ConfigureAwait(false)));
    }

    private static Sheet Rows(Evidence evidence, Measure measure) => new(
        [
            $"{evidence.Authority.Name} ({evidence.Authority.Code})", $"{measure.Name}, {evidence.Period}",
            new FigureText(measure).WithUnit(evidence.Figure) + (evidence.Figure.Note.Length > 0 ? $". {evidence.Figure.Note}" : ""),
        ],
        [
            new("input", "Input"), new("cell", ">As published"), new("release", "Release"), new("dataset", ""), new("title", ""),
            new("publisher", ""), new("published_on", "Published"), new("licence", ""), new("row", "Row"), new("origin", ""),
        ],
        [
            .. evidence.Inputs.Select(input => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(input.Name), SheetCell.Of(input.Cell), SheetCell.Of(input.Release), SheetCell.Of(input.Dataset),
                SheetCell.Of(input.Title), SheetCell.Of(input.Publisher),
                new(input.Published.Length > 0 ? input.Published : "date unknown", input.Published), SheetCell.Of(input.Licence),
                SheetCell.Of(input.Row), SheetCell.Of(input.Origin),
            ]),
        ],
        [
            .. (evidence.Quote?.Reasons ?? []).Select(reason => (
                evidence.Quote!.Mark == QuoteMark.Check ? "Check first" : "With care", $"{reason.Words} {reason.Question}".TrimEnd())),
            ("Formula", evidence.Formula), ("Worked", evidence.Worked),
            .. evidence.SameThings.Select(two => ("The same elsewhere", SameThingWords.Of(two, measure))),
            ("Definition", evidence.Definition), ("Prices", evidence.Prices),
            ("Sum of", evidence.HasUsed ? $"{evidence.Used} authorities" : ""), ("Neighbours", evidence.Neighbours), ("Left out", LeftOut(evidence.LeftOut)), ("Methods", string.Join(" ", evidence.Methods)),
            ("Sources", string.Join("; ", evidence.Inputs.Select(i => $"{i.Title}, {i.Publisher}, {i.Licence}").Distinct())),
            ("Snapshot", evidence.Snapshot),
        ])
    {
        About =
        [
            ("authority_code", evidence.Authority.Code), ("authority_name", evidence.Authority.Name), ("measure", evidence.Measure),
            ("period", evidence.Period), ("snapshot", evidence.Snapshot),
        ],
    };
}
