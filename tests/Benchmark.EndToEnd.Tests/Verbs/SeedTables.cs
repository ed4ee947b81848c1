using CsvHelper;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Tables as rows of named cells, read without the server's own code.</summary>
internal static class SeedTables
{
    /// <summary>All rows of a shipped seed file.</summary>
    public static List<Dictionary<string, string>> Rows(string file) =>
        RowsOf(File.ReadAllText(Path.Combine(RepositoryFiles.Folder("seed-data"), file)));

    /// <summary>All rows of a text.</summary>
    public static List<Dictionary<string, string>> RowsOf(string text)
    {
        using var csv = CsvReader.FromText(text);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.Select((name, i) => (name, Cell: csv.GetString(i))).ToDictionary(cell => cell.name, cell => cell.Cell));
        return rows;
    }
}
