namespace Benchmark.EndToEnd.Tests;

/// <summary>Finds the files of the repository that the tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>A folder of the repository.</summary>
    public static string Folder(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Benchmark.sln")))
                return Path.Combine([folder.FullName, .. parts]);
        throw new DirectoryNotFoundException("The tests run inside a checkout of the repository.");
    }

    /// <summary>Copies the seed files into a folder, which is made.</summary>
    public static void CopySeed(string to)
    {
        var seed = Folder("seed-data");
        Directory.CreateDirectory(Path.Combine(to, "figures"));
        foreach (var file in Directory.EnumerateFiles(seed, "*.csv", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(seed, file)));
    }

    /// <summary>Copies the seed with the figures of two releases alone, which load in a fraction of the time.</summary>
    public static void CopySmallSeed(string to)
    {
        CopySeed(to);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(to, "figures")).Where(file =>
            Path.GetFileNameWithoutExtension(file) is not ("children-looked-after-2025" or "workforce-2025")).ToList())
        {
            File.Delete(file);
            var releases = Path.Combine(to, "releases.csv");
            File.WriteAllLines(releases, File.ReadAllLines(releases).Where(row => !row.StartsWith(Path.GetFileNameWithoutExtension(file) + ",", StringComparison.Ordinal)));
        }
    }
}
