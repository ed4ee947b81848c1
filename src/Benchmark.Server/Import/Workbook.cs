using System.Globalization;
using System.IO.Compression;
using System.Text;
using Benchmark.Figures.Facts;
using ExcelDataReader;

namespace Benchmark.Server.Import;

/// <summary>The sheets of a workbook (.xlsx). A number has the fewest digits that read back as the same number.</summary>
internal static class Workbook
{
    // Unpacked; a real one has a few megabytes. What packs better than a thousand to one is made to fill a memory.
    private const long LargestUnpacked = 256L << 20;

    // The library asks for the encoding of workbooks of the old kind before it reads one of the new.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads every sheet that has cells.</summary>
    /// <exception cref="DataFault">It is no workbook, or is damaged.</exception>
    public static IReadOnlyList<SourceSheet> Sheets(SourceFile file)
    {
        try
        {
            using var stream = file.Open();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.GetEntry("xl/workbook.xml") is null)
                    throw new DataFault($"{file.Name}: this is a ZIP file and no workbook (.xlsx); unpack it first.");
                if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
                    throw new DataFault($"{file.Name}: the workbook unpacks to more than {LargestUnpacked >> 20} MB.");
            }

            stream.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var sheets = new List<SourceSheet>();
            do
            {
                var rows = new List<SourceRow>();
                for (var line = 1; reader.Read(); line++)
                {
                    var cells = new string[reader.FieldCount];
                    for (var i = 0; i < cells.Length; i++)
                        cells[i] = Text(reader.GetValue(i));
                    if (Array.Exists(cells, cell => cell.Length > 0))
                        rows.Add(new(line, cells));
                }

                if (rows.Count > 0)
                    sheets.Add(new($"{file.Name}, sheet {reader.Name}", () => rows));
            }
            while (reader.NextResult());
            return sheets.Count > 0 ? sheets : throw new DataFault($"{file.Name}: no sheet of the workbook has a cell.");
        }
        catch (Exception fault) when (fault is not (DataFault or OutOfMemoryException))
        {
            // The library names no exceptions of its own for what may be wrong inside.
            throw new DataFault($"{file.Name}: the workbook is damaged and cannot be read ({fault.Message.TrimEnd('.')}).",
                fault);
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.ToString(
            day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
