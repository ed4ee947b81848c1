using System.CommandLine;
using Benchmark.Server.Tabular;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Follows one measure over time.</summary>
internal sealed class TrendVerb : Verb
{
    private readonly Option<string> _authority = new("--authority")
    {
        Description = "DfE or ONS code or name of an authority, name or ONS code of a region, or england.", HelpName = "C", Required = true,
    };

    private readonly Option<string> _measure = new("--measure") { Description = "Measure id (see measures).", HelpName = "M", Required = true };
    private readonly Option<string?> _from = new("--from") { Description = "First period; without it, the oldest.", HelpName = "P" };
    private readonly Option<string?> _to = new("--to") { Description = "Last period; without it, the newest.", HelpName = "P" };
    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;
    private readonly Option<string> _format;

    /// <summary>The verb.</summary>
    public TrendVerb(ServerArguments server, Output output) : base(
        "trend", "Follows one measure over time, for an authority beside its statistical neighbours, a region or England. Gaps stay gaps.",
        Examples.Of("trend"), server, output)
    {
        Options.Add(_authority);
        Options.Add(_measure);
        Options.Add(_from);
        Options.Add(_to);
        _neighbours = new(this, server);
        _spend = new(this, population: SpendArguments.OneSeries);
        _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var authority = parse.GetRequiredValue(_authority);
        var request = new GetTrendRequest
        {
            Authority = authority,
            Measure = parse.GetRequiredValue(_measure),
            From = parse.GetValue(_from) ?? "",
            To = parse.GetValue(_to) ?? "",
            Basis = _spend.Of(parse),
            Peers = _neighbours.Of(parse),
        };
        var trend = await connection.TrendAsync(request, cancel).ConfigureAwait(false);
        switch (parse.GetRequiredValue(_format))
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(trend));
                break;
            case FormatOption.Csv:
                using (var csv = Csv(parse, TrendRecords.Columns))
                    TrendRecords.Add(csv, await connection.LabelsAsync(cancel).ConfigureAwait(false), trend);
                break;
            default:
                var measure = await connection.GetMeasureAsync(trend.Measure, cancel).ConfigureAwait(false);
                Write(parse, new TrendTable(trend, measure).Parts());
                break;
        }
    }
}
