namespace Benchmark.Server.Access;

/// <summary>Files that nobody but their owner reads.</summary>
internal static class OwnersFile
{
    /// <summary>Writes a file anew; its mode is set before the first byte is in it.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
