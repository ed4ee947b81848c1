using CsvHelper;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>Tables as rows of named cells, read without the server's own code.</summary>
internal static class SeedTables
{
    /// <summary>All rows of a shipped seed file.</summary>
    public static List<Dictionary<string, string>> Rows(string file) =>
        RowsOf(File.ReadAllText(Path.Combine(RepositoryFiles.Folder("seed-data"), file)));

    /// <summary>All published cells of all releases, each with its release, area, period and series; releases in order of id.</summary>
    public static List<Dictionary<string, string>> Figures() =>
    [
        .. from file in Directory.GetFiles(Path.Combine(RepositoryFiles.Folder("seed-data"), "figures")).Order(StringComparer.Ordinal)
           from row in RowsOf(File.ReadAllText(file))
           from cell in row
           where cell.Key is not ("area" or "period") && cell.Value != "~"
           select new Dictionary<string, string>
           {
               ["release"] = Path.GetFileNameWithoutExtension(file), ["area"] = row["area"], ["period"] = row["period"], ["series"] = cell.Key,
               ["cell"] = cell.Value,
           },
    ];

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
