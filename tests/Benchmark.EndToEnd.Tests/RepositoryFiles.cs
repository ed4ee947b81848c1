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

    /// <summary>
    /// Copies the seed with the figures of two releases alone, and of spend and populations the newest years: they load in a fraction of the time.
    /// </summary>
    public static void CopySmallSeed(string to)
    {
        CopySeed(to);
        Keep("spend.csv", cells => string.CompareOrdinal(cells[2], "2021-22") >= 0);
        Keep("population.csv", cells => string.CompareOrdinal(cells[2], "2020") >= 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(to, "figures")).Where(file =>
            Path.GetFileNameWithoutExtension(file) is not ("children-looked-after-2025" or "workforce-2025")).ToList())
        {
            File.Delete(file);
            Keep("releases.csv", cells => cells[0] != Path.GetFileNameWithoutExtension(file));
        }

        void Keep(string file, Func<string[], bool> isKept) => File.WriteAllLines(
            Path.Combine(to, file), File.ReadAllLines(Path.Combine(to, file)).Where((row, i) => i == 0 || isKept(row.Split(','))).ToList());
    }
}
