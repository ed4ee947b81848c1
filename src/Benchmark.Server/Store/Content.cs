using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>What holds, with its name.</summary>
/// <param name="Holdings">The rows.</param>
/// <param name="Hashes">The hashes of the releases, and that of the names, measures and definitions, which belong to none.</param>
internal sealed record Content(Holdings Holdings, ContentHashes Hashes)
{
    /// <summary>Hash of the content: 64 hexadecimal digits.</summary>
    public string Hash { get; } = Hashes.Whole;
}
