using System.CommandLine;
using Benchmark.Server.Tabular;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Sets one figure of one authority beside those of its statistical neighbours.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Option<string> _authority = new("--authority") { Description = "DfE or ONS code, or name.", HelpName = "C", Required = true };
    private readonly Option<string> _measure = new("--measure") { Description = "Measure id (see measures).", HelpName = "M", Required = true };

    private readonly Option<string?> _period = new("--period")
    {
        Description = "Period as its publisher names it (2025, 2024-25); without it, the newest.", HelpName = "P",
    };

    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;
    private readonly Option<string> _format;

    /// <summary>The verb.</summary>
    public CompareVerb(ServerArguments server, Output output) : base(
        "compare", "Sets one figure of one authority beside those of its statistical neighbours.",
        Examples.Of("compare"), server, output)
    {
        Options.Add(_authority);
        Options.Add(_measure);
        Options.Add(_period);
        _neighbours = new(this, server);
        _spend = new(this, population: SpendArguments.AsPrinted);
        _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var authority = parse.GetRequiredValue(_authority);
        var request = new GetComparisonRequest
        {
            Authority = authority,
            Measure = parse.GetRequiredValue(_measure),
            Period = parse.GetValue(_period) ?? "",
            Basis = _spend.Of(parse),
            Peers = _neighbours.Of(parse),
        };
        var comparison = await connection.CompareAsync(request, cancel).ConfigureAwait(false);
        switch (parse.GetRequiredValue(_format))
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(comparison));
                break;
            case FormatOption.Csv:
                using (var csv = Csv(parse, ComparisonRecords.Columns))
                    new ComparisonRecords(csv, await connection.LabelsAsync(cancel).ConfigureAwait(false)).Add(comparison);
                break;
            default:
                var measure = await connection.GetMeasureAsync(comparison.Measure, cancel).ConfigureAwait(false);
                Write(parse, new ComparisonTable(comparison, measure).Parts());
                break;
        }
    }
}
