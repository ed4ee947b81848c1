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

    /// <summary>Writes a file that is not there yet, in the folder the program was started in unless the name says otherwise.</summary>
    public static Message Save(SaveFile file)
    {
        try
        {
            var name = file.Name.StartsWith("~/", StringComparison.Ordinal)
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), file.Name[2..])
                : file.Name;
            var path = Path.GetFullPath(name);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(file.Content);
            return new Told($"Saved as {path}.");
        }
        catch (IOException fault) when (File.Exists(file.Name))
        {
            _ = fault;
            return new Told($"Not saved: there is a file {file.Name} already, and none is written over.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Told($"Not saved: {fault.Message}");
        }
    }
}
