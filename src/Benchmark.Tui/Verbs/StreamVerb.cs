using System.CommandLine;
using Benchmark.Tui.Client;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes many comparisons, each as it arrives.</summary>
internal sealed class StreamVerb : Verb
{
    /// <summary>Comparisons asked for in one message: more gains little, and Ctrl-C acts between messages.</summary>
    private const int InOneMessage = 100;

    private readonly Option<string[]> _authorities = new("--authority") { Description = "DfE or ONS code; may be repeated.", HelpName = "C" };

    private readonly Option<string[]> _regions = new("--region")
    {
        Description = "Region or sub-region, by name or ONS code, added to the authorities named; may be repeated.", HelpName = "REGION",
    };

    private readonly Option<string[]> _measures = new("--measure") { Description = "Measure id; may be repeated.", HelpName = "M" };
    private readonly Option<string[]> _periods = new("--period") { Description = "Period; may be repeated.", HelpName = "P" };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Goes on after a stream with the same filters that was stopped; it named the token.", HelpName = "TOKEN",
    };

    private readonly NeighbourArguments _neighbours;
    private readonly SpendArguments _spend;
    private readonly Option<string> _format = FormatOption.Of(FormatOption.Ndjson, FormatOption.Csv);

    /// <summary>The verb.</summary>
    public StreamVerb(ServerArguments server, Output output) : base(
        "stream",
        "Writes every comparison that the filters leave, in order of measure, period and code; without filters all of them. "
        + "Each line is what compare writes for it.",
        Examples.Of("stream"), server, output)
    {
        Options.Add(_authorities);
        Options.Add(_regions);
        Options.Add(_measures);
        Options.Add(_periods);
        _neighbours = new(this, server);
        _spend = new(this, population: SpendArguments.AsPrinted);
        Options.Add(_format);
        Options.Add(_resume);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var request = new StreamComparisonsRequest
        {
            Authorities = { parse.GetValue(_authorities) ?? [] },
            Regions = { parse.GetValue(_regions) ?? [] },
            Measures = { parse.GetValue(_measures) ?? [] },
            Periods = { parse.GetValue(_periods) ?? [] },
            Basis = _spend.Of(parse),
            Peers = _neighbours.Of(parse),
            ResumeToken = parse.GetValue(_resume) ?? "",
            BatchSize = InOneMessage,
        };
        var format = parse.GetRequiredValue(_format);
        await Out.WithProgressAsync("Comparisons", report => WriteAsync(connection, request, format, report, cancel)).ConfigureAwait(false);
    }

    private async Task WriteAsync(
        Connection connection, StreamComparisonsRequest request, string format, Action<int, int> report, CancellationToken cancel)
    {
        var last = new StreamComparisonsResponse();
        using var csv = format == FormatOption.Csv ? new ComparisonCsv(Out.Data, header: request.ResumeToken.Length == 0) : null;
        try
        {
            await foreach (var message in connection.StreamAsync(request, Out.Note, cancel).ConfigureAwait(false))
            {
                foreach (var comparison in message.Comparisons)
                    if (csv is null)
                        Out.Data.WriteLine(JsonLine.Of(comparison));
                    else
                        csv.Add(comparison);
                last = message;
                report(message.Done, message.Total);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ClientFault && last.ResumeToken.Length > 0)
        {
            // The lines that were received are written whole before the token that goes on after them is named.
            csv?.Dispose();
            await Out.Data.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            Out.Note($"Stopped after {last.Done} of {last.Total}; to go on, name the same filters and --resume {last.ResumeToken}");
            throw;
        }
    }
}
