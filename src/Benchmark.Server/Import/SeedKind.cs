namespace Benchmark.Server.Import;

/// <summary>
/// How one kind of row is laid out: the file's name, its columns, a row's cells in their order, and the order of rows. Writing
/// files and hashing content both go through it, so neither can forget a column.
/// </summary>
internal sealed record SeedKind<T>(
    string File, IReadOnlyList<string> Columns, Func<T, IReadOnlyList<string>> Cells, Comparison<T> Order)
{
    /// <summary>The rows in the canonical order of their key.</summary>
    public IReadOnlyList<T> Sorted(IEnumerable<T> rows)
    {
        var sorted = rows.ToList();
        sorted.Sort(Order);
        return sorted;
    }
}
