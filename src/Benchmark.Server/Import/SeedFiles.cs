using System.Security.Cryptography;
using System.Text;
using Benchmark.Figures.Facts;
using CsvHelper;

namespace Benchmark.Server.Import;

/// <summary>The project's own tidy files: twelve tables in one folder.</summary>
internal static class SeedFiles
{
    // A cell cannot hold either, so no two different rows have the same text.
    private const char EndOfCell = '\u001f';
    private const char EndOfRow = '\u001e';

    /// <summary>Reads and checks every file of a folder.</summary>
    /// <exception cref="DataFault">A file is missing or something in it is wrong: the message says where and what.</exception>
    public static Holdings Read(string folder) => new SeedReader(folder).Read();

    /// <summary>Writes every file into a folder that exists: UTF-8 without a byte-order mark, lines ended by LF, rows by key.</summary>
    public static void Write(string folder, Holdings holdings) => Visit(holdings, new FileWriter(folder));

    /// <summary>
    /// SHA-256 of the content, in lower-case hexadecimal. It depends on the rows alone, not on their order nor on the bytes of
    /// any file, so holdings read back from the database have the hash of the files that they came from.
    /// </summary>
    public static string ContentHash(Holdings holdings)
    {
        using var hash = new HashWriter();
        Visit(holdings, hash);
        return hash.Finish();
    }

    /// <summary>
    /// SHA-256 of the files as bytes: tells at every start, without reading a row, whether a seed is the one loaded before.
    /// </summary>
    /// <exception cref="DataFault">The folder or a file of it is missing.</exception>
    public static string FilesHash(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DataFault($"{folder}: the folder of the seed files does not exist; name another with --seed-data.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Visit(Holdings holdings, IVisitor visitor)
    {
        visitor.Visit(SeedKinds.Releases, holdings.Releases);
        visitor.Visit(SeedKinds.Regions, holdings.Regions);
        visitor.Visit(SeedKinds.Authorities, holdings.Authorities);
        visitor.Visit(SeedKinds.Measures, holdings.Measures);
        visitor.Visit(SeedKinds.SpendBlocks, holdings.SpendBlocks);
        visitor.Visit(SeedKinds.Definitions, holdings.Definitions);
        visitor.Visit(SeedKinds.Exclusions, holdings.Exclusions);
        visitor.Visit(SeedKinds.Observations, holdings.Observations);
        // A row's cells follow the block list, so where the list is not in its canonical order the cells are put in it too.
        var blocks = SeedKinds.SpendBlocks.Sorted(holdings.SpendBlocks);
        var given = holdings.SpendBlocks.ToList();
        visitor.Visit(SeedKinds.Spend(blocks, [.. blocks.Select(block => given.IndexOf(block))]), holdings.Spend);
        visitor.Visit(SeedKinds.Populations, holdings.Populations);
        visitor.Visit(SeedKinds.Neighbours, holdings.Neighbours);
        visitor.Visit(SeedKinds.PriceIndices, holdings.PriceIndices);
    }

    private interface IVisitor
    {
        void Visit<T>(SeedKind<T> kind, IReadOnlyList<T> rows);
    }

    private sealed class FileWriter(string folder) : IVisitor
    {
        public void Visit<T>(SeedKind<T> kind, IReadOnlyList<T> rows)
        {
            using var csv = CsvWriter.ToFile(Path.Combine(folder, kind.File), new CsvWriterOptions { NewLine = "\n" });
            Record(csv, kind.Columns);
            foreach (var row in kind.Sorted(rows))
                Record(csv, kind.Cells(row));
        }

        private static void Record(CsvWriter csv, IReadOnlyList<string> cells)
        {
            foreach (var cell in cells)
                csv.WriteField(cell);
            csv.EndRecord();
        }
    }

    private sealed class HashWriter : IVisitor, IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Visit<T>(SeedKind<T> kind, IReadOnlyList<T> rows)
        {
            var text = new StringBuilder(kind.File).Append(EndOfRow).AppendJoin(EndOfCell, kind.Columns).Append(EndOfRow);
            foreach (var row in kind.Sorted(rows))
                text.AppendJoin(EndOfCell, kind.Cells(row)).Append(EndOfRow);
            _hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        }

        public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void Dispose() => _hash.Dispose();
    }
}
