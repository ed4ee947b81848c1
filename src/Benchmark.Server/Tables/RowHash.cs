using System.Security.Cryptography;

namespace Benchmark.Server.Tables;

/// <summary>
/// SHA-256 over rows, one after the other: for each the table's name and its cells, every text with its length before it, so
/// that no two different lists of rows read the same.
/// </summary>
internal sealed class RowHash : IDisposable
{
    private const int ChunkBytes = 1 << 15;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _pending = new();
    private readonly BinaryWriter _writer;

    /// <summary>A hash over no row yet.</summary>
    public RowHash() => _writer = new(_pending);

    /// <summary>Adds a row.</summary>
    public void Add(string table, params ReadOnlySpan<string> cells)
    {
        _writer.Write(table);
        foreach (var cell in cells)
            _writer.Write(cell);
        if (_pending.Length > ChunkBytes)
            Flush();
    }

    /// <summary>The hash in lower-case hexadecimal; afterwards it begins anew.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _writer.Dispose();
    }

    private void Flush()
    {
        _hash.AppendData(_pending.GetBuffer(), 0, (int)_pending.Length);
        _pending.SetLength(0);
    }
}
