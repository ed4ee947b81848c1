using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Tests.Import;

/// <summary>A copy of the extracts and an empty seed folder with the hand-kept files, in a folder of its own.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] HandKept =
        ["releases.csv", "regions.csv", "series.csv", "measures.csv", "analyses.csv", "spend-blocks.csv", "definitions.csv", "checks.csv"];

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
        // The shipped tiles and exclusions, and one of the checks, name authorities that the extracts do not hold.
        File.WriteAllText(Path.Combine(To, "exclusions.csv"), "analysis,authority,reason\nassociation,805,For the test.\n");
        File.WriteAllText(Path.Combine(To, "tiles.csv"), "authority,row,column,abbreviation\n805,1,2,Har\n370,2,1,Bar\n");
        var checks = Path.Combine(To, "checks.csv");
        File.WriteAllLines(checks, File.ReadAllLines(checks).Where(line => !line.StartsWith("joint-service", StringComparison.Ordinal)));
    }

    public string From => Path.Combine(_folder, "from");

    public string To => Path.Combine(_folder, "seed");

    public string Root => _folder;

    public string Log { get; private set; } = "";

    public Holdings Build()
    {
        using var log = new StringWriter();
        SeedBuild.Run(From, To, log);
        Log = log.ToString();
        return SeedFiles.Read(To);
    }

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {old}");
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }

    public Dictionary<string, string> SeedBytes() => Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(To, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
