using Benchmark.Server;
using System.Text;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Configuration;

/// <summary>The one file that keeps what a user has chosen.</summary>
internal sealed class ConfigFile
{
    /// <summary>Names another file; the option <c>--config</c> comes before it.</summary>
    public const string Variable = "BENCHMARK_CONFIG";

    // Writing takes milliseconds: whoever waits longer waits for a program that hangs.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private Settings _known;

    private ConfigFile(string path, Settings settings, IReadOnlyList<string> faults)
    {
        (Path, Settings, Faults, _known) = (path, settings, faults, settings);
    }

    public string Path { get; }

    /// <summary>As read; the lines in <see cref="Faults"/> left out.</summary>
    public Settings Settings { get; }

    /// <summary>A sentence for each bad line: file, line, what was found, what was expected.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Where the file is: named, in the environment, or in the user's folder for such files.</summary>
    public static string Locate(string? named, Func<string, string?> variable)
    {
        if (named is not null)
            return System.IO.Path.GetFullPath(named);
        if (variable(Variable) is { Length: > 0 } path)
            return System.IO.Path.GetFullPath(path);
        // The XDG base directory specification: a relative folder is no folder, and counts as none.
        var folder = variable("XDG_CONFIG_HOME") is { Length: > 0 } set && System.IO.Path.IsPathRooted(set)
            ? set
            : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(folder, "benchmark", "config");
    }

    /// <summary>Reads it; one that is not there yet holds no choices.</summary>
    public static ConfigFile Open(string path)
    {
        try
        {
            var (settings, faults) = ConfigText.Read(path, Lines(path), CommandCatalogue.Ids);
            return new ConfigFile(path, settings, faults);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ConfigFile(path, Settings.Default, [$"{path} cannot be read: {fault.Message}"]);
        }
    }

    /// <summary>
    /// Writes into it what has changed in the settings since they were last read or written here, whole or not at all; null, or why
    /// that cannot be done. Whatever else has come into the file meanwhile, from another dashboard or an editor, stays.
    /// </summary>
    public string? Save(Settings settings)
    {
        lock (_gate)
        {
            try
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
                // Through a link to where the file really is, as those do who keep such files in a repository.
                var target = File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path : Path;
                using var alone = Alone(target);
                var lines = Lines(target);
                var (kept, faults) = ConfigText.Read(Path, lines, CommandCatalogue.Ids);
                if (faults.Count > 0)
                    return $"Not kept: {Path} has a bad line.";
                using var whole = new WholeFile(target);
                whole.Write(new UTF8Encoding(false).GetBytes(
                    string.Concat(ConfigText.Write(lines, SettingsMerge.Of(kept, _known, settings)).Select(line => line + Environment.NewLine))));
                whole.Finish();
                _known = settings;
                return null;
            }
            catch (ClientFault fault)
            {
                return $"Not kept: {fault.Message}";
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return $"Not kept: {Path} cannot be written: {fault.Message}";
            }
        }
    }

    // Between reading and writing no other program may write. The file itself cannot be held, since another takes its place; the one
    // beside it stays, because a program that waits for it may hold it as soon as it is let go.
    private static FileStream Alone(string target)
    {
        var until = DateTime.UtcNow + LongestWait;
        while (true)
        {
            try
            {
                return new FileStream($"{target}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    /// <summary>The codes that names of groups stand for; what is a code stands for itself.</summary>
    /// <param name="named">Names and codes, as typed.</param>
    /// <exception cref="ClientFault">A name that no group has.</exception>
    public IEnumerable<string> GroupCodes(IEnumerable<string> named) => named
        .SelectMany(one => IsCode(one) ? [one] : Group(one).Codes)
        .Distinct();

    private static bool IsCode(string text) =>
        text.Length == 3 && text.All(char.IsAsciiDigit) || text.Length == 9 && text[0] == 'E' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private NamedGroup Group(string name) =>
        NamedGroup.Find(Settings.Groups, name) is >= 0 and var at ? Settings.Groups[at]
        : throw new ClientFault(
            ExitCode.WrongUsage,
            $"--group: found \"{name}\", expected a code, such as 805, or a group in {Path}: "
                + $"{(Settings.Groups.IsEmpty ? "there is none yet" : string.Join(", ", Settings.Groups.Select(group => group.Name)))}.");

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
