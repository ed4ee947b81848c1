namespace Benchmark.Server.Store;

/// <summary>What a check found of one part of a database.</summary>
/// <param name="Part">Which, in words.</param>
/// <param name="Fault">What is wrong, in words; null when it is as it was written.</param>
internal sealed record Finding(string Part, string? Fault);
