using CsvHelper;

namespace Benchmark.Server.Rpc;

/// <summary>Rows of a small table that is shipped inside the program, since it is about what the program says and not about figures.</summary>
internal static class ShippedRows
{
    /// <summary>The rows of a file, each made from its cells by the name of their column.</summary>
    public static IReadOnlyList<T> Of<T>(string file, Func<Func<string, string>, T> row)
    {
        using var text = new StreamReader(typeof(ShippedRows).Assembly.GetManifestResourceStream(file)!);
        using var csv = CsvReader.FromText(text.ReadToEnd());
        var columns = csv.Headers.ToList();
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(row(column => csv.GetString(columns.IndexOf(column))));
        return rows;
    }
}
