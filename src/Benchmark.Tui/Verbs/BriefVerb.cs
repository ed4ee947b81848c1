using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>One authority in sentences that can be said aloud, and the questions that its figures raise.</summary>
internal sealed class BriefVerb : SheetVerb
{
    private readonly Option<string> _authority;
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public BriefVerb(ServerArguments server, Output output) : base(
        "brief", "One authority in sentences that can be said aloud, and up to three questions for the finance officer.",
        "benchmark brief --authority 805", server, output)
    {
        _authority = Needed("--authority", "DfE or ONS code, or name.", "C");
        _neighbours = new(this, server);
        _spend = new(this);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.BriefAsync(
            new() { Authority = parse.GetRequiredValue(_authority), Basis = _spend.Of(parse), Peers = _neighbours.Of(parse) },
            cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(Brief answer) => new(
        [$"{answer.Authority.Name} ({answer.Authority.Code}) in brief"],
        [new("topic", "About"), new("sentence", "What the figures say"), new("measure", "Evidence"), new("period", ""), new("quote", "")],
        [
            .. answer.Answers.SelectMany(one => one.Sentences.Select(sentence => Row(one.Topic, sentence, one.Measure, one.Period, CheckText.Of(new Quote { Mark = one.Mark })))),
            .. Told(BriefText.BesideOthers, answer.FromNeighbours), .. Told(BriefText.SinceLastYear, answer.FromYearBefore),
            .. answer.Questions.Select(question => Row("Question", BriefText.Of(question), question.Measure, question.Period, "")),
        ],
        [("Snapshot", answer.Snapshot)])
    {
        About = [("authority_code", answer.Authority.Code), ("authority_name", answer.Authority.Name), ("snapshot", answer.Snapshot)],
    };

    private static IEnumerable<IReadOnlyList<SheetCell>> Told(string topic, Bridge? bridge) => bridge is null ? [] :
        BriefText.Told(bridge).Select(sentence => Row(topic, sentence, "", bridge.Period, CheckText.Of(new Quote { Mark = bridge.Mark })));

    private static IReadOnlyList<SheetCell> Row(string topic, string sentence, string measure, string period, string mark) =>
        [SheetCell.Of(topic), SheetCell.Of(sentence), SheetCell.Of(measure), SheetCell.Of(period), SheetCell.Of(mark)];
}
