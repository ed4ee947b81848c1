using System.CommandLine;
using Benchmark.Server.Tabular;
using Benchmark.Tui.Client;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes many comparisons, each as it arrives.</summary>
internal sealed class StreamVerb : Verb
{
    /// <summary>Comparisons asked for in one message: more gains little, and Ctrl-C acts between messages.</summary>
    private const int InOneMessage = 100;

    private readonly Option<string[]> _authorities = new("--authority") { Description = "DfE or ONS code, or name; may be repeated.", HelpName = "C" };

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
    private readonly Option<string> _format;

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Parquet file to write; it is written whole or not at all.", HelpName = "FILE",
    };

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
        _format = Formats(FormatOption.Ndjson, FormatOption.Csv, FormatOption.Parquet);
        Options.Add(_output);
        Options.Add(_resume);
        Validators.Add(result =>
        {
            var isParquet = result.GetValue(_format) == FormatOption.Parquet;
            if (isParquet != (result.GetValue(_output) is not null))
                result.AddError(isParquet
                    ? "--output: found nothing, expected a file, since parquet is no text."
                    : $"--output: found \"{result.GetValue(_output)}\" beside text, which goes to standard output; name --format parquet, or send the text on with >.");
            if (isParquet && result.GetValue(_resume) is not null)
                result.AddError("--resume goes on with lines; a parquet file is made anew.");
        });
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
        if (parse.GetValue(_output) is { } output)
            await Out.WithProgressAsync("Comparisons", report => WriteParquetAsync(connection, request, output, report, cancel), toFiles: true).ConfigureAwait(false);
        else
            await Out.WithProgressAsync("Comparisons", report => WriteAsync(parse, connection, request, format, report, cancel)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override string? WhenStopped(ParseResult parse) => parse.GetValue(_output) is { } file ? $"Stopped: {file} is as it was." : null;

    private async Task WriteParquetAsync(
        Connection connection, StreamComparisonsRequest request, string output, Action<int, int> report, CancellationToken cancel)
    {
        var measures = await connection.ListMeasuresAsync(cancel).ConfigureAwait(false);
        var releases = await connection.ListReleasesAsync(withdrawn: false, cancel).ConfigureAwait(false);
        var (used, snapshot) = (new SortedSet<string>(StringComparer.Ordinal), releases.Snapshot);
        using var file = new ParquetFile(new(output), ComparisonRecords.Columns, About);
        var records = new ComparisonRecords(file, await connection.LabelsAsync(cancel).ConfigureAwait(false));
        await foreach (var message in connection.StreamAsync(request, Out.Note, cancel).ConfigureAwait(false))
        {
            foreach (var comparison in message.Comparisons)
            {
                records.Add(comparison);
                snapshot = comparison.Snapshot;
                used.UnionWith(comparison.Releases);
            }

            await file.WriteAsync(cancel).ConfigureAwait(false);
            report(message.Done, message.Total);
        }

        await file.FinishAsync(cancel).ConfigureAwait(false);

        // What the columns do not say: from which figures, in what units, published by whom and under which licence.
        Dictionary<string, string> About() => new(
        [
            new("snapshot", snapshot),
            .. measures.Measures.Select(measure => KeyValuePair.Create($"measure {measure.Id}", $"{measure.Name}; {measure.Unit}")),
            .. releases.Releases.Where(release => used.Contains(release.Id)).Select(release => KeyValuePair.Create(
                $"release {release.Id}", $"{release.Title}; {release.Publisher}; {release.Published}; {release.Licence}")),
        ]);
    }

    private async Task WriteAsync(
        ParseResult parse, Connection connection, StreamComparisonsRequest request, string format, Action<int, int> report, CancellationToken cancel)
    {
        var last = new StreamComparisonsResponse();
        using var csv = format == FormatOption.Csv ? Csv(parse, request.ResumeToken.Length == 0 ? ComparisonRecords.Columns : []) : null;
        var records = csv is null ? null : new ComparisonRecords(csv, await connection.LabelsAsync(cancel).ConfigureAwait(false));
        try
        {
            await foreach (var message in connection.StreamAsync(request, Out.Note, cancel).ConfigureAwait(false))
            {
                foreach (var comparison in message.Comparisons)
                    if (records is null)
                        Out.Data.WriteLine(JsonLine.Of(comparison));
                    else
                        records.Add(comparison);
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
