using System.Security.Cryptography;
using System.Text;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;
using CsvHelper;

namespace Benchmark.Server.Import;

/// <summary>
/// The project's own tidy files: a table a file in one folder, and in its folder <c>figures</c> a file a release.
/// </summary>
internal static class SeedFiles
{
    /// <summary>The folder of the files of one release each.</summary>
    public const string Figures = "figures";

    /// <summary>What such a file has in a column of which the release has no row for the area and period at all.</summary>
    public const string NoRow = "~";

    /// <summary>The columns that such a file begins with; its others are series.</summary>
    public static readonly IReadOnlyList<string> FigureKey = ["area", "period"];

    /// <summary>Reads and checks every file of a folder.</summary>
    /// <exception cref="DataFault">A file is missing or something in it is wrong: the message says where and what.</exception>
    public static Holdings Read(string folder) => new SeedReader(folder).Read();

    /// <summary>Writes every file into a folder that exists: UTF-8 without a byte-order mark, lines ended by LF, rows by key.</summary>
    public static void Write(string folder, Holdings holdings)
    {
        Write(folder, HeldTables.Releases, holdings);
        Write(folder, HeldTables.Regions, holdings);
        Write(folder, HeldTables.Authorities, holdings);
        Write(folder, HeldTables.Tiles, holdings);
        Write(folder, HeldTables.Series, holdings);
        Write(folder, HeldTables.Measures, holdings);
        Write(folder, HeldTables.SpendBlocks, holdings);
        Write(folder, HeldTables.Definitions, holdings);
        Write(folder, HeldTables.Analyses, holdings);
        Write(folder, HeldTables.Exclusions, holdings);
        Write(folder, HeldTables.Checks, holdings);
        WriteFigures(Directory.CreateDirectory(Path.Combine(folder, Figures)).FullName, holdings);
        Write(folder, HeldTables.SpendFile(holdings.SpendBlocks), holdings);
        Write(folder, HeldTables.Populations, holdings);
        Write(folder, HeldTables.Neighbours, holdings);
        Write(folder, HeldTables.PriceIndices, holdings);
    }

    /// <summary>
    /// SHA-256 of the content, in lower-case hexadecimal. It depends on the rows alone, not on their order nor on the bytes of
    /// any file, so holdings read back from the database have the hash of the files that they came from.
    /// </summary>
    public static string ContentHash(Holdings holdings) => ContentHashes.Of(holdings).Whole;

    /// <summary>
    /// SHA-256 of the files as bytes: tells at every start, without reading a row, whether a seed is the one loaded before.
    /// </summary>
    /// <exception cref="DataFault">The folder or a file of it is missing.</exception>
    public static string FilesHash(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DataFault($"{folder}: the folder of the seed files does not exist; name another with --seed-data.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder, "*.csv").Concat(FigureFiles(folder)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files of one release each, in order of name; none where there is no such folder.</summary>
    public static IEnumerable<string> FigureFiles(string folder) => Path.Combine(folder, Figures) is var figures && Directory.Exists(figures)
        ? Directory.GetFiles(figures, "*.csv").Order(StringComparer.Ordinal)
        : [];

    private static void WriteFigures(string folder, Holdings holdings)
    {
        foreach (var release in holdings.Observations.GroupBy(row => row.Release))
        {
            using var csv = CsvWriter.ToFile(Path.Combine(folder, $"{release.Key}.csv"), new CsvWriterOptions { NewLine = "\n" });
            string[] series = [.. release.Select(row => row.Series).Distinct().Order(StringComparer.Ordinal)];
            Record(csv, FigureKey.Concat(series));
            foreach (var row in release.GroupBy(cell => (cell.Area, cell.Period))
                .OrderBy(row => row.Key.Area, StringComparer.Ordinal).ThenBy(row => row.Key.Period, StringComparer.Ordinal))
            {
                var cells = row.ToDictionary(cell => cell.Series, cell => cell.Cell, StringComparer.Ordinal);
                Record(csv, [row.Key.Area, row.Key.Period, .. series.Select(id => cells.GetValueOrDefault(id, NoRow))]);
            }
        }
    }

    private static void Write<T>(string folder, Table<T> table, Holdings holdings)
    {
        using var csv = CsvWriter.ToFile(Path.Combine(folder, table.File), new CsvWriterOptions { NewLine = "\n" });
        Record(csv, table.Columns.Select(column => column.Name));
        foreach (var cells in table.RowsOf(holdings))
            Record(csv, cells);
    }

    private static void Record(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }
}
