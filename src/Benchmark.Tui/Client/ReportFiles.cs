using Benchmark.Server;
using Benchmark.Tui.Configuration;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Writes the files of reports, each whole or not at all.</summary>
/// <param name="place">Path of a file, by the name that the server gives it.</param>
/// <param name="replaces">Whether files that are there may be written over.</param>
internal sealed class ReportFiles(Func<string, string> place, bool replaces) : IReportSink
{
    private readonly List<string> _written = [];
    private const int LongestShown = 60;
    private WholeFile? _file;

    /// <summary>Where a report's file goes when one path was asked for: metadata beside its data, figures.csv and figures.meta.csv.</summary>
    public static string Beside(string path, string name) =>
        name.EndsWith(".meta.csv", StringComparison.Ordinal) ? Path.ChangeExtension(path, ".meta.csv") : path;

    /// <summary>Where a report's file goes in a folder of many.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name that the server gives it.</param>
    /// <exception cref="ClientFault">The name is none that stays in the folder.</exception>
    public static string In(string folder, string name)
    {
        // A server elsewhere says it, and may say anything.
        var isPlain = name.Length > 0 && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
        return isPlain
            ? Path.Combine(folder, name)
            : throw new ClientFault(
                ExitCode.Failed,
                $"The server names a file of a report \"{name[..Math.Min(name.Length, LongestShown)]}\", expected a name of letters, digits, "
                + "hyphens, underscores and full stops that does not begin with one.");
    }

    /// <summary>The files that were written whole.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <inheritdoc/>
    public void Add(ReportPart part)
    {
        var path = place(part.FileName);
        _file ??= new(path, replaces);
        _file.Write(part.Data.Memory);
        if (!part.EndOfFile)
            return;
        _file.Finish();
        _written.Add(path);
        Drop();
    }

    /// <summary>Throws away a file that is not whole yet: it will come again from its start.</summary>
    public void Drop()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();
}
