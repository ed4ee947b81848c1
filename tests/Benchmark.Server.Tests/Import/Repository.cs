namespace Benchmark.Server.Tests.Import;

/// <summary>Where the repository's own files are while its tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string SeedData => Path.Combine(Root, "seed-data");

    public static string Extracts => Path.Combine(Root, "tests", "Benchmark.Server.Tests", "Import", "Extracts");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Benchmark.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has Benchmark.sln.");
    }
}
