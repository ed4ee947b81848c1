using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>What holds, with its name.</summary>
/// <param name="Holdings">The rows.</param>
/// <param name="Hash">Hash of the content: 64 hexadecimal digits.</param>
internal sealed record Content(Holdings Holdings, string Hash);
