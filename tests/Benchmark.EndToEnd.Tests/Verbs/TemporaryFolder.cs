namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-test-");

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>A copy of the shipped seed files.</summary>
    public string CopyOfSeed(string name)
    {
        var copy = Path.Combine(_folder.FullName, name);
        RepositoryFiles.CopySeed(copy);
        return copy;
    }

    /// <summary>A copy of them with few figures.</summary>
    public string CopyOfSmallSeed(string name)
    {
        var copy = Path.Combine(_folder.FullName, name);
        RepositoryFiles.CopySmallSeed(copy);
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
