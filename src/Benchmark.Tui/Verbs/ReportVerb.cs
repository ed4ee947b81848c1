using System.CommandLine;
using Benchmark.Tui.Client;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes reports to be handed round a table: of one authority, of many into a folder, or of England.</summary>
internal sealed class ReportVerb : Verb
{
    private const string Markdown = "markdown";
    private const string Xlsx = "xlsx";
    private const string Html = "html";

    private readonly Option<string?> _authority = new("--authority") { Description = "DfE or ONS code: the profile of one authority.", HelpName = "C" };
    private readonly Option<bool> _all = new("--all") { Description = "The profiles of all authorities, into a folder." };
    private readonly Option<string?> _region = new("--region") { Description = "The profiles of a region or sub-region, into a folder.", HelpName = "REGION" };

    private readonly Option<string?> _group = new("--group")
    {
        Description = "The profiles of an authority and its statistical neighbours, into a folder: its DfE or ONS code.", HelpName = "C",
    };

    private readonly Option<bool> _national = new("--national") { Description = "The national report." };
    private readonly Option<string> _format = FormatOption.Of(Html, Markdown, Xlsx, FormatOption.Csv);

    private readonly Option<string?> _output = new("--output")
    {
        Description = "File to write, or folder for many; without it, one report goes to standard output.", HelpName = "FILE",
    };

    private readonly Option<string?> _edition = new("--edition")
    {
        Description = "Edition of the statistical neighbours; without it, the newest that lists the authority.", HelpName = "E",
    };

    private readonly Option<string?> _date = new("--date")
    {
        Description = "Date that the report shows (2026-02-26); without it, that of the newest release.", HelpName = "DATE",
    };

    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public ReportVerb(ServerArguments server, Output output) : base(
        "report",
        "Writes a report with sentences, charts, tables and sources. Spend is in real terms unless --prices says cash.",
        "benchmark report --authority 805 --format html --output hartlepool.html", server, output)
    {
        foreach (var option in new Option[] { _authority, _all, _region, _group, _national, _format, _output, _edition })
            Options.Add(option);
        _spend = new(this);
        Options.Add(_date);
        Validators.Add(result =>
        {
            Option[] scopes = [_authority, _all, _region, _group, _national];
            if (scopes.Count(scope => result.GetResult(scope) is { Implicit: false }) != 1)
                result.AddError("report needs exactly one of --authority, --all, --region, --group and --national.");
            if (result.GetValue(_output) is null && scopes[1..4].Any(scope => result.GetResult(scope) is { Implicit: false }))
                result.AddError("--output: found nothing, expected a folder for the reports.");
            else if (result.GetValue(_output) is null && result.GetValue(_format) == Xlsx)
                result.AddError("--output: found nothing, expected a file, since a workbook is no text.");
        });
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var format = parse.GetRequiredValue(_format) switch
        {
            Markdown => ReportFormat.Markdown,
            Xlsx => ReportFormat.Xlsx,
            FormatOption.Csv => ReportFormat.Csv,
            _ => ReportFormat.Html,
        };
        var options = new ReportOptions { Edition = parse.GetValue(_edition) ?? "", Date = parse.GetValue(_date) ?? "" };
        (options.Definition, options.Prices, options.BaseYear, options.Index) = _spend.Of(parse);
        var output = parse.GetValue(_output);
        if (parse.GetValue(_authority) is { } authority)
        {
            var request = new GetReportRequest { Authority = authority, Format = format, Options = options };
            await OneAsync(connection.ReportAsync(request, cancel), output).ConfigureAwait(false);
            return;
        }

        if (parse.GetValue(_national))
        {
            var request = new GetNationalReportRequest { Format = format, Options = options };
            await OneAsync(connection.ReportAsync(request, cancel), output).ConfigureAwait(false);
            return;
        }

        var many = new GetReportsRequest { Format = format, Options = options };
        if (parse.GetValue(_region) is { } region)
            many.Region = region;
        else if (parse.GetValue(_group) is { } group)
            many.NeighboursOf = group;
        else
            many.All = true;
        await Out.WithProgressAsync("Reports", report => ManyAsync(connection.ReportAsync(many, cancel), output!, report)).ConfigureAwait(false);
    }

    private async Task OneAsync(IAsyncEnumerable<ReportPart> parts, string? output)
    {
        using var writer = output is null ? (IReportSink)new ReportText(Out.Data) : new ReportFiles(name => ReportFiles.Beside(output, name));
        await foreach (var part in parts.ConfigureAwait(false))
            writer.Add(part);
    }

    private static async Task ManyAsync(IAsyncEnumerable<GetReportsResponse> messages, string folder, Action<int, int> report)
    {
        using var writer = new ReportFiles(name => Path.Combine(folder, Path.GetFileName(name)));
        await foreach (var message in messages.ConfigureAwait(false))
        {
            writer.Add(message.Part);
            report(message.Done, message.Total);
        }
    }
}
