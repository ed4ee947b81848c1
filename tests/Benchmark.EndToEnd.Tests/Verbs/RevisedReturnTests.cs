using System.Globalization;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>
/// Gateshead's return RO3 of 2024-25: £40,514 thousand in the first release and £75,681 thousand in the second, of 4 December 2025, under
/// the same titles. Which is which is told by that cell alone; both are imported in one go, and each is answered from on its own side of
/// the day.
/// </summary>
public sealed class RevisedReturnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_release_counts_on_its_own_side_of_the_day_and_the_change_is_listed()
    {
        string[] data = ["--database", _folder["a.db"], "--seed-data", Seed()];
        // The second first: the order of files says nothing.
        var imported = await Ran.VerbAsync(["import", Return("b.csv", "75681"), Return("a.csv", "40514"), .. data]);
        Assert.Equal("", imported.Notes);
        Assert.Contains("b.csv: revenue outturn RO3, social care, newest period 2024-25, 14 figures; new: revenue-outturn-2024-25-second", imported.Data, StringComparison.Ordinal);
        Assert.Contains("a.csv: revenue outturn RO3, social care, newest period 2024-25, 14 figures; new: revenue-outturn-2024-25-first", imported.Data, StringComparison.Ordinal);

        var changes = await Ran.VerbAsync(
            ["changes", "--from", "revenue-outturn-2024-25-first", "--to", "revenue-outturn-2024-25-second", "--format", "csv", .. data]);
        Assert.Equal(
            "revised,390,Gateshead,2024-25,40514000,75681000",
            string.Join('\n', SeedTables.RowsOf(changes.Data).Select(row =>
                $"{row["kind"]},{row["area_code"]},{row["area_name"]},{row["period"]},{row["before"]},{row["after"]}")));

        var children = double.Parse(
            SeedTables.Rows("population.csv").Single(row => (row["area"], row["year"]) == ("390", "2024"))["children"], CultureInfo.InvariantCulture);
        foreach (var (day, pounds) in new[] { ("2025-12-03", 40_514_000), ("2025-12-04", 75_681_000) })
        {
            var answer = await Ran.VerbAsync(
                ["evidence", "--authority", "390", "--measure", "ro3-per-child", "--as-at", day, "--format", "csv", .. data]);
            Assert.Equal(0, answer.Code);
            Assert.Contains($"{pounds}", answer.Data.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
            var compared = await Ran.VerbAsync(
                ["compare", "--authority", "390", "--measure", "ro3-per-child", "--as-at", day, "--format", "json", .. data]);
            using var json = System.Text.Json.JsonDocument.Parse(compared.Data);
            Assert.Equal(pounds / children, json.RootElement.GetProperty("figure").GetProperty("value").GetDouble(), 6);
        }
    }

    // The shipped names and some of its figures, a measure of the return, and its publications with as many cells as the files here have.
    private string Seed()
    {
        // Without the returns that the seed has itself: theirs are the ids, and other the content.
        var seed = _folder.CopyOfSmallSeed("seed");
        var publications = Path.Combine(seed, "publications.csv");
        var others = File.ReadAllLines(publications).Where(line => !line.StartsWith("revenue-outturn-", StringComparison.Ordinal));
        static string Row(string dataset, string which, int order, string published, string tells, int cells) =>
            $"{dataset}-2024-25-{which},{dataset},{order},\"Revenue outturn, {which} release\",{published},MHCLG,Published table,Open Government Licence v3.0,"
            + $"revenue-outturn,2024-25,390,2024-25,{tells},{cells},";
        File.WriteAllLines(publications,
        [
            .. others,
            Row("revenue-outturn-agency", "first", 80, "2025-11", "ro3-agency=40514", 1), Row("revenue-outturn-agency", "second", 90, "2025-12-04", "ro3-agency=75681", 1),
            Row("revenue-outturn", "first", 80, "2025-11", "ro3-total-gross=40514000", 14), Row("revenue-outturn", "second", 90, "2025-12-04", "ro3-total-gross=75681000", 14),
        ]);
        File.AppendAllText(Path.Combine(seed, "measures.csv"),
            "ro3-per-child,Revenue outturn per child,RO3 per child,RO3,Money twice,990,0,0,ratio,ro3-total-gross,population,,1,£ per child,0,neutral,0,0,RO3 / children,"
            + "Revenue outturn,Children,\"In {period}, {name}: {value}.\",more spending,less spending,,,\n");
        return seed;
    }

    private string Return(string name, string total)
    {
        var columns = SeedTables.Rows("layout-series.csv").Where(row => row["layout"] == "revenue-outturn").Select(row => (row["series"], row["column"])).ToList();
        File.WriteAllText(_folder[name],
            "\"Revenue Outturn (RO) 2024-25: RO3 data\"\nE-code,ONS Code,Local authority,Class," + string.Join(',', columns.Select(column => $"\"{column.Item2}\"")) + "\n"
            + "E4501,E08000037,Gateshead,MD," + string.Join(',', columns.Select(column => column.Item1 switch
            {
                "ro3-total-gross" => total,
                // In thousands too, and nothing but what tells one file from the other.
                "ro3-agency" => $"{int.Parse(total, CultureInfo.InvariantCulture) / 1000d}",
                _ => "1",
            })) + "\n");
        return _folder[name];
    }
}
