using System.CommandLine;
using Benchmark.Presentation.Words;

namespace Benchmark.Tui.Verbs;

/// <summary>Withdraws a release.</summary>
internal sealed class WithdrawVerb : Verb
{
    private readonly Argument<string> _release = new("release") { Description = "Its id, as benchmark releases shows it." };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, in a sentence; it stays in the history.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> _day = new("--day") { Description = "Day since when it no longer holds (2026-02-26); without it, today.", HelpName = "DATE" };

    /// <summary>The verb.</summary>
    public WithdrawVerb(ServerArguments server, Output output) : base(
        "withdraw", "Withdraws a release: none of its rows counts any more, and what was answered before is still had by --as-at and --snapshot. "
        + "It cannot be undone. A server beyond loopback wants a token with the right to write.",
        "benchmark withdraw statistical-neighbours-2025 --reason \"A list was printed twice.\"", server, output, isDated: false)
    {
        Arguments.Add(_release);
        Options.Add(_reason);
        Options.Add(_day);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var answer = await connection.WithdrawAsync(
            new() { Release = parse.GetRequiredValue(_release), Reason = parse.GetRequiredValue(_reason), Day = parse.GetValue(_day) ?? "" },
            cancel).ConfigureAwait(false);
        Out.Data.WriteLine($"{answer.Release} is withdrawn. Answers come from snapshot {answer.Snapshot} now.");
    }
}
