using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>A copy of the extracts and an empty seed folder with the hand-kept files, in a folder of its own.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] HandKept =
        ["releases.csv", "regions.csv", "series.csv", "measures.csv", "analyses.csv", "spend-blocks.csv", "definitions.csv", "checks.csv",
            "layouts.csv", "layout-series.csv"];

    /// <summary>The day on which the tests import.</summary>
    public static readonly DateOnly Today = new(2026, 11, 26);

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-import-").FullName;

    public Workspace()
    {
        foreach (var part in new[] { "published", "compiled" })
        {
            Directory.CreateDirectory(Path.Combine(From, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Extracts, part)))
                File.Copy(file, Path.Combine(From, part, Path.GetFileName(file)));
        }
        Directory.CreateDirectory(To);
        foreach (var file in HandKept)
            File.Copy(Path.Combine(Repository.SeedData, file), Path.Combine(To, file));
        File.Copy(Path.Combine(Repository.Extracts, "publications.csv"), Path.Combine(To, "publications.csv"));
        // Children starting and ceasing are in the extracts as rows that are known and not held: former databases have none of them either.
        var series = Path.Combine(To, "layout-series.csv");
        File.WriteAllText(series, File.ReadAllText(series).Replace("looked-after,care-starts,", "looked-after,,", StringComparison.Ordinal)
            .Replace("looked-after,care-ends,", "looked-after,,", StringComparison.Ordinal));
        // Authorities come from the extracts. The shipped tiles and exclusions, and one of the checks, name others.
        File.WriteAllLines(
            Path.Combine(To, "authorities.csv"),
            File.ReadLines(Path.Combine(Repository.SeedData, "authorities.csv")).Where((line, i) => i == 0 || line.StartsWith("805,", StringComparison.Ordinal) || line.StartsWith("370,", StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(To, "exclusions.csv"), "analysis,authority,reason\nassociation,805,For the test.\n");
        File.WriteAllText(Path.Combine(To, "tiles.csv"), "authority,row,column,abbreviation\n805,1,2,Har\n370,2,1,Bar\n");
        var checks = Path.Combine(To, "checks.csv");
        File.WriteAllLines(checks, File.ReadAllLines(checks).Where(line => !line.StartsWith("joint-service", StringComparison.Ordinal)));
    }

    public string From => Path.Combine(_folder, "from");

    public string To => Path.Combine(_folder, "seed");

    public string Root => _folder;

    /// <summary>Imports every extract, and writes what came of it as seed files.</summary>
    /// <exception cref="DataFault">It was refused: each error on a line.</exception>
    public Holdings Build()
    {
        var result = Import(new());
        SeedFiles.Write(To, result.Rows ?? throw new DataFault(Sentences(result, stops: true)));
        return SeedFiles.Read(To);
    }

    public ImportResult Import(ImportOptions options, params IReadOnlyList<string> files) => Importer.Read(
        (files.Count > 0 ? files.Select(file => Path.Combine(From, file)) : Directory.EnumerateFiles(From, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)).Select(SourceFile.At),
        options, ImportRules.Read(To), new SeedReader(To).ReadNames(), Today);

    public static string Sentences(ImportResult result, bool stops) =>
        string.Join('\n', result.Findings.All.Where(finding => finding.Stops == stops).Select(finding => finding.Sentence));

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {old}");
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>The files that are written, and not those that say how files are imported.</summary>
    public Dictionary<string, string> SeedBytes() => Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) is not ("layouts.csv" or "layout-series.csv" or "publications.csv"))
        .ToDictionary(file => Path.GetRelativePath(To, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
