namespace Benchmark.Server.Import;

/// <summary>The keys met so far in one file, so that a second row of one key is refused and not quietly preferred.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    /// <summary>Notes the present row's key.</summary>
    /// <exception cref="Data.DataFault">The file had it before.</exception>
    public void Add(CsvTable table, string columns, string key)
    {
        if (!_lines.TryAdd(key, table.Line))
            throw table.Fault(columns, key, $"one row of that key; line {_lines[key]} has it already");
    }
}
