using System.CommandLine;
using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>The options that say which state of the figures is asked.</summary>
internal sealed class StateArguments
{
    private readonly Option<string?> _asAt = new("--as-at")
    {
        Description = "The figures as they had been published by this day (2024-11-13), neighbours, populations and prices too; without it, all held.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _snapshot = new("--snapshot")
    {
        Description = "The figures that an earlier answer came from: the snapshot that it names, or its first 8 digits or more.", HelpName = "NAME",
    };

    private readonly Option<bool> _local = new("--local")
    {
        Description = "Figures of one's own that are not published count too, in averages and ranks as well; without it, they only stand beside.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public StateArguments(Command verb)
    {
        verb.Options.Add(_asAt);
        verb.Options.Add(_snapshot);
        verb.Options.Add(_local);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_asAt) is not null && result.GetValue(_snapshot) is not null)
                result.AddError("--as-at and --snapshot each say which releases; name one of the two.");
        });
        _asAt.Validators.Add(result =>
        {
            if (result.Tokens is [var found, ..] && !DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--as-at: found \"{found.Value}\", expected a date such as 2024-11-13.");
        });
    }

    /// <summary>What a command line says of it.</summary>
    public StateAsked Of(ParseResult parse) => new(parse.GetValue(_asAt) ?? "", parse.GetValue(_snapshot) ?? "", parse.GetValue(_local));

    /// <summary>That an answer is of an earlier state, above all else that it says.</summary>
    public IEnumerable<IRenderable> Above(ParseResult parse) =>
        Of(parse).Local ? [.. State(parse), Layout.Line("With local figures, which are not published; each is marked."), Layout.Line()] : State(parse);

    private IEnumerable<IRenderable> State(ParseResult parse) => Of(parse) switch
    {
        { AsAt: { Length: > 0 } day } => [Layout.Line(AsAtText.Of(day)), Layout.Line()],
        { Snapshot: { Length: > 0 } name } => [Layout.Line($"Snapshot {name}: the releases that an earlier answer came from."), Layout.Line()],
        _ => [],
    };
}
