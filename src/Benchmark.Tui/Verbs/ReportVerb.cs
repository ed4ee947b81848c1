using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Workbook;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes reports to be handed round a table: of one authority, of many into a folder, or of England.</summary>
internal sealed class ReportVerb : Verb
{
    private readonly Option<string[]> _authority = new("--authority")
    {
        Description = "DfE or ONS code, or name: the profile of one authority; may be repeated, for several into a folder.", HelpName = "C",
    };

    private readonly Option<bool> _all = new("--all") { Description = "The profiles of all authorities, into a folder." };
    private readonly Option<string?> _region = new("--region") { Description = "The profiles of a region or sub-region, into a folder.", HelpName = "REGION" };

    private readonly Option<string?> _neighboursOf = new("--neighbours-of")
    {
        Description = "The profiles of an authority and its statistical neighbours, into a folder: its DfE or ONS code, or name.", HelpName = "C",
    };

    private readonly Option<string[]> _group = new("--group")
    {
        Description = "In place of the statistical neighbours: the name of a group made in the dashboard, or DfE or ONS codes; may be repeated. "
            + "Without --authority the profiles of all in it, each compared with the others, into a folder.",
        HelpName = "G",
    };

    private readonly Option<bool> _national = new("--national") { Description = "The national report." };
    private readonly Option<string?> _workbook = new("--workbook")
    {
        Description = "England in one workbook: tables, and a sheet that looks up the authority and the measure that are picked.", HelpName = "FILE.xlsx",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Writes over files that are there; without it, they are left and the verb ends." };
    private readonly Option<string> _format = FormatOption.Of(ReportFormats.Html, ReportFormats.Markdown, ReportFormats.Docx, ReportFormats.Xlsx, ReportFormats.Csv);

    private readonly Option<string?> _output = new("--output")
    {
        Description = "File to write, or folder for many; without it, one report goes to standard output.", HelpName = "FILE|FOLDER",
    };

    private readonly Option<string?> _edition = new("--edition")
    {
        Description = "Edition of the statistical neighbours; without it, the newest that lists the authority.", HelpName = "E",
    };

    private readonly Option<string?> _date = new("--date")
    {
        Description = "Date that the report shows (2026-02-26); without it, that of the newest release.", HelpName = "DATE",
    };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Goes on with a folder whose making was stopped, with the same options; it named the token.", HelpName = "TOKEN",
    };

    private readonly SpendArguments _spend;

