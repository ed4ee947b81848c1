using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>What holds, with its name.</summary>
/// <param name="Holdings">The rows.</param>
/// <param name="Hash">Hash of the content: 64 hexadecimal digits.</param>
/// <param name="Shared">Hash of the names, measures and definitions among it, which belong to no release.</param>
internal sealed record Content(Holdings Holdings, string Hash, string Shared);
