using System.CommandLine;
using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Presentation.Words;
using Benchmark.Server.Import;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Imports publishers' files as they were downloaded.</summary>
internal sealed class ImportVerb : Verb
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files as their publisher gave them, folders of such files, or - for standard input.", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would become of the files, and change nothing." };

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
        "import", "Imports publishers' files as they were downloaded: what they are is told from what is in them. All of it, or nothing when something is wrong.",
        "benchmark import Downloads/ --dry-run", server, output)
    {
        Arguments.Add(_files);
        Options.Add(_dryRun);
        Options.Add(_release);
        Options.Add(_published);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var path = Server.DatabasePath(parse);
        var run = new ImportRun(Server.SeedPath(parse), TimeProvider.System);
        var options = new ImportOptions(parse.GetValue(_release), parse.GetValue(_published));
        var files = Sources(parse.GetRequiredValue(_files)).ToList();
        var dryRun = parse.GetValue(_dryRun);
        // A trial makes no file.
        using var store = dryRun && !File.Exists(path) ? null : new SqliteReleaseStore(path, TimeProvider.System);
        var result = run.Try(files, options, store, cancel: cancel);
        foreach (var part in result.Parts)
            Out.Data.WriteLine(Line(part));
        foreach (var finding in result.Findings.All.OrderBy(finding => finding.Stops))
            Out.Data.WriteLine($"{(finding.Stops ? "error" : "warning")}: {finding.Sentence}");
        foreach (var (count, word) in ((int, string)[])[(result.Findings.Warnings, "warnings"), (result.Findings.Errors, "errors")])
            if (count > ImportFindings.MostKept)
                Out.Data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {count - ImportFindings.MostKept} more {word}."));
        if (result.Rows is null)
            throw new DataFault(string.Create(
                CultureInfo.InvariantCulture, $"Nothing was imported: {(result.Findings.Errors == 1 ? "1 error" : $"{result.Findings.Errors} errors")}."));
        cancel.ThrowIfCancellationRequested();
        if (dryRun)
        {
            Out.Data.WriteLine("A trial: nothing was changed.");
            return Task.CompletedTask;
        }

        var added = run.Keep(result, store!, path);
        Out.Data.WriteLine(added.Count == 0
            ? "Nothing new: all of it is held already."
            : string.Create(CultureInfo.InvariantCulture, $"Added {added.Count} {(added.Count == 1 ? "release" : "releases")}: {string.Join(", ", added)}."));
        Out.Data.WriteLine($"Content {store!.Read().Hash}.");
        return Task.CompletedTask;
    }

    private static string Line(ImportedPart part)
    {
        var figures = $"{NumberStyle.Count.Text(part.Cells)} {(part.Release.Length == 0 && part.Newest.Length == 0 ? "rows" : "figures")}";
        var newest = part.Newest.Length == 0 ? "" : $", newest period {part.Newest}";
        return $"{part.File}: {part.Layout}{newest}, {figures}; " + part.Standing switch
        {
            ImportStanding.New when part.Release.Length == 0 => "names are brought up to date",
            ImportStanding.New => $"new: {part.Release}",
            ImportStanding.Held => $"nothing new{(part.Release.Length == 0 ? "" : $": {part.Release} is held")}",
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
                foreach (var path in Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
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
