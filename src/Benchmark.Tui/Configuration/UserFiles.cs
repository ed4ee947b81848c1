using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Configuration;

/// <summary>Carries out what the screens want written.</summary>
internal sealed class UserFiles(ConfigFile config)
{
    private readonly Lock _gate = new();
    private Settings? _newest;

    /// <summary>Keeps settings. Called in the order they were made, from whichever thread.</summary>
    public void Note(Settings settings) => Volatile.Write(ref _newest, settings);

    /// <summary>Writes the newest settings noted; what an earlier call has written already is not written again.</summary>
    public Message Keep()
    {
        lock (_gate)
        {
            return Interlocked.Exchange(ref _newest, null) is { } settings && config.Save(settings) is { } reason
                ? new Told(reason)
                : new Done();
        }
    }

    /// <summary>Where a file goes that the user named: from the folder the program was started in, or from home after "~/".</summary>
    public static string PathOf(string name) => Path.GetFullPath(name.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), name[2..])
        : name);

    /// <summary>Why a file is not written; null where nothing stands in its way.</summary>
    public static string? WhyNot(string path) =>
        Directory.Exists(path) ? $"Not saved: {path} is a folder."
        : File.Exists(path) ? $"Not saved: there is a file {path} already, and none is written over."
        : !Directory.Exists(Path.GetDirectoryName(path)) ? $"Not saved: there is no folder {Path.GetDirectoryName(path)}."
        : null;

    /// <summary>Writes a file that is not there yet, in the folder the program was started in unless the name says otherwise.</summary>
    public static FileSaved Save(SaveFile file)
    {
        try
        {
            var path = PathOf(file.Name);
            if (WhyNot(path) is { } reason)
                return new FileSaved(file, reason) { IsSaved = false };
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(file.Content);
            return new FileSaved(file, $"Saved as {path}.") { IsSaved = true };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new FileSaved(file, $"Not saved: {fault.Message}") { IsSaved = false };
        }
    }
}