    /// <summary>The verb.</summary>
    public ReportVerb(ServerArguments server, Output output) : base(
        "report",
        "Writes a report with sentences, charts, tables and sources. Spend is in real terms unless --prices says cash.",
        "benchmark report --authority 805 --format html --output hartlepool.html", server, output)
    {
        _format.Description = "Format of the report; without it, what the ending of --output says (.html, .md, .docx, .xlsx, .csv), else html.";
        _format.DefaultValueFactory = null;
        foreach (var option in new Option[] { _authority, _all, _region, _neighboursOf, _group, _national, _workbook, _format, _output, _edition })
            Options.Add(option);
        _spend = new(this, isReal: true);
        Options.Add(_date);
        Options.Add(_resume);
        Options.Add(_force);
        Validators.Add(result =>
        {
            Option[] scopes = [_authority, _all, _region, _neighboursOf, _group, _national, _workbook];
            var named = scopes.Where(scope => result.GetResult(scope) is { Implicit: false }).ToList();
            var isGroup = named.Contains(_group);
            if (isGroup && named.Contains(_national))
                result.AddError("--group is for profiles: England as a whole is compared by the statistical neighbours.");
            else if (named.Count(scope => scope != _group) > 1 || named.Count == 0)
                result.AddError("report needs exactly one of --authority, --all, --region, --neighbours-of, --group, --national and --workbook; --group may stand beside another.");
            if (result.GetValue(_workbook) is { } workbook)
            {
                if (isGroup || (result.GetValue(_format) ?? result.GetValue(_output) ?? result.GetValue(_edition) ?? result.GetValue(_date) ?? result.GetValue(_resume)) is not null)
                    result.AddError("--workbook names the file, and holds every edition and period: --group, --format, --output, --edition, --date and --resume say nothing beside it.");
                else if (ReportFormats.WordOf(workbook) != ReportFormats.Xlsx)
                    result.AddError($"--workbook: found \"{workbook}\", expected a file that ends in .xlsx.");
                return;
            }

            if (isGroup && result.GetValue(_edition) is not null)
                result.AddError("--edition names statistical neighbours, in whose place --group stands.");
            var isFolder = !named.Contains(_national) && result.GetValue(_authority) is not [_];
            if (result.GetValue(_resume) is not null && !isFolder)
                result.AddError("--resume goes on with the reports of many; one is made anew.");
            if (result.GetValue(_output) is null && isFolder)
                result.AddError("--output: found nothing, expected a folder for the reports.");
            else if (result.GetValue(_output) is null && result.GetValue(_format) is ReportFormats.Docx or ReportFormats.Xlsx)
                result.AddError($"--output: found nothing, expected a file, since {(result.GetValue(_format) == ReportFormats.Docx ? "a Word file" : "a workbook")} is no text.");
            else if (!isFolder && result.GetValue(_output) is { } pdf && Path.GetExtension(pdf).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
                result.AddError($"--output: found \"{pdf}\", expected a file that ends in .html or .docx: a PDF is made of these by printing from the browser or saving from Word.");
            else if (!isFolder && result.GetValue(_format) is null && result.GetValue(_output) is { } path && Path.GetExtension(path).Length > 1
                && ReportFormats.WordOf(path) is null)
                result.AddError($"--output: found \"{path}\", expected a file that ends in .html, .md, .docx, .xlsx or .csv, or --format beside it.");
            else if (!isFolder && result.GetValue(_format) is { } format && ReportFormats.WordOf(result.GetValue(_output) ?? "") is { } ending && ending != format)
                result.AddError($"--output: found \"{result.GetValue(_output)}\", whose ending says {ending}, beside --format {format}; name one of the two, or two that agree.");
        });
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        if (parse.GetValue(_workbook) is { } workbook)
        {
            await Out.WithProgressAsync("Figures", report => WorkbookAsync(connection, _spend.Of(parse), workbook, parse.GetValue(_force), report, cancel), toFiles: true).ConfigureAwait(false);
            return;
        }

        var output = parse.GetValue(_output);
        var isOne = IsOne(parse);
        // A folder's name has no ending that would mean anything.
        var format = ReportFormats.Of(parse.GetValue(_format) ?? (isOne && output is not null ? ReportFormats.WordOf(output) : null));
        string[] group = [.. Server.Config(parse).GroupCodes(parse.GetValue(_group) ?? [])];
        var options = new ReportOptions
        {
            Basis = _spend.Of(parse),
            Peers = group.Length > 0 ? new() { Group = new() { Codes = { group } } }
                : parse.GetValue(_edition) is { } edition ? new() { Edition = edition } : null,
            Date = parse.GetValue(_date) ?? "",
        };
        if (parse.GetValue(_authority) is [var authority])
        {
            var request = new GetReportRequest { Authority = authority, Format = format, Options = options };
            await OneAsync(connection.ReportAsync(request, cancel), output, parse.GetValue(_force)).ConfigureAwait(false);
            return;
        }

        if (parse.GetValue(_national))
        {
            var request = new GetNationalReportRequest { Format = format, Options = options };
            await OneAsync(connection.ReportAsync(request, cancel), output, parse.GetValue(_force)).ConfigureAwait(false);
            return;
        }

        var many = new GetReportsRequest { Format = format, Options = options, ResumeToken = parse.GetValue(_resume) ?? "" };
        if (parse.GetValue(_region) is { } region)
            many.Region = region;
        else if (parse.GetValue(_neighboursOf) is { } centre)
            many.NeighboursOf = centre;
        else if (parse.GetValue(_all))
            many.All = true;
        else
            many.Authorities = new() { Codes = { parse.GetValue(_authority) is { Length: > 0 } authorities ? authorities : group } };
        await Out.WithProgressAsync("Reports", report => ManyAsync(connection, many, output!, parse.GetValue(_force), report, cancel), toFiles: true).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override string? WhenStopped(ParseResult parse) =>
        (parse.GetValue(_workbook) ?? (IsOne(parse) ? parse.GetValue(_output) : null)) is { } file ? $"Stopped: {file} is as it was." : null;

    private bool IsOne(ParseResult parse) => parse.GetValue(_national) || parse.GetValue(_authority) is [_];

    private async Task WorkbookAsync(
        Connection connection, Basis basis, string path, bool force, Action<int, int> report, CancellationToken cancel)
    {
        using var file = new WholeFile(path, force);
        file.Write(await WorkbookData.ReadAsync(connection, basis, Out.Note, report, cancel).ConfigureAwait(false));
        file.Finish();
        Out.Say($"Wrote {path}.");
    }

    private async Task OneAsync(IAsyncEnumerable<ReportPart> parts, string? output, bool force)
    {
        using var files = output is null ? null : new ReportFiles(name => ReportFiles.Beside(output, name), force);
        using var text = files is null ? new ReportText(Out.Data, Out.OnTerminal) : null;
        await foreach (var part in parts.ConfigureAwait(false))
            ((IReportSink?)files ?? text)!.Add(part);
        if (files is not null)
            Out.Say($"Wrote {PlainWords.And(files.Written)}.");
    }

    private async Task ManyAsync(
        Connection connection, GetReportsRequest request, string folder, bool force, Action<int, int> report, CancellationToken cancel)
    {
        // The index comes last: what stands in its way is said before the profiles are made, and not after.
        using (new WholeFile(ReportFiles.In(folder, request.Format == ReportFormat.Markdown ? "index.md" : "index.html"), force))
        {
        }

        var last = new GetReportsResponse();
        using var writer = new ReportFiles(name => ReportFiles.In(folder, name), force);
        try
        {
            await foreach (var message in connection.ReportAsync(request, BrokenOff, cancel).ConfigureAwait(false))
            {
                writer.Add(message.Part);
                last = message;
                report(message.Done, message.Total);
            }

            var others = request.ResumeToken.Length > 0 ? 0 : Directory.GetFiles(folder).Length - writer.Written.Distinct().Count();
            Out.Say($"Wrote {PlainWords.Of(writer.Written.Count, "file", "files")} into {folder}.{(others > 0 ? $" {PlainWords.Of(others, "other file that was", "other files that were")} there {(others == 1 ? "is" : "are")} left as before." : "")}");
        }
        catch (Exception fault) when (fault is OperationCanceledException or ClientFault && last.Done > 0)
        {
            Out.Note(
                $"Stopped after {last.Done} of {last.Total} profiles. {folder} holds these, each whole, and no index page of this run; "
                + $"to go on, name the same options and --resume {last.ResumeToken}");
            throw;
        }

        void BrokenOff(string sentence)
        {
            writer.Drop();
            Out.Note(sentence);
        }
    }
}
