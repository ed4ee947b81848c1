using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;
using CsvHelper;

namespace Benchmark.Server.Import;

/// <summary>
/// From bytes to rows. What a file is made of is told from its bytes: text in UTF-8 or, by its mark, in UTF-16, with commas; or
/// a workbook. Whatever else it is, is named.
/// </summary>
internal static partial class SourceReader
{
    private const int HeadBytes = 1 << 16;

    // No row of a publisher's file comes near: it is a quotation mark that never ends, or no table.
    private const int LargestRow = 1 << 20;

    private static readonly CsvReaderOptions Options = CsvTable.Options with { MaxRecordSize = LargestRow };

    private static readonly (byte[] Mark, string Is)[] Others =
    [
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x1F, 0x8B], "a file compressed by gzip; unpack it first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of the old kind (.xls); save it as .xlsx"),
        ([0xFF, 0xFE, 0, 0], "text in UTF-32"),
        ("<"u8.ToArray(), "a web page or XML"),
        ("{"u8.ToArray(), "JSON"),
    ];

    /// <summary>The tables of a file.</summary>
    /// <exception cref="DataFault">It is none, and the sentence says what it is.</exception>
    public static IReadOnlyList<SourceSheet> Sheets(SourceFile file)
    {
        var head = Head(file);
        if (head.Length == 0)
            throw new DataFault($"{file.Name}: the file is empty, expected a line of column names.");
        if (head.AsSpan().StartsWith("PK"u8))
            return Workbook.Sheets(file);
        foreach (var (mark, what) in Others)
            if (head.AsSpan().StartsWith(mark))
                throw new DataFault($"{file.Name}: this is {what}, expected text with commas (CSV) or a workbook (.xlsx).");
        var encoding = EncodingOf(head);
        if (encoding is UTF8Encoding && head.Contains((byte)0))
            throw new DataFault($"{file.Name}: there are zero bytes in it, expected text: this is UTF-16 without its "
                + $"mark, or no text at all.");
        if (OtherSeparator(Encoding.GetEncoding(encoding.CodePage).GetString(head)) is { } separator)
            throw new DataFault($"{file.Name}: this is a {separator} file, expected commas between the cells; save it "
                + $"as CSV with commas.");
        return [new(file.Name, () => Rows(file, encoding))];
    }

    // What stands between the cells of a file that has more of it than of commas in any line; null when that is commas.
    private static string? OtherSeparator(string head)
    {
        string[] lines = [.. head.Split('\n').Take(Recognition.RowsSearched).Select(line => Quoted().Replace(line, ""))];
        int Most(char separator) => lines.Max(line => line.Count(letter => letter == separator));
        foreach (var (separator, name) in (ReadOnlySpan<(char, string)>)[(';', "semicolon"), ('\t', "tab"), ('|', "bar")])
            if (Most(separator) is var count && count >= 2 && count > Most(','))
                return name;
        return null;
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    private static byte[] Head(SourceFile file)
    {
        using var stream = file.Open();
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }

    private static Encoding EncodingOf(byte[] head) => head switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    private static IEnumerable<SourceRow> Rows(SourceFile file, Encoding encoding)
    {
        using var text = new StreamReader(file.Open(), encoding);
        using var reader = CsvReader.Create(text, Options);
        while (Advance(file, encoding, reader))
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            yield return new(reader.LineNumber, cells);
        }
    }

    private static bool Advance(SourceFile file, Encoding encoding, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (DecoderFallbackException fault)
        {
            throw new DataFault(encoding is UTF8Encoding ? NotUtf8(file)
                : $"{file.Name}: the text is not the UTF-16 that its mark says.", fault);
        }
        catch (CsvFormatException fault)
        {
            throw new DataFault(
                fault.LineNumber > 0
                    ? string.Create(CultureInfo.InvariantCulture,
                        $"{file.Name}, line {fault.LineNumber}: the quotation marks of a cell do not pair, or a row is "
                            + $"longer than {LargestRow} bytes.")
                    : $"{file.Name}: the quotation marks of a cell do not pair, or a row is longer than {LargestRow} bytes.",
                fault);
        }
    }

    // The reader decodes ahead of the row that it gives, so the place is looked for once more.
    private static string NotUtf8(SourceFile file)
    {
        using var stream = new BufferedStream(file.Open(), HeadBytes);
        var line = new List<byte>();
        for (var number = 1; ; number++)
        {
            line.Clear();
            int next;
            while ((next = stream.ReadByte()) >= 0 && next != '\n')
                line.Add((byte)next);
            if (FirstBad(line) is { } bad)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Name}, line {number}: the text is not UTF-8 (byte {bad:X2}), expected a file saved as UTF-8. ")
                    + "It is probably Windows-1252 (\"ANSI\"), as older spreadsheets save CSV: save it as \"CSV UTF-8\".";
            if (next < 0)
                return $"{file.Name}: the text is not UTF-8, expected a file saved as UTF-8.";
        }
    }

    private static byte? FirstBad(List<byte> line)
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line);
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done)
                return bytes[at];
            at += used;
        }

        return null;
    }
}
