using System.CommandLine;
using System.Diagnostics;
using Benchmark.Figures.Facts;
using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Import;
using Benchmark.Server.Importing;
using Benchmark.V1;
using ImportedPart = Benchmark.V1.ImportedPart;
using ImportStanding = Benchmark.V1.ImportStanding;

namespace Benchmark.Tui.Verbs;

/// <summary>Imports publishers' files as they were downloaded.</summary>
internal sealed class ImportVerb : Verb
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files as their publisher gave them, folders of such files, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _dryRun = new(
        "--dry-run")
    { Description = "Say what would become of the files, and change nothing." };

    private readonly Option<string?> _release = new("--release")
    {
        Description = "Which release it is, for a publication that is not known.", HelpName = "ID",
    };

    private readonly Option<string?> _published = new("--published")
    {
        Description = "When that was published: a day such as 2026-11-26, or a month such as 2026-11.", HelpName = "DATE",
    };

    /// <summary>The verb.</summary>
    public ImportVerb(ServerArguments server, Output output) : base(
        "import", "Imports publishers' files as they were downloaded: what they are is told from what is in them. All of it, or nothing.",
        "benchmark import Downloads/ --dry-run", server, output, isDated: false)
    {
        Arguments.Add(_files);
        Options.Add(_dryRun);
        Options.Add(_release);
        Options.Add(_published);
    }

    /// <inheritdoc/>
    protected override string WhenStopped(ParseResult parse) => Server.Choice(parse).Address is null
        ? "Stopped: nothing was imported."
        : "Stopped before the server had answered: it holds all of it or nothing; benchmark releases says which.";

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var settings = new ImportSettings
        {
            DryRun = parse.GetValue(_dryRun), Release = parse.GetValue(_release) ?? "",
            Published = parse.GetValue(_published) ?? "",
        };
        var files = Sources(parse.GetRequiredValue(_files)).ToList();
        var answer = Server.Choice(parse).Address is null
            ? await HereAsync(parse, settings, files, cancel).ConfigureAwait(false)
            : await ThereAsync(parse, settings, files, cancel).ConfigureAwait(false);
        foreach (var part in answer.Parts)
            Out.Data.WriteLine(PlainText.Of(Line(part)));
        foreach (var finding in answer.Findings.OrderBy(finding => finding.Stops))
            Out.Data.WriteLine(PlainText.Of($"{(finding.Stops ? "error" : "warning")}: {finding.Sentence}"));
        More(answer.Warnings, answer.Findings.Count(finding => !finding.Stops), "warnings");
        More(answer.Errors, answer.Findings.Count(finding => finding.Stops), "errors");
        if (answer.Errors > 0)
            throw new DataFault($"Nothing was imported: "
                + $"{(answer.Errors == 1 ? "1 error" : $"{NumberStyle.Count.Text(answer.Errors)} errors")}.");
        Out.Data.WriteLine(settings.DryRun ? "A trial: nothing was changed."
            : answer.Added.Count == 0 && answer.Parts.Any(part => part.Standing == ImportStanding.New) ? "Names are brought up to date; no new release."
            : answer.Added.Count == 0 ? "Nothing new: all of it is held already."
            : $"Added {(answer.Added.Count == 1 ? "1 release" : $"{NumberStyle.Count.Text(answer.Added.Count)} releases")}: "
                + $"{string.Join(", ", answer.Added)}.");
        if (!settings.DryRun)
            Out.Data.WriteLine($"Content {answer.Snapshot}.");
    }

    private async Task<ImportFilesResponse> HereAsync(
        ParseResult parse, ImportSettings settings, List<SourceFile> files, CancellationToken cancel)
    {
        var desk = new ImportDesk(Server.DatabasePath(parse), Server.SeedPath(parse), TimeProvider.System);
        Imported? imported = null;
        Task Import(Action<Output.Standing> report)
        {
            var progress = new ReadingProgress();
            var watched = new WatchedFiles(files, read => report(progress.Of(read)));
            return Task.Run(() => imported = desk.Import(
                watched.Files, new(parse.GetValue(_release), parse.GetValue(_published)), settings.DryRun, watched.Rows, cancel), cancel);
        }

        await Out.WithProgressAsync(Import, toFiles: true).ConfigureAwait(false);
        return ImportWire.Of(imported!);
    }

    private async Task<ImportFilesResponse> ThereAsync(
        ParseResult parse, ImportSettings settings, List<SourceFile> files, CancellationToken cancel)
    {
        var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            ImportFilesResponse? answer = null;
            // Who does not look need not be told; a server that does not know of it says nothing.
            settings.ImportId = Out.ShowsProgress ? Guid.NewGuid().ToString("N") : "";
            var (total, sent, clock) = (files.Sum(WatchedFiles.Length), 0L, Stopwatch.StartNew());
            ReadingProgress? reading = null;
            async Task Import(Action<Output.Standing> report) => answer = await connection.ImportAsync(
                settings, files.Select(file => (file.Name, file.Open)),
                length =>
                {
                    sent += length;
                    report(new(
                        sent < total ? $"{Megabytes(sent)} sent, {Megabytes(sent / clock.Elapsed.TotalSeconds)} a second"
                            : $"{Megabytes(sent)} sent; the server reads, checks and keeps them", Math.Min(sent, total), Math.Max(total, 1)));
                },
                standing =>
                {
                    if (standing.Phase == ImportPhase.Waiting)
                        report(new($"{Megabytes(sent)} sent; the server waits for the end of another import", 0, Math.Max(total, 1)));
                    else if (standing.Phase is ImportPhase.Reading or ImportPhase.Keeping && (reading ??= new()) is var progress && standing.Rows > 0)
                        report(progress.Of(new(standing.Rows, standing.Bytes, standing.TotalBytes)));
                },
                cancel).ConfigureAwait(false);

            await Out.WithProgressAsync(Import, toFiles: true).ConfigureAwait(false);
            return answer!;
        }
    }

    private static string Megabytes(double bytes) => $"{NumberStyle.Plain(bytes / 1_000_000, 1)} MB";

    private void More(int all, int shown, string what)
    {
        if (all > shown)
            Out.Data.WriteLine($"... and {NumberStyle.Count.Text(all - shown)} more {what}.");
    }

    private static string Line(ImportedPart part)
    {
        var isPlaces = part.Release.Length == 0 && part.Newest.Length == 0;
        var figures = $"{NumberStyle.Count.Text(part.Figures)} {(isPlaces ? "rows" : "figures")}";
        var newest = part.Newest.Length == 0 ? "" : $", newest period {part.Newest}";
        return $"{part.File}: {part.Layout}{newest}, {figures}; " + part.Standing switch
        {
            ImportStanding.New => isPlaces ? "names are brought up to date" : $"new: {part.Release}",
            ImportStanding.Held => $"nothing new{(isPlaces ? "" : $": {part.Release} is held")}",
            ImportStanding.Repeats => $"repeats {part.Release}, which its own file holds",
            _ => "not known which release",
        };
    }

    private IEnumerable<SourceFile> Sources(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (name == StandardInput)
                yield return SourceFile.Of("standard input", AllOfStandardInput());
            else if (Directory.Exists(name))
                foreach (var path in Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal))
                    if (Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT" or ".XLSX" or ".XLS")
                        yield return SourceFile.At(path);
                    else
                        Out.Note($"{path}: is no table, and is passed over.");
            else
                yield return File.Exists(name) ? SourceFile.At(name) : throw new DataFault($"{name}: there is no such file.");
    }

    private static byte[] AllOfStandardInput()
    {
        using var all = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(all);
        return all.ToArray();
    }
}
