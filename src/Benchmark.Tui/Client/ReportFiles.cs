using Benchmark.Server;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Writes the files of reports. A file gets its name once it is whole, so that none is ever half there.</summary>
/// <param name="place">Path of a file, by the name that the server gives it.</param>
internal sealed class ReportFiles(Func<string, string> place) : IReportSink
{
    private const string Unfinished = ".part";
    private FileStream? _file;
    private string _path = "";

    /// <summary>Where a report's file goes when one path was asked for: metadata beside its data, figures.csv and figures.meta.csv.</summary>
    public static string Beside(string path, string name) =>
        name.EndsWith(".meta.csv", StringComparison.Ordinal) ? Path.ChangeExtension(path, ".meta.csv") : path;

    /// <inheritdoc/>
    public void Add(ReportPart part)
    {
        try
        {
            if (_file is null)
            {
                _path = Path.GetFullPath(place(part.FileName));
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                _file = new(_path + Unfinished, FileMode.Create, FileAccess.Write);
            }

            _file.Write(part.Data.Span);
            if (!part.EndOfFile)
                return;
            _file.Dispose();
            _file = null;
            File.Move(_path + Unfinished, _path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ClientFault(ExitCode.Failed, $"{_path} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Throws away a file that is not whole yet: it will come again from its start.</summary>
    public void Drop()
    {
        if (_file is null)
            return;
        _file.Dispose();
        _file = null;
        File.Delete(_path + Unfinished);
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();
}
