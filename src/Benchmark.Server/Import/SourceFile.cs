using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>A file as its publisher gave it, before anything is known of it.</summary>
/// <param name="Name">What messages call it; it says nothing about what is in it.</param>
/// <param name="Open">Opens its bytes; may be called again.</param>
internal sealed record SourceFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static SourceFile At(string path) => new(path, () =>
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{path}: the file cannot be read: {fault.Message}", fault);
        }
    });

    /// <summary>Bytes that are there already.</summary>
    public static SourceFile Of(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));
}

/// <summary>One row of a table.</summary>
/// <param name="Line">The line on which it starts; in a workbook the row's number.</param>
/// <param name="Cells">Its cells, as they are.</param>
internal readonly record struct SourceRow(long Line, string[] Cells);

/// <summary>A table of a file: the whole file, or one sheet of a workbook.</summary>
/// <param name="Name">File and sheet, for messages.</param>
/// <param name="Rows">Reads its rows from the first; may be called again.</param>
internal sealed record SourceSheet(string Name, Func<IEnumerable<SourceRow>> Rows);

/// <summary>Where a table begins.</summary>
/// <param name="Header">The column names.</param>
/// <param name="Titles">What stands above them, cell after cell.</param>
internal sealed record TableHead(SourceRow Header, string Titles);
