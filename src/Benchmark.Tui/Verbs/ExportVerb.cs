using System.CommandLine;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;
using Benchmark.Tui.Configuration;

namespace Benchmark.Tui.Verbs;

/// <summary>Writes what the database holds as seed files.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Option<string> _to = new("--to")
    {
        Description = "Folder of the seed files. Whatever else is in it stays; a link is followed, and modes are kept.", HelpName = "FOLDER", Required = true,
    };

    /// <summary>The verb.</summary>
    public ExportVerb(ServerArguments server, Output output) : base(
        "export", "Writes what the database holds as seed files, from which --seed-data makes the same database; withdrawn releases are left out.",
        "benchmark export --to seed-copy", server, output, isDated: false)
    {
        Options.Add(_to);
        server.RefuseServer(this);
    }

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        Content content;
        using (var store = new ReleaseStore(Server.HeldDatabase(parse), TimeProvider.System))
            content = store.Read();
        var folder = parse.GetRequiredValue(_to);
        var made = Directory.CreateTempSubdirectory("benchmark-export-");
        try
        {
            SeedFiles.Write(made.FullName, content.Holdings);
            // How publishers lay out their files is in no database: it is as in the seed that this one is used with.
            foreach (var file in ImportRules.Files)
                File.Copy(Path.Combine(Server.SeedPath(parse), file), Path.Combine(made.FullName, file));
            if (SeedFiles.ContentHash(SeedFiles.Read(made.FullName)) != content.Hash)
                throw new DataFault($"{folder}: the files would not hold what the database holds; nothing was written.");
            var files = Directory.GetFiles(made.FullName, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(made.FullName, file)).ToList();
            // A seed folder with figures of a release that its list lacks is none, and what is not of this export is not deleted.
            if (SeedFiles.FigureFiles(folder).Select(file => Path.GetRelativePath(folder, file)).Except(files).ToList() is [_, ..] strange)
                throw new DataFault($"{folder}: has {string.Join(", ", strange)}, of which the database holds nothing; remove them, or name another folder.");
            Place(made.FullName, folder, files);
            Out.Say($"{files.Count} files written to {folder}; snapshot {content.Hash}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{folder}: cannot be written: {fault.Message}", fault);
        }
        finally
        {
            made.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }

    private static string Target(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName;
        }
        catch (IOException fault)
        {
            throw new DataFault($"{link}: leads nowhere: {fault.Message}", fault);
        }
    }

    // All are written beside those that are there before the first one takes its place.
    private static void Place(string from, string to, List<string> files)
    {
        var placed = new List<WholeFile>(files.Count);
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(to, file);
                placed.Add(new(new FileInfo(path).LinkTarget is null ? path : Target(path)));
                placed[^1].Write(File.ReadAllBytes(Path.Combine(from, file)));
            }

            foreach (var file in placed)
                file.Finish();
        }
        finally
        {
            foreach (var file in placed)
                file.Dispose();
        }
    }
}
