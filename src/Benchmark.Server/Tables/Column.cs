namespace Benchmark.Server.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Name">Its name, the same in files and databases.</param>
/// <param name="Type">What it holds.</param>
/// <param name="InKey">Whether it is part of the key. The key's columns come first, and rows are in their order.</param>
/// <param name="RefersTo">
/// Table and column that must have its value, for instance <c>release (id)</c>; null when it refers to nothing.
/// </param>
internal sealed record Column(string Name, ColumnType Type, bool InKey, string? RefersTo);
