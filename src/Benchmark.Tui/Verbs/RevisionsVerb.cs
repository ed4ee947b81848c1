using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>What the figures of one measure were in each release.</summary>
internal sealed class RevisionsVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly Option<string> _measure;
    private readonly Option<string?> _period;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public RevisionsVerb(ServerArguments server, Output output) : base(
        "revisions", "What the figures of one measure were in each release of its dataset; the last one of a period is the one that counts.",
        Examples.Of("revisions"), server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code or name of an authority, name or ONS code of a region, or england.", "C");
        _measure = Needed("--measure", "Measure id (see measures).", "M");
        _period = Optional("--period", "Keeps one period.", "P");
        _spend = new(this, population: SpendArguments.AsPrinted);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.ListRevisionsAsync(
            new()
            {
                Authority = parse.GetRequiredValue(_authority), Measure = parse.GetRequiredValue(_measure), Period = parse.GetValue(_period) ?? "",
                Basis = _spend.Of(parse),
            },
            cancel).ConfigureAwait(false);
        return (answer, async () => Rows(answer, await connection.GetMeasureAsync(answer.Measure, cancel).ConfigureAwait(false)));
    }

    private static Sheet Rows(ListRevisionsResponse answer, Measure measure)
    {
        var text = new FigureText(measure);
        return new(
            [$"{answer.Authority.Name} ({answer.Authority.Code})", $"{measure.Name}, {measure.Unit}, in each release"],
            [
                new("period", "Period"), new("release", "Release"), new("published_on", "Published"), new("value", ">Figure"), new("missing", ""),
                new("numerator", ""), new("denominator", ""), new("published", ""),
            ],
            [
                .. answer.Revisions.Select(one => (IReadOnlyList<SheetCell>)
                [
                    SheetCell.Of(one.Period), SheetCell.Of(one.Release),
                    new(one.Published.Length > 0 ? PlainWords.Day(one.Published) : "not known", one.Published),
                    one.Figure.HasValue ? SheetCell.Of(true, one.Figure.Value, _ => text.Short(one.Figure)) : new(text.Short(one.Figure), ""),
                    SheetCell.Of(one.Figure.HasMissing ? PlainWords.Code(one.Figure.Missing) : ""),
                    SheetCell.Of(one.Figure.HasNumerator, one.Figure.Numerator, 1), SheetCell.Of(one.Figure.HasDenominator, one.Figure.Denominator, 1),
                    SheetCell.Of(one.Figure.HasPublished, one.Figure.Published, 1),
                ]),
            ],
            [("Definition", answer.Definition), ("Snapshot", answer.Snapshot)])
        {
            About = [("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("measure", answer.Measure), ("snapshot", answer.Snapshot)],
        };
    }
}
