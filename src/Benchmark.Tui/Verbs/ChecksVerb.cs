using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Figures that the rules mark, the most telling first.</summary>
internal sealed class ChecksVerb : SheetVerb
{
    private const string Check = "check";
    private const string Care = "care";

    private readonly Option<string[]> _authorities = new("--authority") { Description = "DfE or ONS code, or name; may be repeated.", HelpName = "C" };
    private readonly Option<string[]> _measures = new("--measure") { Description = "Measure id; may be repeated.", HelpName = "M" };
    private readonly Option<string[]> _periods = new("--period") { Description = "Period; may be repeated.", HelpName = "P" };

    private readonly Option<string[]> _rules = new("--rule")
    {
        Description = "Id of a rule, as the column Rule has it; may be repeated.", HelpName = "R",
    };

    private readonly Option<string?> _mark = new("--mark")
    {
        Description = "The weakest mark that is listed: check, or care for both; without it, check.", HelpName = $"{Check}|{Care}",
    };

    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public ChecksVerb(ServerArguments server, Output output) : base(
        "checks",
        "Published figures to check before they are quoted, the most telling first, each with the question that it raises.",
        "benchmark checks --period 2024-25", server, output)
    {
        FormatOption.OneOf(_mark, Check, Care);
        foreach (var option in (Option[])[_authorities, _measures, _periods, _rules, _mark])
            Options.Add(option);
        _spend = new(this);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var request = new ListChecksRequest
        {
            Authorities = { parse.GetValue(_authorities) ?? [] },
            Measures = { parse.GetValue(_measures) ?? [] },
            Periods = { parse.GetValue(_periods) ?? [] },
            Checks = { parse.GetValue(_rules) ?? [] },
            Least = parse.GetValue(_mark) == Care ? QuoteMark.Care : QuoteMark.Check,
            Basis = _spend.Of(parse),
        };
        var answer = await connection.ListChecksAsync(request, cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(ListChecksResponse answer) => new(
        [
            "Figures to check before they are quoted",
            $"{PlainWords.Of(answer.TotalSize, "finding", "findings")}. They are suspicions from the figures alone: a return may be right and unusual.",
        ],
        [
            new("quote", "Mark"), new("authority_code", "Code"), new("authority_name", "Name"), new("period", "Period"), new("rule", "Rule"),
            new("score", ">Score"), new("words", "What is found"), new("question", "What to ask"), new("measures", ""),
        ],
        [
            .. answer.Findings.Select(one => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(one.Mark == QuoteMark.Check ? Check : Care), SheetCell.Of(one.Authority.Code), SheetCell.Of(one.Authority.Name),
                SheetCell.Of(one.Period), SheetCell.Of(one.Reason.Check), SheetCell.Of(one.HasScore, one.Score, 1), SheetCell.Of(one.Reason.Words),
                SheetCell.Of(one.Reason.Question), SheetCell.Of(string.Join(';', one.Measures)),
            ]),
        ],
        [("Snapshot", answer.Snapshot)]);
}
