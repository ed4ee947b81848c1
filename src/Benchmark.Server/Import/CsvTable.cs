using System.Text;
using Benchmark.Figures.Facts;
using CsvHelper;

namespace Benchmark.Server.Import;

/// <summary>
/// One seed file, read row by row. Everything that can be wrong with it is a <see cref="DataFault"/> that names the file,
/// the line and the column.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>How rows with commas are read.</summary>
    public static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        // The header is read as a row, since a layout may repeat a name in it.
        HasHeader = false,
        TrimWhitespace = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        // The same codes and periods stand in thousands of rows, and one string each is enough.
        PoolStrings = true,
    };

    private readonly CsvReader _reader;

    /// <summary>Opens a file and reads its header. A byte-order mark is taken off; anything but UTF-8 is refused.</summary>
    public CsvTable(string path)
    {
        if (!System.IO.File.Exists(path))
            throw new DataFault($"{path}: there is no such file.");
        File = path;
        _reader = CsvReader.Create(Open(path), Options);
        if (!Advance())
        {
            _reader.Dispose();
            throw new DataFault($"{path}: the file is empty, expected a line of column names.");
        }
        Header = [.. Enumerable.Range(0, _reader.FieldCount).Select(column => _reader.GetString(column).Trim())];
    }

    /// <summary>The file's path, for messages.</summary>
    public string File { get; }

    /// <summary>The column names, without surrounding space.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The line on which the present row starts.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>The present row's cell, as it is in the file.</summary>
    public string this[int column] => _reader.GetString(column);

    /// <summary>Goes to the next row; false at the end of the file.</summary>
    /// <exception cref="DataFault">The row has more or fewer cells than the header.</exception>
    public bool Next()
    {
        if (!Advance())
            return false;
        return _reader.FieldCount == Header.Count
            ? true
            : throw new DataFault($"{File}, line {Line}: found {_reader.FieldCount} cells, expected {Header.Count} as in the header.");
    }

    /// <summary>A fault in the present row.</summary>
    public DataFault Fault(int column, string expected) =>
        DataFault.InFile(File, Line, Header[column], this[column], expected);

    /// <summary>A fault in the present row that concerns more than one cell.</summary>
    public DataFault Fault(string column, string found, string expected) =>
        DataFault.InFile(File, Line, column, found, expected);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static StreamReader Open(string path)
    {
        try
        {
            return new(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{path}: the file cannot be read: {fault.Message}", fault);
        }
    }

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (DecoderFallbackException fault)
        {
            throw new DataFault($"{File}: the text is not UTF-8, expected a file saved as UTF-8.", fault);
        }
        catch (CsvFormatException fault)
        {
            throw new DataFault($"{File}, line {fault.LineNumber}: the quotation marks of a cell do not pair.", fault);
        }
    }
}
